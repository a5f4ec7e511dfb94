import { expect, test } from 'vitest'
import { createTutor } from '../../src/tutor/tutor.ts'
import { bread, Lessons, lesson, sailing } from './lessons.ts'

const leaf = lesson(
  'leaf',
  `Plants are the only kitchen that runs on light. The owner of a garden knows it.

### Words to know

* **Stoma**: a pore in the leaf that opens and closes.
* *Chloroplast* – the green body inside a cell where it all happens.
* Xylem: the pipes that carry water upwards.
* \`ATP\` - the small change of energy in a cell.

**Owner:** whoever waters the plant.

**Turgor** — the pressure that keeps a leaf stiff. Without it the leaf hangs.

### Numbers

| Plant | Light needed | Water a day |
| --- | --- | --- |
| Tomato | 8 hours | 2 litres |
| Fern | 2 hours | half a litre |

Well-known plants: none of these - and that is the point.`,
)
const tutor = createTutor(new Lessons(leaf, bread, sailing))
await tutor.ready

test.each([
  ['What is a stoma?', 'Stoma: a pore'],
  ['WHAT ARE STOMATA', 'Stoma: a pore'],
  ['stomas', 'Stoma: a pore'],
  ['what is a chloroplast', 'Chloroplast – the green body'],
  ['define xylem', 'Xylem: the pipes'],
  ["what's ATP?", 'ATP - the small change'],
  ['who is the owner', 'Owner: whoever waters'],
  ['what does turgor mean', 'Turgor — the pressure'],
  ['tomato', 'Tomato | 8 hours | 2 litres'],
])('however a term is set, its definition answers: %s', (question, begins) => {
  const { band, quotes } = tutor.ask('leaf', question)
  expect(band).toBe('answered')
  expect(quotes[0]?.sentence.startsWith(begins)).toBe(true)
})

test('beside a definition stands nothing that does not speak of its term', () => {
  expect(tutor.ask('leaf', 'what is a chloroplast').quotes).toHaveLength(1)
  expect(tutor.ask('leaf', 'what is turgor').quotes[1]?.sentence).toBe('Without it the leaf hangs.')
})

test.each([
  ['how much water does a tomato need', 'Tomato | 8 hours | 2 litres'],
  ['how many hours of light for a fern?', 'Fern | 2 hours | half a litre'],
])('a row of a table is read under the heads of its columns: %s', (question, row) => {
  expect(tutor.ask('leaf', question).quotes[0]?.sentence).toBe(row)
})
