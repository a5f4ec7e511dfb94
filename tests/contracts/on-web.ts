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

const CHANNEL = 'general'

/** The playground over HTTP, as its page uses it. */
export async function schoolOnWeb(env: Env = {}): Promise<School> {
  const house = new House({ PLAYGROUND: 'on', ...env })
  await house.start()
  const url = () => house.homeroom.url
  const newcomer = async () => {
    const person = new WebPerson(url)
    await person.enter()
    return person
  }
  return {
    ...house.asSchool(),
    person: async (name) => {
      const person = await newcomer()
      await person.rename(name)
      return person
    },
    posts: async () => (await newcomer()).channel(),
  }
}

type Shown = { id: string; channel: string; thread: string | null; by: string; html: string }

/** A browser with a cookie of its own. */
export class WebPerson implements Person {
  readonly #url: () => string
  #cookie = ''

  constructor(url: () => string) {
    this.#url = url
  }

  async enter(): Promise<void> {
    const response = await this.#send('/api/enter', {})
    this.#cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }

  async rename(name: string): Promise<void> {
    await this.#post('/api/name', { name })
  }

  async channel(): Promise<readonly Seen[]> {
    const { messages } = (await this.#get(`/api/messages?channel=${CHANNEL}`)) as { messages: Shown[] }
    return Promise.all(messages.filter(({ by }) => by === 'homeroom').map((shown) => this.#seen(shown)))
  }

  command(name: string, text = ''): Promise<Seen> {
    return this.#answer('/api/command', { channel: CHANNEL, text: `/${name} ${text}`.trim() })
  }

  press(on: Seen, label: string): Promise<Seen> {
    return this.#answer('/api/press', { message: (on.ref as Shown).id, press: buttonOf(on, label).press })
  }

  async fill(on: Seen, label: string, fields: Fields): Promise<Seen> {
    const { press } = buttonOf(on, label)
    const message = (on.ref as Shown).id
    const { form } = (await this.#post('/api/press', { message, press })) as { form?: object }
    if (!form) throw new Error(`"${label}" opens no form`)
    return this.#answer('/api/form', { message, press, fields })
  }

  async write(under: Seen, text: string): Promise<Seen | undefined> {
    const thread = (under.ref as Shown).id
    const answers = async () => {
      const page = (await this.#get(`/api/messages?channel=${CHANNEL}&thread=${thread}`)) as {
        messages: Shown[]
      }
      return page.messages.filter(({ by }) => by === 'homeroom')
    }
    const before = (await answers()).length
    await this.#post('/api/message', { channel: CHANNEL, thread, text, key: `key-${crypto.randomUUID()}` })
    for (let tries = 0; tries < 60; tries++) {
      const answer = (await answers())[before]
      if (answer) return this.#seen(answer)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return undefined
  }

  async complete(command: string, option: string, typed: string): Promise<readonly string[]> {
    const query = new URLSearchParams({ channel: CHANNEL, command, option, typed })
    const { suggestions } = (await this.#get(`/api/suggest?${query}`)) as { suggestions: { label: string }[] }
    return suggestions.map(({ label }) => label)
  }

  async #answer(path: string, body: object): Promise<Seen> {
    const { messages } = (await this.#post(path, body)) as { messages?: Shown[] }
    const [message] = messages ?? []
    if (!message) throw new Error(`${path} answered no message`)
    return this.#seen(message)
  }

  /** A message as its reader sees it, with its files downloaded. */
  async #seen(message: Shown): Promise<Seen> {
    const links = [...message.html.matchAll(/<a href="([^"]*)" download="([^"]*)"/g)]
    const files = await Promise.all(
      links.map(async ([, address = '', name = '']) => {
        const response = await fetch(this.#url() + decoded(address), { headers: { cookie: this.#cookie } })
        if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`)
        return { name: decoded(name), text: await response.text() }
      }),
    )
    return { ...seen(message), files }
  }

  async #post(path: string, body: object): Promise<unknown> {
    return (await this.#send(path, body)).json()
  }

  async #send(path: string, body: object): Promise<Response> {
    const response = await fetch(this.#url() + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.#url(), cookie: this.#cookie },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response
  }

  async #get(path: string): Promise<unknown> {
    const response = await fetch(this.#url() + path, { headers: { cookie: this.#cookie } })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
}

const PICTURE = /<a [^>]*class="picture"><img\b[^>]*\balt="([^"]*)"[^>]*><\/a>/g
const FILE = /<a [^>]*\bdownload="[\s\S]*?<\/a>/g

/** The server's own HTML, so that simple patterns read it. */
function seen(message: Shown): Omit<Seen, 'files'> {
  const pressables = [...message.html.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].flatMap(
    ([, attributes = '', inner = '']): (Pressable & { menu: boolean })[] => {
      const press = /data-press="([^"]*)"/.exec(attributes)?.[1]
      if (press === undefined) return []
      const label = /<span class="label">([\s\S]*?)<\/span>/.exec(inner)?.[1] ?? inner
      return [{ label: words(label), press: decoded(press), menu: attributes.includes('menuitem') }]
    },
  )
  const pick = (menu: boolean) =>
    pressables.filter((one) => one.menu === menu).map(({ label, press }) => ({ label, press }))
  return {
    text: words(
      message.html
        .replace(/<(header|button|p class="used")\b[\s\S]*?<\/(header|button|p)>/g, '')
        .replace(PICTURE, '')
        .replace(FILE, ''),
    ),
    pictures: [...message.html.matchAll(PICTURE)].map(([, alt = '']) => ({ alt: decoded(alt) })),
    buttons: pick(false),
    choices: pick(true),
    isPrivate: /<article class="[^"]*\bprivate\b/.test(message.html),
    ref: message,
  }
}

function words(html: string): string {
  const spoken = html.replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/g, '$1')
  return decoded(
    spoken.replace(/<\/(p|li|h\d|div|dd|dt|blockquote|header)>|<br>/g, '\n').replace(/<[^>]*>/g, ''),
  )
    .replace(/\n\s*\n+/g, '\n')
    .trim()
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (whole, code?: string, name?: string) =>
    code === undefined ? (NAMED[name ?? ''] ?? whole) : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}
