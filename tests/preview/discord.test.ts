import { type APIComponentInContainer, ButtonStyle, ComponentType } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { renderDiscord } from '../../src/preview/discord/message.ts'
import { htmlOf, look, PIXEL, TAG } from './seen.ts'

const show = (component: APIComponentInContainer, how = look()) =>
  htmlOf(renderDiscord({ type: ComponentType.Container, components: [component] }, how))

describe('a message on Discord', () => {
  test('reads the Markdown of a text, and shows its HTML as words', () => {
    const html = show({ type: ComponentType.TextDisplay, content: `-# a\n## B\n**c** ${TAG}` })
    expect(html).toContain('<small class="d-subtext">a</small><h3 class="d-h2">B</h3><strong>c</strong>')
    expect(html).toContain('&#x3C;img src=x')
    expect(html).not.toContain('<img')
  })

  test('has buttons of each kind, which are pictures of buttons', () => {
    const html = show({
      type: ComponentType.ActionRow,
      components: [
        { type: ComponentType.Button, style: ButtonStyle.Primary, label: TAG, custom_id: 'a' },
        { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'two', custom_id: 'b' },
        { type: ComponentType.Button, style: ButtonStyle.Danger, label: 'three', custom_id: 'c' },
        { type: ComponentType.Button, style: ButtonStyle.Link, label: 'four', url: 'https://a.b' },
      ],
    })
    expect(html).toContain('<span class="d-button d-secondary">two</span>')
    expect(html).toContain('<span class="d-button d-danger">three</span>')
    expect(html).toContain('four<svg')
    expect(html).not.toMatch(/<button|<img/)
  })

  test('has a menu with its placeholder', () => {
    const html = show({
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.StringSelect, custom_id: 'a', placeholder: TAG, options: [] }],
    })
    expect(html).toContain('d-select')
    expect(html).not.toContain('<img')
  })

  test('names what it cannot draw', () => {
    const html = show({
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.UserSelect, custom_id: 'a' }],
    })
    expect(html).toContain('[UserSelect]')
  })

  test('shows attached pictures from their bytes, with their words', () => {
    const items = [{ media: { url: 'attachment://picture.png' }, description: 'seven days' }]
    const gallery = { type: ComponentType.MediaGallery, items } as const
    const files = new Map([['attachment://picture.png', PIXEL]])
    expect(show(gallery, look(files))).toContain(
      `<img src="data:image/png;base64,${PIXEL.toString('base64')}" alt="seven days">`,
    )
    expect(show(gallery)).toContain('Picture: seven days')
  })

  test('shows pictures of the web, and never those of another kind', () => {
    const of = (url: string) => show({ type: ComponentType.MediaGallery, items: [{ media: { url } }] })
    expect(of('https://a.b/c.png')).toContain('<img src="https://a.b/c.png"')
    expect(of('http://a.b/c.png')).not.toContain('<img')
    expect(of('file:///etc/passwd')).not.toContain('<img')
  })

  test('has separators, files and sections', () => {
    expect(show({ type: ComponentType.Separator })).toContain('<hr class="d-separator d-small">')
    expect(show({ type: ComponentType.File, file: { url: 'attachment://a.json' } })).toContain('a.json')
    const thumbnail = { type: ComponentType.Thumbnail, media: { url: 'https://a.b/c.png' } } as const
    const texts = [{ type: ComponentType.TextDisplay as const, content: 'beside' }]
    expect(show({ type: ComponentType.Section, components: texts, accessory: thumbnail })).toMatch(
      /beside.*<img/,
    )
  })

  test('has its accent as a bar, and says who sees it', () => {
    const component = { type: ComponentType.TextDisplay, content: 'a' } as const
    const container = { type: ComponentType.Container as const, components: [component] }
    const accented = htmlOf(renderDiscord({ ...container, accent_color: 0xa4 }, look(new Map(), true)))
    expect(accented).toContain('fill="#0000a4"')
    expect(accented).toContain('Only you can see this')
    expect(htmlOf(renderDiscord(container, look()))).not.toMatch(/Only you|d-accent/)
  })
})
