import { type Caller, type PlatformName, placeOf } from '../core/caller.ts'
import { UserError } from '../core/errors.ts'
import { newId } from '../core/id.ts'
import { localDate } from '../core/local-date.ts'
import type { Log } from '../core/log.ts'
import type { Picture } from '../core/picture.ts'
import type { Platform } from '../core/platform.ts'
import { actionOf, parsePress } from '../core/press.ts'
import { type Say, speak } from '../core/say.ts'
import type { Reply, Suggestion, View } from '../core/view.ts'
import type { Catalogue } from '../lesson/catalogue.ts'
import { isStorageTrouble, type Store } from '../store/store.ts'
import type { Teacher } from '../tutor/teacher.ts'
import type { Tutor } from '../tutor/types.ts'
import { Acquaintances } from './acquaintances.ts'
import type { Answer, Bot, CommandInfo, FormView, Incoming } from './bot.ts'
import type { Ctx } from './context.ts'
import type { Action, Command, Feature, Shortcut } from './define.ts'
import { Outposts } from './outposts.ts'
import { Teams } from './teams.ts'
import { formView, readValues } from './values.ts'

export type BotParts = {
  readonly features: readonly Feature[]
  /** Answers a message in a lesson's thread or to the bot; undefined: people talking to each other. */
  readonly converse: (ctx: Ctx, message: Incoming) => Promise<(() => Reply) | undefined>
  /** Questions that a conversation can begin with. */
  readonly starters: (ctx: Ctx) => Promise<readonly string[]>
  /** What it says of itself in a new place. */
  readonly introduce: (ctx: Ctx) => View
  /** What a person's home shows; without it, what it says of itself in a new place. */
  readonly home?: (ctx: Ctx) => Reply
  /** Draws beside the main thread; without it nothing is drawn. */
  readonly draw?: (picture: Picture) => Promise<Uint8Array | undefined>
  /** What to press after a button that no action knows. */
  readonly wayBack: (ctx: Ctx) => View['body']
  readonly store: Store
  readonly lessons: Catalogue
  readonly tutor: Tutor
  readonly teacher: Teacher
  readonly log: Log
  readonly zone: string
  /** Looks at what is due by the clock, at once. */
  readonly soon?: () => void
  /** Where the operator reads reports. */
  readonly reports?: { readonly platform: PlatformName; readonly channel: string } | undefined
  readonly now: () => Date
  readonly random: () => number
}

/** Finds what a command, a press or a message means, runs it, and is the only place that catches. */
export class Dispatcher implements Bot {
  readonly commands: readonly CommandInfo[]
  readonly shortcuts: readonly Shortcut[]
  readonly #parts: BotParts
  readonly #byName: ReadonlyMap<string, Command>
  readonly #byId: ReadonlyMap<string, Action>
  readonly outposts: Outposts
  /** The lessons of each server and workspace. */
  readonly teams: Teams
  readonly #acquaintances: Acquaintances

