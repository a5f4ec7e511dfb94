import { features } from '../../commands/index.ts'
import { speak } from '../../src/core/say.ts'
import { manifest } from '../../src/platforms/slack/manifest.ts'
import { type FakeSlack, type SlackCall, type StoredMessage, startFakeSlack } from '../fakes/slack/index.ts'
import {
  buttonOf,
  type Env,
  type Fields,
  House,
  type Person,
  type Pressable,
  type School,
  type Seen,
} from './school.ts'

const SIGNING_SECRET = '0123456789abcdef0123456789abcdef'

/** With the Slack behind it, for what only Slack has. */
export type SchoolOnSlack = School & { readonly slack: FakeSlack }

/** Real Bolt against a Slack that knows of the app just what our own manifest declares. */
export async function schoolOnSlack(mode: 'socket' | 'http', env: Env = {}): Promise<SchoolOnSlack> {
  const app = manifest({
    commands: features.flatMap(({ command }) => command ?? []),
    shortcuts: features.flatMap(({ shortcuts }) => shortcuts ?? []),
    prefix: '',
    socket: mode === 'socket',
    ...(mode === 'http' && { baseUrl: 'https://bot.example.org' }),
    say: speak('en'),
  })
  const slack = await startFakeSlack({ mode, manifest: app, signingSecret: SIGNING_SECRET })
  const given = slack.env()
  const house = new House({
    SLACK_BOT_TOKEN: given.SLACK_BOT_TOKEN,
    SLACK_API_URL: given.SLACK_API_URL,
    ...(mode === 'socket'
      ? { SLACK_APP_TOKEN: given.SLACK_APP_TOKEN }
      : { SLACK_SIGNING_SECRET: given.SLACK_SIGNING_SECRET }),
    ...env,
  })
  const start = async () => {
    const { url } = await house.start()
    if (mode === 'http') slack.botUrl = `${url}/slack/events`
    else await slack.waitForSocket()
  }
  await start()
  let people = 0
  return {
    ...house.asSchool(),
    slack,
    person: async (name) => new SlackPerson(slack, `U0PERSON${String(10 + ++people)}`, name),
    posts: async () =>
      slack
        .messages(slack.channelId)
        .filter(({ bot_id, thread_ts, ts }) => bot_id !== undefined && (thread_ts ?? ts) === ts)
        .filter((message) => !isFile(message))
        .map((message) => seen(message, [])),
    restart: async () => {
      await house.stop()
      await start()
    },
    advance: (milliseconds) => {
      house.advance(milliseconds)
      slack.settings.aheadMs += milliseconds
    },
    forbid: (what) => {
      const channel = slack.state.channel(slack.channelId)
      if (what === 'posting') channel.members.delete(slack.app.user_id)
      else channel.is_archived = true
    },
    close: async () => {
      await house.close()
      await slack.close()
    },
  }
}

/** Another answer's last view may still be on its way. */
const answerTo =
  ({ responseUrl }: { readonly responseUrl?: string | undefined }) =>
  (call: SlackCall): boolean =>
    call.method === 'response_url' && call.responseUrl === responseUrl

class SlackPerson implements Person {
  readonly #slack: FakeSlack
  readonly #id: string
  #filesTaken = 0

  constructor(slack: FakeSlack, id: string, name: string) {
    this.#slack = slack
    this.#id = id
    slack.user(id, { name: name.toLowerCase(), real_name: name })
    slack.state.channel(slack.channelId).members.add(id)
  }

  promote(): void {
    Object.assign(this.#slack.state.users.get(this.#id)!, { is_admin: true })
  }

  leave(): void {
    Object.assign(this.#slack.state.users.get(this.#id)!, { deleted: true })
  }

  async command(name: string, text = ''): Promise<Seen> {
    const outcome = await this.#slack.slash({ command: `/${name}`, text, user: this.#id })
    if (!outcome.ack.ok) throw new Error(`not acknowledged: ${JSON.stringify(outcome.ack)}`)
    if (outcome.message) return this.#seen(outcome.message)
    await outcome.waitForCall(answerTo(outcome))
    return this.#seen(this.#latest())
  }

  async press(on: Seen, label: string, how: { stale?: true } = {}): Promise<Seen> {
    const before = this.#slack.ephemerals(this.#id).length
    const outcome = await this.#push(on, label, how.stale === true)
    const call = await outcome.waitForCall(answerTo(outcome))
    const replaced = (call.args as { replace_original?: boolean }).replace_original === true
    const message = replaced
      ? (on.ref as StoredMessage)
      : await this.#slack.until(() => this.#slack.ephemerals(this.#id)[before], 2_000, 'a private answer')
    return this.#seen(message)
  }

  async fill(on: Seen, label: string, fields: Fields): Promise<Seen> {
    await this.#push(on, label, false)
    const before = this.#slack.ephemerals(this.#id).length
    await this.#slack.waitForModal(this.#id)
    const outcome = await this.#slack.viewSubmit({ values: inBoxes(fields), user: this.#id })
    if (outcome.errors) throw new Error(JSON.stringify(outcome.errors))
    const call = await outcome.waitForCall('response_url')
    const replaced = (call.args as { replace_original?: boolean }).replace_original === true
    if (replaced) return this.#seen(on.ref as StoredMessage)
    const answered = () => this.#slack.ephemerals(this.#id)[before]
    return this.#seen(await this.#slack.until(answered, 5_000, 'an answer to the form'))
  }

  async write(under: Seen, text: string): Promise<Seen | undefined> {
    const thread_ts = (under.ref as StoredMessage).ts
    const inThread = () =>
      this.#slack
        .messages(this.#slack.channelId)
        .filter(({ ts, thread_ts: of, bot_id }) => of === thread_ts && ts !== of && bot_id !== undefined)
    const before = inThread().length
    await this.#slack.message({ text, thread_ts, user: this.#id })
    const answer = await this.#slack
      .until(() => inThread()[before], 3_000, 'an answer')
      .catch(() => undefined)
    return answer && this.#seen(answer)
  }

  async complete(): Promise<undefined> {
    return undefined
  }

  #push(on: Seen, label: string, force: boolean) {
    const { press } = buttonOf(on, label)
    const message = on.ref as StoredMessage
    const placed = pressables(message).find((shown) => shown.label === label && shown.press === press)
    if (!placed && !force) throw new Error(`the message shows no "${label}" any more`)
    return this.#slack.action({
      message,
      // Of a button that is gone, only its value counts.
      actionId: placed?.actionId ?? 'press:24',
      ...(placed && { blockId: placed.blockId }),
      value: press,
      user: this.#id,
      force,
    })
  }

