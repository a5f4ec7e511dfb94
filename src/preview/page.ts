import { toHtml } from 'hast-util-to-html'
import { html, raw } from 'hono/html'
import { type Say, speak } from '../core/say.ts'
import { ICON_SHEET } from '../platforms/web/icons.ts'
import { FACE_STYLES, THEMES, type Theme } from './document.ts'
import { faceOf, PLATFORMS } from './faces.ts'
import type { Shown } from './follower.ts'
import type { Scene } from './scenes.ts'

/** What a visitor wants to see. */
export type Wanted = { readonly scene: string | undefined; readonly theme: Theme }

const PLAYGROUND_STYLES = ['base', 'message', 'view', 'controls']
const OWN_STYLES = [...FACE_STYLES, 'page']

/** One message of the lesson as three platforms show it, and what is wrong with the file. */
export function renderPage(shown: Shown, { scene: id, theme }: Wanted, say: Say) {
  const place = Math.max(
    0,
    shown.scenes.findIndex((scene) => scene.id === id),
  )
  const scene = shown.scenes[place]
  const title = shown.title ?? say.line('preview.untitled')
  const address = (to: Scene | undefined) => to && `/?scene=${to.id}&theme=${theme}`
  return html`<!doctype html>
<html lang="${say.locale}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say.line('preview.title', { title })}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${PLAYGROUND_STYLES.map((name) => html`<link rel="stylesheet" href="/playground/${name}.css">`)}
${OWN_STYLES.map((name) => html`<link rel="stylesheet" href="/preview/${name}.css">`)}
<script type="module" src="/preview/follow.js"></script>
</head>
<body>
${raw(ICON_SHEET)}
<header class="top">
<h1>${title}</h1>
<form action="/" method="get">
<label>${say.line('preview.scene')} <select name="scene" id="scene">${options(shown.scenes, scene, say)}</select></label>
<label>${say.line('preview.theme')} <select name="theme" id="theme">${THEMES.map(
    (each) =>
      html`<option value="${each}"${each === theme ? raw(' selected') : ''}>${say.line(`preview.theme.${each}`)}</option>`,
  )}</select></label>
<button>${say.line('preview.show')}</button>
</form>
<nav aria-label="${say.line('preview.steps')}">${step('prev', address(shown.scenes[place - 1]), say)}${step('next', address(shown.scenes[place + 1]), say)}</nav>
<p role="status" id="status" data-saved="${say.line('preview.updated')}" data-lost="${say.line('preview.lost')}"></p>
</header>
<main id="shown" data-version="${shown.version}">
${faults(shown, say)}
<div class="columns">${scene && columns(scene, shown.locale, say)}</div>
</main>
</body>
</html>`
}

function options(scenes: readonly Scene[], chosen: Scene | undefined, say: Say) {
  return (['pages', 'quiz'] as const).map((group) => {
    const members = scenes.filter((scene) => scene.group === group)
    if (members.length === 0) return ''
    return html`<optgroup label="${say.line(`preview.group.${group}`)}">${members.map(
      ({ id, name }) =>
        html`<option value="${id}"${id === chosen?.id ? raw(' selected') : ''}>${say.line(...name)}</option>`,
    )}</optgroup>`
  })
}

function step(rel: 'prev' | 'next', address: string | undefined, say: Say) {
  const label = say.line(rel === 'prev' ? 'preview.previous' : 'preview.next')
  return address === undefined ? '' : html`<a rel="${rel}" href="${address}">${label}</a>`
}

function faults({ faults: list, file, scenes }: Shown, say: Say) {
  if (list.length === 0) return ''
  const isBroken = list.some(({ severity }) => severity === 'error')
  const what = scenes.length === 0 ? 'preview.faults.none' : 'preview.faults.old'
  return html`<section class="faults ${isBroken ? 'broken' : ''}" aria-labelledby="faults-title">
<h2 id="faults-title">${say.line('preview.faults', { count: list.length, file })}</h2>
${isBroken ? html`<p>${say.line(what)}</p>` : ''}
<ul>${list.map(
    ({ line, column, severity, reason }) =>
      html`<li><b>${say.line('preview.fault.place', { line, column })}</b> <span class="severity">${say.line(`preview.fault.${severity}`)}</span> ${reason}</li>`,
  )}</ul>
</section>`
}

function columns(scene: Scene, locale: string, say: Say) {
  const seen = { say: speak(locale), isPrivate: true }
  return PLATFORMS.map(
    (platform) => html`<section class="column" aria-labelledby="${platform}-title">
<h2 id="${platform}-title">${say.line(`preview.${platform}`)}</h2>
<div class="face" lang="${locale}">${raw(toHtml(faceOf(scene.view, platform, seen)))}</div>
</section>`,
  )
}