  constructor(parts: BotParts) {
    this.#parts = parts
    const outposts = new Outposts(parts.reports && { ...parts.reports, tenant: '' }, parts.log)
    this.outposts = outposts
    this.teams = new Teams(parts)
    this.#acquaintances = new Acquaintances({ ...parts, about: (caller) => outposts.about(caller) })
    this.commands = parts.features.flatMap((feature) => feature.command ?? [])
    this.shortcuts = parts.features.flatMap((feature) => feature.shortcuts ?? [])
    this.#byName = new Map(
      parts.features.flatMap(({ command }) => (command ? [[command.name, command]] : [])),
    )
    this.#byId = new Map(parts.features.flatMap((f) => f.actions.map((action) => [action.id, action])))
  }

  /** Called once by main for each adapter, which is built after the bot. */
  join(platform: Platform): void {
    this.outposts.join(platform)
  }

  command(name: string, raw: Readonly<Record<string, string | undefined>>, caller: Caller): Answer {
    const command = this.#byName.get(name)
    return {
      respond: command?.visibility ?? 'private',
      views: this.#run(caller, { command: name }, (ctx) => {
        if (!command) throw new UserError('error.command', { name: `/${name}` }, this.#parts.wayBack(ctx))
        return command.run(ctx, readValues(command.options, raw, ctx.say))
      }),
    }
  }

  async suggest(name: string, option: string, typed: string, caller: Caller): Promise<readonly Suggestion[]> {
    const complete = this.#byName.get(name)?.options[option]?.complete
    if (!complete) return []
    try {
      return await complete(await this.#context(caller), typed)
    } catch (error) {
      this.#parts.log.error({ err: error, command: name, option }, 'completion failed')
      return []
    }
  }

  form(press: string, caller: Caller): FormView | undefined {
    const form = this.#byId.get(actionOf(press))?.form
    if (!form) return undefined
    return formView(form, speak(this.locale(caller)))
  }

  locale(caller: Caller): string {
    return this.#acquaintances.localeNow(caller)
  }

  home(caller: Caller): Answer {
    const { home, introduce } = this.#parts
    return { respond: 'private', views: this.#run(caller, { event: 'home' }, home ?? introduce) }
  }

  press(press: string, caller: Caller, fields: Readonly<Record<string, string | undefined>> = {}): Answer {
    const { id, args } = parsePress(press)
    const action = this.#byId.get(id)
    return {
      respond: action?.respond ?? 'private',
      views: this.#run(caller, { action: id }, (ctx) => {
        const parsed = action?.args.safeParse(args)
        if (!action || !parsed?.success) throw new UserError('error.stale', {}, this.#parts.wayBack(ctx))
        return action.run(ctx, parsed.data, readValues(action.form?.fields ?? {}, fields, ctx.say))
      }),
    }
  }

  async greet(caller: Caller, place = caller.channel): Promise<Answer | undefined> {
    const { store, now, introduce, log } = this.#parts
    try {
      const mark = greeted(caller, place)
      if (!(await store.conversations.takeForGood(caller.platform, mark, now().getTime()))) return undefined
      return { respond: 'public', views: this.#run(caller, { event: 'greeting' }, introduce) }
    } catch (error) {
      log.warn({ err: error }, 'a greeting could not be recorded, so it was not said')
      return undefined
    }
  }

  async ungreet(caller: Caller, place = caller.channel): Promise<void> {
    const { store, log } = this.#parts
    try {
      await store.conversations.giveBack(caller.platform, greeted(caller, place))
    } catch (error) {
      log.warn({ err: error }, 'a greeting that was refused stays unsaid')
    }
  }

  async starters(caller: Caller): Promise<readonly string[]> {
    const { starters, log } = this.#parts
    try {
      return await starters(await this.#context(caller))
    } catch (error) {
      log.warn({ err: error }, 'no questions to begin with were found')
      return []
    }
  }

  async message(message: Incoming, caller: Caller): Promise<Answer | undefined> {
    const { store, now, converse } = this.#parts
    try {
      const ours = message.addressed || (await store.conversations.lessonOf(placeOf(caller))) !== undefined
      if (!ours) return undefined
      // Recorded before the work, because the platform sends an event again when it is unsure.
      if (!(await store.conversations.take(caller.platform, message.id, now().getTime()))) return undefined
      const reply = await converse(await this.#context(caller), message)
      return reply && { respond: 'public', views: this.#run(caller, { event: 'message' }, reply) }
    } catch (error) {
      const view = this.#failure(caller, speak(this.locale(caller)), { event: 'message' }, error)
      return { respond: 'public', views: this.#run(caller, { event: 'message' }, () => view) }
    }
  }

  async *#run(caller: Caller, what: object, run: (ctx: Ctx) => Reply): AsyncGenerator<View> {
    let say: Say | undefined
    try {
      const ctx = await this.#context(caller)
      say = ctx.say
      const reply = run(ctx)
      for await (const view of isStream(reply) ? reply : [reply]) {
        await this.#parts.store.settled()
        yield view
      }
    } catch (error) {
      yield this.#failure(caller, say ?? speak(this.locale(caller)), what, error)
    }
  }

  #failure(caller: Caller, say: Say, what: object, error: unknown): View {
    if (error instanceof UserError) {
      const said = say.text(error.key, error.values)
      return { tone: 'plain', body: [{ kind: 'text', markdown: said }, ...error.wayOut] }
    }
    const reference = newId(this.#parts.random).slice(0, 4)
    const { platform, tenant } = caller
    this.#parts.log.error({ err: error, reference, platform, tenant, ...what }, 'a handler failed')
    const key = isStorageTrouble(error) ? 'error.busy' : 'error.ours'
    return { tone: 'bad', body: [{ kind: 'text', markdown: say.text(key, { reference }) }] }
  }

  async #context(from: Caller): Promise<Ctx> {
    const { store, log, zone, now, random, draw } = this.#parts
    const outposts = this.outposts
    const known = await this.#acquaintances.of(from)
    const { lessons, tutor, teacher } = await this.teams.of(from)
    const { preferences, locale } = known
    const caller = locale === from.locale ? from : { ...from, locale }
    const say = speak(locale)
    let found: Promise<string> | undefined
    const learner = () => {
      found ??= this.#acquaintances.learner(from, preferences)
      return found
    }
    return {
      caller,
      learner,
      isAdmin: () => outposts.isAdmin(caller),
      hasLeft: (account) => outposts.hasLeft(account),
      houseZone: zone,
      zone: async () => {
        // Read anew, because the handler may just have changed it.
        const { zone: chosen, told } = (await this.#acquaintances.of(from)).preferences
        const said = chosen ?? from.zone
        if (said !== undefined) return said
        return (await this.#acquaintances.ask(from, await learner()))?.zone ?? told.zone
      },
      preferences,
      platformLocale: known.platformLocale,
      store,
      lessons: lessons.in(say.locale),
      tutor,
      teacher,
      say,
      log,
      now,
      random,
      today: () => localDate(now(), known.zone),
      draw: async (picture) => draw?.(picture),
      progressed: () => outposts.refreshHome(from),
      operator: outposts.operator,
      tellOperator: (view, once) => outposts.tellOperator(view, once),
      postTo: (place, view, once) => outposts.postTo(place, view, once),
      tellAlone: (account, view, once) => outposts.tellAlone(account, view, once),
      post: (view, once) => {
        const { thread: _inside, ...channel } = placeOf(caller)
        return outposts.post(channel, view, { once })
      },
      edit: (posted, view) => outposts.edit(posted, view),
      soon: () => this.#parts.soon?.(),
      share: (view, thread) => outposts.share(caller, view, { once: newId(random), thread }),
    }
  }
}

function greeted({ tenant }: Caller, place: string): string {
  return `greeted:${tenant}/${place}`
}

function isStream(reply: Reply): reply is AsyncIterable<View> {
  return Symbol.asyncIterator in reply
}
