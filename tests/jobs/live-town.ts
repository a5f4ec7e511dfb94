import { repertoire } from '../../commands/index.ts'
import { Dispatcher } from '../../src/bot/dispatch.ts'
import type { Caller, Posted } from '../../src/core/caller.ts'
import { PlatformRefusal } from '../../src/core/errors.ts'
import { parsePress } from '../../src/core/press.ts'
import type { View } from '../../src/core/view.ts'
import { Round } from '../../src/learn/round.ts'
import { hash32 } from '../../src/learn/shuffle.ts'
import type { LoadedCatalogue } from '../../src/lesson/catalogue.ts'
import type { Store } from '../../src/store/store.ts'
import { EmbeddedTeacher } from '../../src/tutor/model/embedded-teacher.ts'
import { createTutor } from '../../src/tutor/tutor.ts'
import { buttonsOf, pressOf, textOf } from '../commands/classroom.ts'
import { fixedChance, type Message, Town } from './town.ts'

const SILENT = { debug() {}, info() {}, warn() {}, error() {} }

/** A town whose channels refuse edits too, and count them. */
export class LiveTown extends Town {
  readonly edited: { readonly id: string; readonly at: number; readonly text: string }[] = []

  override edit(posted: Posted, view: View): void {
    const refusal = this.refusals.get(posted.channel)
    if (refusal) throw refusal instanceof Error ? refusal : new PlatformRefusal(refusal)
    super.edit(posted, view)
    this.edited.push({ id: posted.message, at: this.now, text: textOf(view) })
  }

  delete(message: Message): void {
    this.messages.splice(this.messages.indexOf(message), 1, { ...message, id: 'deleted' })
  }
}

/** People in a channel of a town, and what they press. */
export class Crowd {
  readonly channel: string
  readonly #town: LiveTown
  readonly #store: Store
  readonly #lessons: LoadedCatalogue
  readonly #bot: Dispatcher

  constructor(town: LiveTown, store: Store, lessons: LoadedCatalogue, channel: string) {
    this.#town = town
    this.#store = store
    this.#lessons = lessons
    this.channel = channel
    const tutor = createTutor(lessons)
    this.#bot = new Dispatcher({
      ...repertoire,
      store,
      lessons,
      tutor,
      teacher: new EmbeddedTeacher(tutor, lessons),
      log: SILENT,
      zone: 'UTC',
      now: () => new Date(town.now),
      random: fixedChance(hash32(channel)),
    })
    this.#bot.join({
      name: 'discord',
      start: async () => undefined,
      stop: async () => undefined,
      post: async (to, view, options) => town.post(to, view, options),
      edit: async (posted, view) => town.edit(posted, view),
      direct: async (account) => town.direct(account),
    })
  }

  /** The lobby's message, or the newest question's, as it is now. */
  get message(): Message {
    const found = this.posts.findLast(({ once }) => once.startsWith('live-'))
    if (!found) throw new Error('no lobby was posted')
    return found
  }

  get lobby(): Message {
    return this.posts.findLast(({ once }) => /^live-[a-z0-9]+$/.test(once))!
  }

  get result(): View {
    return this.posts.findLast(({ once }) => once.startsWith('podium-'))!.view
  }

  get posts(): readonly Message[] {
    return this.#town.in(this.channel)
  }

  /** What was posted, in order: `lobby`, the questions' numbers, `podium`. */
  get kinds(): readonly string[] {
    return this.posts.map(({ once }) => {
      const [kind = '', , number = 'lobby'] = once.split('-')
      return kind === 'live' ? number : kind
    })
  }

  get text(): string {
    return textOf(this.message.view)
  }

  get round(): string {
    return this.lobby.once.slice('live-'.length)
  }

  async command(user: string, values: Readonly<Record<string, string>> = {}): Promise<View> {
    return last(this.#bot.command('live', values, this.#caller(user)).views)
  }

  async press(user: string, label: string, on: View = this.message.view): Promise<View> {
    return last(this.#bot.press(pressOf(on, label), this.#caller(user)).views)
  }

  /** The letter of the right option of the question in hand, or of a wrong one. */
  async letter(want: 'right' | 'wrong'): Promise<string> {
    const letters = buttonsOf(this.message.view)
    const number = Number(parsePress(pressOf(this.message.view, 'A')).args.question)
    const row = await this.#store.rounds.load(this.round)
    const frozen = (JSON.parse(row!.questions) as { lesson: string; question: string }[])[number]!
    const asked = this.#lessons.lesson(frozen.lesson)!.quiz.find(({ id }) => id === frozen.question)!
    const key = `${frozen.lesson}/${frozen.question}`
    const shown = new Round([{ ...asked, id: key }], row!.seed, new Map()).asked[0]!
    const option = shown.options.find((one) => one.option.right === (want === 'right'))!
    return letters[shown.options.indexOf(option)]!.label
  }

  #caller(user: string): Caller {
    const { channel } = this
    return { platform: 'discord', tenant: 'school', user, name: user, channel, locale: 'en', admin: false }
  }
}

async function last(views: AsyncIterable<View>): Promise<View> {
  let shown: View | undefined
  for await (const view of views) shown = view
  if (!shown) throw new Error('an answer without a view')
  return shown
}
