import type { Element, ElementContent } from 'hast'
import type { Button, ChoiceBlock } from '../../../core/view.ts'
import type { ShownBlock, ShownView } from '../stored-view.ts'
import { renderFile, renderImage } from './attachment.ts'
import { el, icon } from './element.ts'
import { link, toElements, webAddress } from './markdown.ts'

/** The message's own title stands under the page's title. */
const TITLE_LEVEL = 2

/** What the bot says, as the page shows it; `after` stands at its end. */
export function renderView(view: ShownView, ...after: readonly Element[]): Element {
  const level = view.title === undefined ? TITLE_LEVEL : TITLE_LEVEL + 1
  const card = view.title !== undefined || view.context !== undefined || view.body.some(needsFrame)
  return el(
    'div',
    { className: ['view', `tone-${view.tone ?? 'plain'}`, ...(card ? ['card'] : [])] },
    view.context !== undefined && el('p', { className: ['context'] }, view.context),
    view.title !== undefined && el(`h${TITLE_LEVEL}`, { className: ['title'] }, view.title),
    view.body.flatMap((block) => renderBlock(block, level)),
    after,
  )
}

function renderBlock(block: ShownBlock, level: number): ElementContent[] {
  switch (block.kind) {
    case 'text':
      return [
        el(
          'div',
          { className: block.quiet ? ['text', 'quiet'] : ['text'] },
          toElements(block.markdown, level).map(withLetter),
        ),
      ]
    case 'fields':
      return [
        el(
          'dl',
          { className: ['fields'] },
          block.rows.map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value))),
        ),
      ]
    case 'divider':
      return [el('hr', {})]
    case 'buttons':
      return [el('div', { className: ['buttons'] }, block.buttons.map(renderButton))]
    case 'choice':
      return [renderChoice(block)]
    case 'image':
      return [renderImage(block)]
    case 'file':
      return [renderFile(block)]
    default:
      return block satisfies never
  }
}

function renderButton(button: Button): Element {
  const className = [
    'button',
    ...(button.look ? [button.look] : []),
    ...(button.label.length === 1 ? ['letter'] : []),
  ]
  if ('press' in button) {
    return el('button', { type: 'button', className, dataPress: button.press }, button.label)
  }
  const href = webAddress(button.url)
  if (href === undefined) return el('span', { className }, button.label)
  return link(href, [{ type: 'text', value: button.label }, icon('outside')], className)
}

/** A menu, because choosing is a press; a native select would act while a person still looks around. */
function renderChoice({ placeholder, options }: ChoiceBlock): Element {
  return el(
    'div',
    { className: ['choice'] },
    el(
      'button',
      {
        type: 'button',
        className: ['choice-button'],
        ariaHasPopup: 'menu',
        ariaExpanded: 'false',
        dataMenu: '',
      },
      el('span', {}, placeholder),
      icon('down'),
    ),
    el(
      'div',
      { className: ['menu'], role: 'menu', popover: 'auto', ariaLabel: placeholder },
      options.map((option) =>
        el(
          'button',
          { type: 'button', role: 'menuitem', tabIndex: -1, dataPress: option.press },
          el('span', { className: ['label'] }, option.label),
          option.description !== undefined && el('span', { className: ['description'] }, option.description),
        ),
      ),
    ),
  )
}

const LETTER = /^([✓✗] )?[A-E]$/
/** Drawn, because not every machine has a font with these two. */
const MARKS: Readonly<Record<string, readonly [mark: string, picture: string]>> = {
  '✓': ['right', 'check'],
  '✗': ['wrong', 'close'],
}

/** An option of a quiz begins with its letter, which then stands beside the text and not in it. */
function withLetter(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'p') return node
  const [first, ...rest] = node.children
  if (first?.type !== 'element' || first.tagName !== 'strong') return node
  const [label] = first.children
  if (label?.type !== 'text' || !LETTER.test(label.value)) return node
  const letter = label.value.slice(-1)
  const [mark, picture] = MARKS[label.value.charAt(0)] ?? []
  const shown = mark
    ? el(
        'strong',
        {},
        el('span', { className: ['heard'] }, label.value.slice(0, -1)),
        icon(picture ?? ''),
        letter,
      )
    : first
  return el('p', { className: ['lettered', ...(mark ? [mark] : [])] }, shown, el('span', {}, rest))
}

function needsFrame({ kind }: ShownBlock): boolean {
  return kind === 'buttons' || kind === 'choice' || kind === 'image' || kind === 'file'
}
