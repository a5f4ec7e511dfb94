import type { Element } from 'hast'
import type { SlackMessage } from '../../platforms/slack/render.ts'
import { el, icon } from '../../platforms/web/render/element.ts'
import type { Look } from '../look.ts'
import { renderBlock } from './blocks.ts'

/** The payload as Slack shows it, in a message of the app. */
export function renderSlack({ blocks }: Pick<SlackMessage, 'blocks'>, look: Look): Element {
  const { say, isPrivate } = look
  return el(
    'article',
    { className: ['slack', ...(isPrivate ? ['s-private'] : [])], ariaLabel: say.line('preview.slack') },
    isPrivate && el('p', { className: ['s-only-you'] }, icon('eye'), say.line('preview.slack.only-you')),
    el('span', { className: ['s-avatar'], ariaHidden: 'true' }, icon('homeroom')),
    el(
      'div',
      { className: ['s-content'] },
      el(
        'p',
        { className: ['s-head'] },
        el('span', { className: ['s-name'] }, say.line('web.homeroom')),
        el('span', { className: ['s-tag'] }, say.line('preview.slack.tag')),
        el('span', { className: ['s-time'] }, say.line('preview.slack.time')),
      ),
      el(
        'div',
        { className: ['s-blocks'] },
        blocks.map((block) => renderBlock(block, look)),
      ),
    ),
  )
}
