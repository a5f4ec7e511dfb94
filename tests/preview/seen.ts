import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { speak } from '../../src/core/say.ts'
import { picturesOf } from '../../src/preview/pictures.ts'

/** A PNG of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const say = speak('en')

export const look = (files: ReadonlyMap<string, Uint8Array> = new Map(), isPrivate = false) => ({
  say,
  isPrivate,
  pictures: picturesOf(files),
})

export const htmlOf = (element: Element): string => toHtml(element)

/** Words that would be an element, if they were not shown as words. */
export const TAG = '<img src=x onerror="alert(1)">'
