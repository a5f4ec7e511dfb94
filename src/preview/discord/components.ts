import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import type { Element, ElementContent } from 'hast'
import { el, icon } from '../../platforms/web/render/element.ts'
import type { Look } from '../look.ts'
import { unknownPart } from '../unknown.ts'
import { textElements } from './text.ts'

/** A Components V2 container as Discord shows it. */
export function renderContainer(
  { components, accent_color, spoiler }: APIContainerComponent,
  look: Look,
): Element {
  const accent = accent_color == null ? undefined : `#${accent_color.toString(16).padStart(6, '0')}`
  return el(
    'div',
    { className: ['d-container', ...(accent ? ['d-accented'] : []), ...(spoiler ? ['d-hidden'] : [])] },
    accent !== undefined && accentBar(accent),
    components.map((component) => renderComponent(component, look)),
  )
}

/** Drawn, because the page allows no style of its own. */
function accentBar(fill: string): Element {
  const bar = el('rect', { width: '100%', height: '100%', fill })
  return el('svg', { className: ['d-accent'], ariaHidden: 'true', preserveAspectRatio: 'none' }, bar)
}

function renderComponent(component: APIComponentInContainer, look: Look): Element {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return el('div', { className: ['d-text'] }, textElements(component.content))
    case ComponentType.Separator:
      return el(component.divider === false ? 'div' : 'hr', {
        className: ['d-separator', component.spacing === 2 ? 'd-large' : 'd-small'],
      })
    case ComponentType.ActionRow:
      return el('div', { className: ['d-row'] }, component.components.map(renderPressable))
    case ComponentType.MediaGallery:
      return el(
        'div',
        { className: ['d-gallery'] },
        component.items.map(({ media, description }) => picture(media.url, description ?? '', look)),
      )
    case ComponentType.File:
      return el(
        'div',
        { className: ['d-file'] },
        icon('download'),
        el('span', {}, component.file.url.replace('attachment://', '')),
      )
    case ComponentType.Section: {
      const { accessory } = component
      return el(
        'div',
        { className: ['d-section'] },
        el(
          'div',
          {},
          component.components.map((text) => renderComponent(text, look)),
        ),
        accessory.type === ComponentType.Button
          ? renderPressable(accessory)
          : picture(accessory.media.url, accessory.description ?? '', look),
      )
    }
    default:
      return component satisfies never
  }
}

function renderPressable(component: APIComponentInMessageActionRow): Element {
  switch (component.type) {
    case ComponentType.Button:
      return renderButton(component)
    case ComponentType.StringSelect:
      return el(
        'span',
        { className: ['d-select'] },
        el('span', {}, component.placeholder ?? ''),
        icon('down'),
      )
    default:
      return unknownPart(ComponentType[component.type])
  }
}

const STYLES: Readonly<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'd-primary',
  [ButtonStyle.Secondary]: 'd-secondary',
  [ButtonStyle.Success]: 'd-success',
  [ButtonStyle.Danger]: 'd-danger',
  [ButtonStyle.Link]: 'd-secondary',
  [ButtonStyle.Premium]: 'd-primary',
}

/** A picture of a button: there is nothing to press in a preview. */
function renderButton(button: APIButtonComponent): Element {
  const label = 'label' in button ? (button.label ?? '') : ''
  const className = ['d-button', STYLES[button.style], ...(button.disabled ? ['d-disabled'] : [])]
  const content: ElementContent[] = [{ type: 'text', value: label }]
  if (button.style === ButtonStyle.Link) content.push(icon('outside'))
  return el('span', { className }, content)
}

function picture(name: string, alt: string, { pictures, say }: Look): Element {
  const src = pictures(name)
  if (src !== undefined) return el('img', { src, alt })
  return el('span', { className: ['d-missing'] }, say.line('preview.no-picture', { alt: alt || name }))
}