  /** What an answer shows, with the files that came with it to the direct messages. */
  #seen(message: StoredMessage): Seen {
    const { state } = this.#slack
    const sent = this.#slack.messages(this.#slack.im(this.#id).id).filter(isFile)
    const files = sent.slice(this.#filesTaken).flatMap(({ files }) =>
      (files as readonly { id: string }[]).map(({ id }) => {
        const file = state.files.get(id)
        return { name: file?.name ?? '', text: String(file?.data ?? '') }
      }),
    )
    this.#filesTaken = sent.length
    return seen(message, files)
  }

  #latest(): StoredMessage {
    const message = this.#slack.ephemerals(this.#id).at(-1)
    if (!message) throw new Error('nothing was answered')
    return message
  }
}

type Json = { readonly [key: string]: unknown }

function pressables(message: StoredMessage) {
  return ((message.blocks ?? []) as readonly Json[])
    .filter((block) => block.type === 'actions')
    .flatMap((block) =>
      (block.elements as readonly Json[]).flatMap((element) => {
        const at = { blockId: String(block.block_id), actionId: String(element.action_id) }
        const labelled = (text: unknown) => String((text as Json).text)
        return element.type === 'button'
          ? [{ ...at, kind: 'button', label: labelled(element.text), press: String(element.value) }]
          : ((element.options ?? []) as readonly Json[]).map((option) => ({
              ...at,
              kind: 'choice',
              label: labelled(option.text),
              press: String(option.value),
            }))
      }),
    )
}

/** A file's text as somebody pastes it: cut at an empty line where the next paragraph would not fit. */
function inBoxes({ file, ...others }: Fields): Fields {
  if (file === undefined) return others
  const boxes = ['']
  for (const paragraph of file.split('\n\n')) {
    const last = boxes.at(-1)!
    if (last.length + paragraph.length > 2_900) boxes.push(paragraph)
    else boxes[boxes.length - 1] = last === '' ? paragraph : `${last}\n\n${paragraph}`
  }
  const named = boxes.map((text, index) => [index === 0 ? 'file' : `file.${index + 1}`, text])
  return { ...others, ...Object.fromEntries(named) }
}

const isFile = ({ subtype }: StoredMessage): boolean => subtype === 'file_share'

function seen(message: StoredMessage, files: Seen['files']): Seen {
  const all = pressables(message)
  const pick = (kind: string): Pressable[] =>
    all.filter((one) => one.kind === kind).map(({ label, press }) => ({ label, press }))
  return {
    text: textOf(((message.blocks ?? []) as readonly Json[]).filter((block) => block.type !== 'actions')),
    buttons: pick('button'),
    choices: pick('choice'),
    pictures: ((message.blocks ?? []) as readonly Json[])
      .filter((block) => block.type === 'image' && block.slack_file !== undefined)
      .map((block) => ({ alt: String(block.alt_text) })),
    files,
    isPrivate: message.is_ephemeral === true,
    ref: message,
  }
}

/** Inline pieces stand side by side; everything else on lines of its own. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n')
  if (typeof value !== 'object' || value === null) return ''
  const { text, elements, type, ...rest } = value as Json
  if (typeof text === 'string') return text
  if (Array.isArray(elements)) {
    const inline =
      type === 'rich_text_section' || type === 'rich_text_preformatted' || type === 'rich_text_quote'
    return elements.map(textOf).join(inline ? '' : '\n')
  }
  return [text, ...Object.values(rest)].map(textOf).filter(Boolean).join('\n')
}
