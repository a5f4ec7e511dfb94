import type { View } from '../../core/view.ts'
import type { FilesTo } from './files.ts'
import type { SlackMessage } from './render.ts'
import { PATIENCE_MS, within } from './waiting.ts'

/** A place where the views of one answer show, each in the place of the one before where Slack can do so. */
export interface Outlet {
  /** Where files go that a view carries. */
  readonly files: FilesTo
  /** How many messages it still takes; the last is kept for the last view. */
  readonly room: number
  /** False: every message stays, so a view waits a little for the one that overtakes it. */
  readonly replaces: boolean
  show(message: SlackMessage): Promise<void>
}

/** The views of an answer, drawn one by one. */
export class Views {
  readonly #iterator: AsyncIterator<View>
  #next: Promise<IteratorResult<View>>

  constructor(views: AsyncIterable<View>) {
    this.#iterator = views[Symbol.asyncIterator]()
    this.#next = this.#iterator.next()
  }

  /** The first view if it is there in time for the acknowledgement; show() goes on after it. */
  async first(): Promise<View | undefined> {
    const result = await within(this.#next, PATIENCE_MS)
    if (!result || result.done) return undefined
    this.#next = this.#iterator.next()
    return result.value
  }

  /** Shows a view that was taken before, then all that follow. */
  async show(
    outlet: Outlet,
    render: (view: View) => SlackMessage | Promise<SlackMessage>,
    taken?: View,
  ): Promise<void> {
    let view = taken
    if (view === undefined) {
      const result = await this.#next
      if (result.done) return
      view = result.value
      this.#next = this.#iterator.next()
    }
    for (;;) {
      if (await this.#isWorthShowing(outlet)) await outlet.show(await render(view))
      const result = await this.#next
      if (result.done) return
      view = result.value
      this.#next = this.#iterator.next()
    }
  }

  async #isWorthShowing(outlet: Outlet): Promise<boolean> {
    if (outlet.room > 1 && outlet.replaces) return true
    const next = outlet.room > 1 ? await within(this.#next, PATIENCE_MS) : await this.#next
    return next === undefined || next.done === true
  }
}
