import {
  type Component,
  type FakeDiscord,
  Flags,
  type Interaction,
  loadDiscordSpec,
  type Message,
  startFakeDiscord,
  walkComponents,
} from '../fakes/discord/index.ts'
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

const spec = loadDiscordSpec()
/** "Manage Server". */
const MANAGES = '32'
const MISSING_PERMISSIONS = { status: 403, body: { message: 'Missing Permissions', code: 50_013 } }

/** Real discord.js against a Discord that refuses what its own description does not allow. */
export async function schoolOnDiscord(env: Env = {}): Promise<School> {
  const discord = await startFakeDiscord({ validator: spec, enforceSpec: true })
  const house = new House({
    DISCORD_TOKEN: discord.env().DISCORD_TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_MESSAGE_CONTENT: 'on',
    ...env,
  })
  await house.start()
  let people = 0
  return {
    ...house.asSchool(),
    person: async (name) => new DiscordPerson(discord, `20000000000000${String(10_000 + ++people)}`, name),
    posts: async () =>
      discord
        .messages(discord.channelId, { ephemeral: false })
        .filter((message) => message.author?.id === discord.botUser.id)
        .map((message) => seen(discord, message)),
    forbid: (what) => {
      const threads = (call: { method: string; path: string }) => /\/threads$/.test(call.path)
      if (what === 'threads') discord.fail(threads, MISSING_PERMISSIONS, 99)
      else discord.state.channel(discord.channelId).deny = 'send'
    },
    close: async () => {
      await house.close()
      await discord.close()
    },
  }
}

class DiscordPerson implements Person {
  readonly #discord: FakeDiscord
  readonly #user: { id: string; username: string; global_name: string }
  #permissions: string | undefined

  constructor(discord: FakeDiscord, id: string, name: string) {
    this.#discord = discord
    this.#user = { id, username: name.toLowerCase(), global_name: name }
    discord.user(id, this.#user)
  }

  promote(): void {
    this.#permissions = MANAGES
  }

  leave(): void {
    const asked = (call: { path: string }) => call.path.endsWith(`/members/${this.#user.id}`)
    this.#discord.fail(asked, { status: 404, body: { message: 'Unknown Member', code: 10_007 } }, 99)
  }

  get #who() {
    return { user: this.#user, ...(this.#permissions && { permissions: this.#permissions }) }
  }

  async command(name: string, text?: string): Promise<Seen> {
    const option = this.#discord.commands().find((command) => command.name === name)?.options?.[0]
    const options = option && text !== undefined ? { [String(option.name)]: text } : {}
    return this.#answer(this.#discord.pushInteraction({ type: 'slash', name, options, ...this.#who }))
  }

  press(on: Seen, label: string, how: { stale?: true } = {}): Promise<Seen> {
    return this.#answer(this.#push(on, label, how.stale === true))
  }

  async fill(on: Seen, label: string, fields: Fields): Promise<Seen> {
    const from = this.#push(on, label, false)
    await from.ack()
    const files = uploadsOf(from, fields)
    const typed = Object.fromEntries(Object.entries(fields).filter(([name]) => !(name in files)))
    return this.#answer(
      this.#discord.pushInteraction({ type: 'modal', from, fields: typed, files, ...this.#who }),
    )
  }

  async write(under: Seen, text: string): Promise<Seen | undefined> {
    const thread = (under.ref as Message).id
    const before = this.#discord.messages(thread).length
    this.#discord.pushMessage({ channelId: thread, author: this.#user, content: text })
    const answers = () =>
      this.#discord
        .messages(thread)
        .slice(before)
        .filter((message) => message.author?.id === this.#discord.botUser.id)
    const answer = await this.#discord.until(() => answers()[0], 3_000, 'an answer').catch(() => undefined)
    return answer && seen(this.#discord, answer)
  }

  async complete(command: string, option: string, typed: string): Promise<readonly string[]> {
    const interaction = this.#discord.pushInteraction({
      type: 'autocomplete',
      name: command,
      options: { [option]: typed },
      focused: option,
      user: this.#user,
    })
    await interaction.ack()
    return (interaction.choices ?? []).map((choice) => String(choice.name))
  }

  #push(on: Seen, label: string, force: boolean): Interaction {
    const { press } = buttonOf(on, label)
    const message = on.ref as Message
    const select = on.choices.some((choice) => choice.press === press)
    const customId = select ? selectOf(message) : press
    return this.#discord.pushInteraction({
      type: select ? 'select' : 'button',
      message,
      customId,
      ...(select && { values: [press] }),
      ...this.#who,
      force,
    })
  }

  async #answer(interaction: Interaction): Promise<Seen> {
    await interaction.ack()
    return seen(this.#discord, await interaction.waitForMessage())
  }
}

/** What a person hands in as a file rather than types. */
function uploadsOf({ modal }: Interaction, fields: Fields): Record<string, { name: string; data: string }> {
  const files: Record<string, { name: string; data: string }> = {}
  walkComponents(modal?.components ?? [], ({ type, custom_id: name }) => {
    const data = type === 19 ? fields[String(name)] : undefined
    if (data !== undefined) files[String(name)] = { name: 'lesson.md', data }
  })
  return files
}

function selectOf(message: Message): string {
  let id = ''
  walkComponents(message.components ?? [], (component) => {
    if (component.type === 3) id = String(component.custom_id)
  })
  return id
}

function seen(discord: FakeDiscord, message: Message): Seen {
  const text: string[] = []
  const buttons: Pressable[] = []
  const choices: Pressable[] = []
  const pictures: { alt: string }[] = []
  const files: { name: string; text: string }[] = []
  walkComponents(message.components ?? [], (component: Component) => {
    if (component.type === 10) text.push(withoutMarkup(String(component.content)))
    if (component.type === 2 && component.custom_id) {
      buttons.push({ label: String(component.label), press: String(component.custom_id) })
    }
    for (const option of component.type === 3 ? (component.options ?? []) : []) {
      choices.push({ label: String(option.label), press: String(option.value) })
    }
    for (const { media, description } of component.type === 12 ? (component.items ?? []) : []) {
      if (media.attachment_id) pictures.push({ alt: String(description) })
    }
    if (component.type === 13 && component.file) {
      files.push({ name: String(component.name), text: discord.download(component.file.url).toString() })
    }
  })
  const isPrivate = Boolean((message.flags ?? 0) & Flags.Ephemeral)
  return { text: text.join('\n'), buttons, choices, pictures, files, isPrivate, ref: message }
}

function withoutMarkup(markdown: string): string {
  return markdown
    .replace(/^(-# |#{1,3} |> )/gm, '')
    .replace(/(?<!\\)[*_`]+/g, '')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
}
