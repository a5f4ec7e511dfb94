import { type APIContainerComponent, ButtonStyle, ComponentType } from 'discord.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraph, parseMarkdown, root, text } from '../../../src/core/markdown.ts'
import type { Press } from '../../../src/core/press.ts'
import type { Block, Button } from '../../../src/core/view.ts'
import { LIMITS } from '../../../src/platforms/discord/limits.ts'
import { render } from '../../../src/platforms/discord/render.ts'
import {
  type Component,
  loadDiscordSpec,
  validateMessage,
  walkComponents,
} from '../../fakes/discord/index.ts'
import { views } from './any-view.ts'

const press = (id: string): Press => id as Press
const spec = loadDiscordSpec()

/** Refused by nobody: the fake's own rules, and Discord's published description. */
function expectSendable(container: APIContainerComponent): void {
  const body = { flags: 32_768, components: [container] }
  validateMessage(body as never, { v2: true })
  expect(spec.request('POST', '/channels/1/messages', body)).toEqual([])
}

describe('a view', () => {
  test('is one container: context, title, then its blocks in order', () => {
    const container = render({
      context: 'Builders - Lesson 7 of 12',
      title: 'A *title*',
      body: [
        { kind: 'text', markdown: parseMarkdown('Some **words**.') },
        { kind: 'divider' },
        { kind: 'text', markdown: parseMarkdown('Said quietly.'), quiet: true },
        {
          kind: 'fields',
          rows: [
            ['Score', '7 of 10'],
            ['Streak', '3 *days*'],
          ],
        },
      ],
    })
    expect(container.components).toEqual([
      { type: ComponentType.TextDisplay, content: '-# Builders - Lesson 7 of 12\n## A \\*title\\*' },
      { type: ComponentType.TextDisplay, content: 'Some **words**.' },
      { type: ComponentType.Separator },
      { type: ComponentType.TextDisplay, content: '-# Said quietly.' },
      { type: ComponentType.TextDisplay, content: '**Score** 7 of 10\n**Streak** 3 \\*days\\*' },
    ])
    expectSendable(container)
  })

  test('has an accent only where its tone says something', () => {
    const body: Block[] = [{ kind: 'text', markdown: parseMarkdown('Words') }]
    expect(render({ body })).not.toHaveProperty('accent_color')
    expect(render({ body, tone: 'plain' })).not.toHaveProperty('accent_color')
    expect(render({ body, tone: 'good' }).accent_color).not.toBe(render({ body, tone: 'bad' }).accent_color)
  })

  test('puts five buttons in a row, each with its look and an id of its own', () => {
    const buttons: Button[] = [
      { label: 'Next', look: 'primary', press: press('next') },
      { label: 'Reset', look: 'danger', press: press('reset') },
      { label: 'Site', url: 'https://a.b/' },
      ...Array.from({ length: 4 }, () => ({ label: 'Again', press: press('again?n=1') })),
    ]
    const container = render({ body: [{ kind: 'buttons', buttons }] })
    expect(container.components).toMatchObject([
      {
        type: ComponentType.ActionRow,
        components: [
          { style: ButtonStyle.Primary, label: 'Next', custom_id: 'next' },
          { style: ButtonStyle.Danger, custom_id: 'reset' },
          { style: ButtonStyle.Link, url: 'https://a.b/' },
          { style: ButtonStyle.Secondary, custom_id: 'again?n=1' },
          { custom_id: 'again?n=1#2' },
        ],
      },
      { components: [{ custom_id: 'again?n=1#3' }, { custom_id: 'again?n=1#4' }] },
    ])
    expectSendable(container)
  })

  test('shows a choice as a select whose options are presses', () => {
    const options = [
      { label: 'One', press: press('open?id=1') },
      { label: 'Two', description: 'the second', press: press('open?id=1') },
    ]
    const choice: Block = { kind: 'choice', placeholder: 'Pick', options }
    const container = render({ body: [choice, choice] })
    expect(container.components).toMatchObject([
      {
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: 'choice-1',
            placeholder: 'Pick',
            options: [
              { label: 'One', value: 'open?id=1' },
              { label: 'Two', description: 'the second', value: 'open?id=1#2' },
            ],
          },
        ],
      },
      { components: [{ custom_id: 'choice-2' }] },
    ])
    expectSendable(container)
  })

  test('shows a picture with its words', () => {
    const container = render({
      body: [
        { kind: 'text', markdown: parseMarkdown('![A cat](https://a.b/c.png)\n\n![](https://a.b/d.png)') },
      ],
    })
    expect(container.components).toEqual([
      {
        type: ComponentType.MediaGallery,
        items: [{ media: { url: 'https://a.b/c.png' }, description: 'A cat' }],
      },
      { type: ComponentType.MediaGallery, items: [{ media: { url: 'https://a.b/d.png' } }] },
    ])
    expectSendable(container)
  })
})

describe('what Discord would refuse is refused by number', () => {
  const button = (label: string, id = 'a'): Block => ({
    kind: 'buttons',
    buttons: [{ label, press: press(id) }],
  })
  const words = (count: number): Block => ({
    kind: 'text',
    markdown: root(paragraph(text('x'.repeat(count)))),
  })
  const choice = (count: number, label = 'One'): Block => ({
    kind: 'choice',
    placeholder: 'Pick',
    options: Array.from({ length: count }, (_, index) => ({ label, press: press(`a?n=${index}`) })),
  })
  test.each<[string, Block[], string]>([
    ['a button', [button('x'.repeat(81))], 'characters of a button: 81, at most 80'],
    ['a press', [button('x', 'a'.repeat(101))], 'characters of a press: 101, at most 100'],
    ['all text', [words(4_001)], 'characters of a message: 4001, at most 4000'],
    ['options', [choice(26)], 'options of a choice: 26, at most 25'],
    ['an option', [choice(1, 'x'.repeat(101))], 'characters of an option: 101, at most 100'],
    [
      'components',
      Array.from({ length: 21 }, (_, n) => button('x', `b${n}`)),
      'components of a message: 43, at most 40',
    ],
    ['nothing at all', [{ kind: 'text', markdown: root() }], 'a view without content'],
  ])('%s', (_, body, message) => {
    expect(() => render({ body })).toThrow(new RangeError(message))
  })

  test('and what just fits is not', () => {
    expect(() => render({ body: [words(4_000), button('x'.repeat(80)), choice(25)] })).not.toThrow()
  })
})

describe('a view within its own limits', () => {
  test('always fits, whatever is in it', () => {
    fc.assert(
      fc.property(views, (view) => {
        const container = render(view)
        expectSendable(container)
        const { components, characters } = sizes(container)
        expect(components).toBeLessThanOrEqual(LIMITS.components)
        expect(characters).toBeLessThanOrEqual(LIMITS.text)
      }),
      { numRuns: 400, endOnFailure: true },
    )
  })

  test('keeps its words when it is at the limit', () => {
    const cell = '*a*\n\n---\n\n'
    const markdown = parseMarkdown(cell.repeat(60))
    const container = render({ body: [{ kind: 'text', markdown }] })
    expectSendable(container)
    expect(JSON.stringify(container).match(/a/g)?.length).toBeGreaterThanOrEqual(60)
  })
})

function sizes(container: APIContainerComponent): { components: number; characters: number } {
  let components = 0
  let characters = 0
  walkComponents([container as Component], (component) => {
    components += 1
    characters += component.content?.length ?? 0
  })
  return { components, characters }
}
