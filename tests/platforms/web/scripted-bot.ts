import type { Answer, Bot, CommandInfo, FormView, Incoming } from '../../../src/bot/bot.ts'
import type { Respond } from '../../../src/bot/define.ts'
import { type Caller, placeOf } from '../../../src/core/caller.ts'
import type { Platform } from '../../../src/core/platform.ts'
import { parsePress } from '../../../src/core/press.ts'
import type { Suggestion, View } from '../../../src/core/view.ts'
import { card, feedback, lesson, question, said, TITLE, tracks, tutored } from './scripted-views.ts'

/** A bot whose every answer a test knows beforehand, and which remembers what it was told. */
export class ScriptedBot implements Bot {
  readonly heard: { readonly what: string; readonly caller: Caller }[] = []
  readonly commands: readonly CommandInfo[] = [
    {
      name: 'lesson',
      description: 'lesson.command',
      visibility: 'private',
      options: {
        find: {
          label: 'lesson.option.find',
          description: 'lesson.option.find.hint',
          max: 200,
          complete: () => [],
        },
      },
    },
    {
      name: 'tracks',
      description: 'tracks.command',
      visibility: 'private',
      options: {
        do: {
          label: 'lesson.option.find',
          description: 'lesson.option.find.hint',
          max: 10,
          choices: [
            { value: 'next', label: 'button.next' },
            { value: 'back', label: 'button.back' },
          ],
        },
      },
    },
    {
      name: 'ask',
      description: 'tutor.command',
      visibility: 'private',
      options: {
        question: {
          label: 'tutor.option.question',
          description: 'tutor.option.question.hint',
          required: true,
          max: 500,
        },
      },
    },
    { name: 'shout', description: 'help.command', visibility: 'public', options: {} },
    { name: 'slow', description: 'help.command', visibility: 'private', options: {} },
  ]
  readonly shortcuts = []
  /** Held back until a test lets the slow answer go on. */
  release: () => void = () => undefined
  platform: Platform | undefined
  /** When set, what every command answers. */
  next: { readonly respond: Respond; readonly view: View } | undefined
  /** When set, the form that every press opens. */
  nextForm: FormView | undefined
  /** When set, the next answer fails as a full disk would make it. */
  failure: Error | undefined

  command(name: string, raw: Readonly<Record<string, string | undefined>>, caller: Caller): Answer {
    this.heard.push({ what: `/${name} ${JSON.stringify(raw)}`, caller })
    if (this.failure) return answer('private', failing(this.failure))
    if (this.next) return answer(this.next.respond, [this.next.view])
    switch (name) {
      case 'lesson':
        return answer('private', [lesson(0)])
      case 'tracks':
        return answer('private', [tracks()])
      case 'ask':
        return answer('private', [said(`You asked: ${raw.question ?? 'nothing'}`)])
      case 'shout':
        return answer('public', [said('**Everybody** hears this.')])
      case 'slow':
        return answer('private', this.#slowly())
      default:
        return answer('private', [said('Homeroom has no command called that.')])
    }
  }

  async suggest(name: string, option: string, typed: string): Promise<readonly Suggestion[]> {
    if (name !== 'lesson' || option !== 'find') return []
    const titles = { 'api-or-chat': 'When the chat window is not enough', 'blank-page': 'The blank page' }
    return Object.entries(titles)
      .filter(([, label]) => label.toLowerCase().includes(typed.toLowerCase()))
      .map(([value, label]) => ({ label, value }))
  }

  form(id: string): FormView | undefined {
    if (this.nextForm) return this.nextForm
    if (parsePress(id).id !== 'ask.open') return undefined
    const question = { name: 'question', label: 'Question', required: true, max: 500, long: true }
    return {
      title: 'Ask the tutor',
      submit: 'Send',
      cancel: 'Cancel',
      fields: [
        { ...question, hint: 'The tutor answers from the lesson, in its own sentences' },
        {
          ...{ name: 'tone', label: 'Tone', hint: 'How it is said', required: false, max: 20, long: false },
          choices: ['Plain', 'Friendly'].map((label) => ({ label, value: label.toLowerCase() })),
        },
      ],
    }
  }

  press(id: string, caller: Caller, fields?: Readonly<Record<string, string | undefined>>): Answer {
    this.heard.push({ what: fields ? `${id} ${JSON.stringify(fields)}` : id, caller })
    const { id: name, args } = parsePress(id)
    switch (name) {
      case 'lesson.open':
        return answer('update', [lesson(Number(args.page ?? 0))])
      case 'quiz.start':
        return answer('update', [question()])
      case 'quiz.answer':
        return answer('update', [feedback()])
      case 'ask.open':
        return answer('private', [tutored(fields?.question ?? '')])
      case 'share':
        return answer('private', this.#share(caller))
      default:
        return answer('private', [said('That button is from an older Homeroom.')])
    }
  }

  async greet(): Promise<undefined> {}

  async starters(): Promise<[]> {
    return []
  }

  async ungreet(): Promise<void> {}

  home(): Answer {
    throw new Error('the playground has no home')
  }

  locale({ locale }: Caller): string {
    return locale
  }

  async message({ text, addressed, id }: Incoming, caller: Caller): Promise<Answer | undefined> {
    this.heard.push({ what: `${addressed ? '@' : ''}${text}`, caller })
    if (!addressed && caller.thread === undefined) return undefined
    if (this.#answered.has(id)) return undefined
    this.#answered.add(id)
    return answer('public', [tutored(text)])
  }
  readonly #answered = new Set<string>()

  async *#slowly(): AsyncIterable<View> {
    const released = new Promise<void>((resolve) => {
      this.release = resolve
    })
    yield said('One moment ...')
    await released
    yield said('Here it is.')
  }

  async *#share(caller: Caller): AsyncIterable<View> {
    const once = `share:${this.heard.length}`
    await this.platform?.post(placeOf(caller), card(caller.name), { once, thread: { name: TITLE } })
    yield { tone: 'good', ...said('Shared. The tutor answers in the thread under it.') }
  }
}

export function answer(respond: Respond, views: readonly View[] | AsyncIterable<View>): Answer {
  return { respond, views: 'length' in views ? inTurn(views) : views }
}

async function* inTurn(views: readonly View[]): AsyncIterable<View> {
  yield* views
}

// biome-ignore lint/correctness/useYield: it fails before there is a view
async function* failing(error: Error): AsyncIterable<View> {
  throw error
}
