/** What Discord finds in a text that it is sent. */
export type Mark =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: Style; readonly children: readonly Mark[] }
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly Mark[] }
  | {
      readonly type: 'list'
      readonly start: number | undefined
      readonly items: readonly (readonly Mark[])[]
    }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Mark[] }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'code-block'; readonly value: string }
  | { readonly type: 'mention'; readonly value: string }

/** Marks that only hold others. */
export type Style = 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler' | 'subtext' | 'quote'

const BLOCKS: ReadonlySet<Mark['type']> = new Set(['heading', 'list', 'quote', 'subtext', 'code-block'])

/** Whether Discord shows it on lines of its own. */
export const isBlock = (mark: Mark | undefined): boolean => mark !== undefined && BLOCKS.has(mark.type)
