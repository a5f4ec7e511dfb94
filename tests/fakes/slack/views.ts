import { clone, hide } from '../loopback/json.ts'
import { assignIds } from './block-ids.ts'
import { detailedError, SlackError } from './errors.ts'
import { randomHex, slackId } from './ids.ts'
import { validateView } from './rules/view.ts'
import type { View, ViewBody } from './wire.ts'
import { APP, type StoredView, type Workspace } from './workspace.ts'

const MAX_STACK = 3

/** Modals on people's screens, and home views. */
export class Views {
  readonly #workspace: Workspace
  /** Open modals by user, the top one last. */
  readonly #stacks = new Map<string, string[]>()

  constructor(workspace: Workspace) {
    this.#workspace = workspace
  }

  /** Show a new modal to a user. */
  open(body: ViewBody | undefined, userId: string): StoredView {
    const view = this.#create(body, userId)
    this.#stacks.set(userId, [view.id])
    return view
  }

  /** Put another modal on top. */
  push(body: ViewBody | undefined, userId: string): StoredView {
    const stack = this.#stacks.get(userId) ?? []
    if (stack.length >= MAX_STACK) throw new SlackError('push_limit_reached')
    const view = this.#create(body, userId)
    view.previous_view_id = stack.at(-1) ?? null
    view.root_view_id = stack[0] ?? view.id
    this.#stacks.set(userId, [...stack, view.id])
    return view
  }

  /** Change a view in place. */
  update(view: StoredView, body: ViewBody | undefined, hash?: string): StoredView {
    if (hash && hash !== view.hash) throw new SlackError('hash_conflict')
    const valid = this.#checkView(body)
    if (valid.title) view.title = valid.title
    view.blocks = assignIds(valid.blocks)
    view.submit = valid.submit ?? null
    view.close = valid.close ?? null
    view.private_metadata = valid.private_metadata ?? ''
    view.callback_id = valid.callback_id ?? ''
    view.hash = newHash()
    return view
  }

  /** Show a user's home view. */
  publish(body: ViewBody | undefined, userId: string, hash?: string): StoredView {
    const current = this.#workspace.home.get(userId)
    if (hash && current && hash !== current.hash) throw new SlackError('hash_conflict')
    if (body?.type !== 'home') throw new SlackError('invalid_arguments')
    const view = this.#create(body, userId)
    this.#workspace.home.set(userId, view)
    return view
  }

  /** The modal on top of the user's screen. */
  top(userId: string): StoredView | null {
    const id = this.#stacks.get(userId)?.at(-1)
    return (id && this.#workspace.views.get(id)) || null
  }

  /** Take the top modal, or all of them, off the user's screen. */
  close(userId: string, { all = false } = {}): void {
    const stack = this.#stacks.get(userId) ?? []
    for (const id of all ? stack : stack.slice(-1)) {
      const view = this.#workspace.views.get(id)
      if (view) view.open = false
    }
    this.#stacks.set(userId, all ? [] : stack.slice(0, -1))
  }

  #checkView(body: ViewBody | undefined): ViewBody {
    const complaints = validateView(body, this.#workspace.showsFile)
    if (!body || complaints.length) throw detailedError('invalid_arguments', complaints)
    return body
  }

  #create(body: ViewBody | undefined, userId: string): StoredView {
    const valid = this.#checkView(body)
    const { views, team } = this.#workspace
    const taken = [...views.values()].some((view) => view.open && view.external_id === valid.external_id)
    if (valid.external_id && taken) throw new SlackError('duplicate_external_id')
    const payload = viewPayload(valid, team.id)
    const view = hide(payload, { user: userId, open: true })
    views.set(view.id, view)
    return view
  }
}

const newHash = (): string => `${Date.now() / 1000}.${randomHex(4)}`

function viewPayload(body: ViewBody, teamId: string): View {
  const id = slackId('V')
  return {
    id,
    team_id: teamId,
    type: body.type,
    blocks: assignIds(body.blocks),
    private_metadata: body.private_metadata ?? '',
    callback_id: body.callback_id ?? '',
    state: { values: {} },
    hash: newHash(),
    ...(body.title ? { title: body.title } : {}),
    clear_on_close: Boolean(body.clear_on_close),
    notify_on_close: Boolean(body.notify_on_close),
    close: body.close ?? null,
    submit: body.submit ?? null,
    previous_view_id: null,
    root_view_id: id,
    app_id: APP.id,
    external_id: body.external_id ?? '',
    app_installed_team_id: teamId,
    bot_id: APP.bot_id,
  }
}

/** A copy of the view as it goes over the wire. */
export const viewOutput = (view: StoredView): View => clone<View>({ ...view })
