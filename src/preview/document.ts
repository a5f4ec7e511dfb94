import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Say } from '../core/say.ts'
import { ICON_SHEET } from '../platforms/web/icons.ts'

/** Light or dark, as the platforms' clients can be set. */
export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The style sheets that a message is drawn with, in their order. */
export const FACE_STYLES = ['faces', 'discord', 'discord-text', 'slack', 'slack-text']

/** One message alone on a page that needs nothing else, for a picture of it. */
export function standalone(message: Element, theme: Theme, say: Say): string {
  return [
    `<!doctype html><html lang="${say.locale}" data-theme="${theme}"><head><meta charset="utf-8">`,
    `<title>${say.line('web.homeroom')}</title><style>${styles()}</style></head>`,
    `<body>${ICON_SHEET}<main>${toHtml(message)}</main></body></html>`,
  ].join('')
}

function styles(): string {
  const folder = fileURLToPath(new URL('client/', import.meta.url))
  const sheets = ['standalone', ...FACE_STYLES].map((name) => readFileSync(`${folder}${name}.css`, 'utf8'))
  return [ownFont(), ...sheets].join('\n')
}

/** The playground's font inside the page, for machines that have neither platform's. */
function ownFont(): string {
  const file = new URL('../platforms/web/client/fonts/source-sans-3-latin-wght-normal.woff2', import.meta.url)
  const source = `data:font/woff2;base64,${readFileSync(file).toString('base64')}`
  return `@font-face { font-family: "Source Sans 3"; src: url("${source}") format("woff2"); font-weight: 200 900; }`
}
