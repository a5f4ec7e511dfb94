import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Corpus } from '../../src/tutor/corpus.ts'
import { imprint } from '../../src/tutor/imprint.ts'
import { passagesOf } from '../../src/tutor/passages.ts'
import { queryOf } from '../../src/tutor/query.ts'
import { parseQuestion } from '../../src/tutor/question.ts'
import { topScore } from '../../src/tutor/reading.ts'
import { bees, bread, sailing } from './lessons.ts'

const corpus = new Corpus()
for (const lesson of [bees, bread, sailing]) {
  corpus.put(lesson.id, imprint(lesson, passagesOf(lesson), corpus.vocabulary))
}

test('the best of all lessons is the one whose reading scores highest', () => {
  const word = fc.constantFrom(
    ...'hive queen smoker fuel dough knead wind reef sail practice key terms bees time'.split(' '),
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      const query = queryOf(parseQuestion(words.join(' ')), corpus)
      const scores = [bees, bread, sailing].map(({ id }) => topScore(corpus.read(corpus.imprint(id)!, query)))
      expect(corpus.best(query)?.score ?? 0).toBe(Math.max(...scores))
    }),
  )
})

test('a lesson is read sentence by sentence, as its passages go', () => {
  const passages = passagesOf(bees)
  const query = queryOf(parseQuestion('propolis'), corpus)
  const reading = corpus.read(corpus.imprint('bees')!, query)
  const sentences = passages.flatMap((passage) => passage.sentences)
  expect(reading.sentences).toHaveLength(sentences.length)
  expect(reading.passages).toHaveLength(passages.length)
  expect(sentences.filter((_, at) => reading.sentences[at]?.holds === 1)).toEqual([
    'Propolis - resin that bees gather to seal cracks.',
  ])
})
