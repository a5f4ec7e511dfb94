import type { APIContainerComponent } from 'discord.js'
import type { Element } from 'hast'
import { el, icon } from '../../platforms/web/render/element.ts'
import type { Look } from '../look.ts'
import { renderContainer } from './components.ts'

/** The payload as Discord's client shows it, in a message of the bot. */
export function renderDiscord(container: APIContainerComponent, look: Look): Element {
  const { say, isPrivate } = look
  const name = say.line('web.homeroom')
  return el(
    'article',
    { className: ['discord', ...(isPrivate ? ['d-private'] : [])], ariaLabel: say.line('preview.discord') },
    el('span', { className: ['d-avatar'], ariaHidden: 'true' }, icon('homeroom')),
    el(
      'div',
      { className: ['d-content'] },
      el(
        'p',
        { className: ['d-head'] },
        el('span', { className: ['d-name'] }, name),
        el('span', { className: ['d-tag'] }, say.line('preview.discord.tag')),
        el('span', { className: ['d-time'] }, say.line('preview.discord.time')),
      ),
      renderContainer(container, look),
      isPrivate &&
        el(
          'p',
          { className: ['d-only-you'] },
          icon('eye'),
          say.line('preview.discord.only-you'),
          ' • ',
          el('span', { className: ['d-link'] }, say.line('preview.discord.dismiss')),
        ),
    ),
  )
}
