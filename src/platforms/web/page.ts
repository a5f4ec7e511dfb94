import { html, raw } from 'hono/html'
import type { Say } from '../../core/say.ts'
import type { ClientFiles } from './client-files.ts'
import { ICON_SHEET } from './icons.ts'
import { phrasesFor } from './phrases.ts'

const drawing = (name: string) =>
  html`<svg class="icon" aria-hidden="true"><use href="#icon-${name}"></use></svg>`

/** The chat page, the same for everybody: who looks at it and what is said come over the API. */
export function renderPage(say: Say, files: ClientFiles) {
  const line = (key: Parameters<Say['line']>[0]) => say.line(key)
  return html`<!doctype html>
<html lang="${say.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${line('web.title')}</title>
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f3f4f0" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#10161a" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="preload" href="${files.path('fonts/source-sans-3-latin-wght-normal.woff2')}" as="font" type="font/woff2" crossorigin>
${['base', 'sidebar', 'layout', 'message', 'view', 'attachment', 'controls', 'composer', 'dialog'].map(
  (name) => html`<link rel="stylesheet" href="${files.path(`${name}.css`)}">`,
)}
<script src="${files.path('theme.js')}"></script>
<script type="module" src="${files.path('main.js')}"></script>
</head>
<body>
${raw(ICON_SHEET)}
<div class="skip-links">
<a href="#messages">${line('web.skip.conversation')}</a>
<a href="#composer">${line('web.skip.composer')}</a>
</div>
<noscript><p class="noscript">${line('web.noscript')}</p></noscript>
<div class="app" id="app">
${sidebar(say)}
<main class="conversation" aria-labelledby="channel-name">
<header class="bar">
<button type="button" class="icon-button" id="open-sidebar" aria-label="${line('web.sidebar.open')}" aria-expanded="false" aria-controls="sidebar">${drawing('menu')}</button>
<h1 id="channel-name">${line('web.homeroom')}</h1>
<p class="topic" id="channel-topic"></p>
<button type="button" class="icon-button" id="theme">${drawing('moon')}${drawing('sun')}</button>
</header>
<p class="playground-time" id="playground-time" hidden></p>
<div class="messages" id="messages" tabindex="0" role="region" aria-label="${line('web.homeroom')}"></div>
${composer(say, 'composer', 'web.composer.direct')}
</main>
<aside class="thread" id="thread" aria-labelledby="thread-name" hidden>
<header class="bar">
<div class="thread-title"><h2 id="thread-name">${line('web.thread')}</h2><p class="topic" id="thread-topic"></p></div>
<button type="button" class="icon-button" id="close-thread" aria-label="${line('web.thread.close')}">${drawing('close')}</button>
</header>
<div class="messages" id="thread-messages" tabindex="0" role="region" aria-label="${line('web.thread')}"></div>
${composer(say, 'thread-composer', 'web.thread.composer')}
</aside>
</div>
<dialog class="form" id="dialog" aria-labelledby="dialog-title"></dialog>
<div class="notices" id="notices" role="status"></div>
<div class="heard" id="announcer" role="log" aria-live="polite"></div>
<script type="application/json" id="phrases">${raw(forScript(phrasesFor(say)))}</script>
</body>
</html>`
}

function sidebar(say: Say) {
  return html`<section class="sidebar" id="sidebar" aria-label="${say.line('web.sidebar')}">
<div class="brand"><span class="mark">${drawing('homeroom')}</span>
<span class="brand-name">${say.line('web.homeroom')} <span>${say.line('web.playground')}</span></span>
<button type="button" class="icon-button" id="close-sidebar" aria-label="${say.line('web.sidebar.close')}">${drawing('close')}</button></div>
<nav class="rooms" aria-label="${say.line('web.rooms')}">
<h2 id="channels-name">${say.line('web.channels')}</h2>
<ul id="channels" aria-labelledby="channels-name"></ul>
<h2 id="direct-name">${say.line('web.direct')}</h2>
<ul id="direct" aria-labelledby="direct-name"></ul>
</nav>
<div class="me">
<button type="button" class="me-button" id="person" aria-haspopup="menu" aria-expanded="false" data-menu>
<span class="avatar" id="person-avatar" aria-hidden="true"></span>
<span class="me-name" id="person-name"></span><span class="heard">${say.line('web.person.menu')}</span>${drawing('sides')}</button>
<div class="menu" id="person-menu" role="menu" popover="auto" aria-label="${say.line('web.person.menu')}"></div>
</div>
</section>`
}

function composer(say: Say, id: string, placeholder: 'web.composer.direct' | 'web.thread.composer') {
  const label = say.line(placeholder)
  return html`<form class="composer">
<div class="completion" id="${id}-completion" role="listbox" aria-label="${say.line('web.completion.commands')}" hidden></div>
<div class="composer-box">
<div class="composer-input" id="${id}" role="combobox" contenteditable="plaintext-only" tabindex="0" aria-label="${label}" data-placeholder="${label}" aria-autocomplete="list" aria-haspopup="listbox" aria-expanded="false" aria-controls="${id}-completion" aria-describedby="${id}-hint" enterkeyhint="send"></div>
<button type="submit" class="send" aria-label="${say.line('web.composer.send')}">${drawing('send')}</button>
</div>
<p class="hint" id="${id}-hint">${say.line('web.composer.hint')}</p>
</form>`
}

/** JSON that cannot end the element it stands in. */
function forScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
