import type { Draft } from '../import/types.ts'

export const EXPORTS = ['gift', 'aiken', 'csv', 'anki'] as const
export type ExportFormat = (typeof EXPORTS)[number]

/** A lesson's question on its way out. Texts are Markdown. */
export type Leaving = Omit<Draft, 'line' | 'note'> & { readonly id: string; readonly lesson: string }

export const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const
