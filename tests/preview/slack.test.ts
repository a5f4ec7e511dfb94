import type { types } from '@slack/bolt'
import { describe, expect, test } from 'vitest'
import { renderSlack } from '../../src/preview/slack/message.ts'
import { htmlOf, look, PIXEL, TAG } from './seen.ts'

const show = (block: types.KnownBlock, how = look()) => htmlOf(renderSlack({ blocks: [block] }, how))
const plain = (text: string) => ({ type: 'plain_text' as const, text })
const rich = (...elements: types.RichTextBlock['elements']) => show({ type: 'rich_text', elements })
const words = (
  text: string,
  style?: { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean },
) => ({
  type: 'text' as const,
  text,
  ...(style && { style }),
})
const section = (...elements: types.RichTextElement[]) => ({ type: 'rich_text_section' as const, elements })

describe('a message on Slack', () => {
  test.each<[string, types.KnownBlock]>([
    ['header', { type: 'header', text: plain(TAG) }],
    ['section', { type: 'section', text: plain(TAG), fields: [plain(TAG)] }],
    ['context', { type: 'context', elements: [plain(TAG)] }],
    ['rich_text', { type: 'rich_text', elements: [section(words(TAG))] }],
    [
      'preformatted',
      { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [words(TAG)] }] },
    ],
    ['actions', { type: 'actions', elements: [{ type: 'button', text: plain(TAG), action_id: 'a' }] }],
    ['table', { type: 'table', rows: [[{ type: 'raw_text', text: TAG }]] }],
    ['image', { type: 'image', image_url: 'attachment://a', alt_text: TAG }],
  ])('shows the words of a %s as words', (_, block) => {
    const html = show(block)
    expect(html).toContain('&#x3C;img src=x')
    expect(html).not.toContain('<img')
  })

  test('has styled text, links and mentions', () => {
    const html = rich(
      section(
        words('a', { bold: true, italic: true }),
        words('b', { strike: true }),
        words('c', { code: true }),
        { type: 'link', url: 'https://a.b', text: 'd' },
        { type: 'link', url: 'javascript:alert(1)', text: 'e' },
        { type: 'user', user_id: 'U1' },
        { type: 'broadcast', range: 'here' },
      ),
    )
    expect(html).toContain('<strong><em>a</em></strong>')
    expect(html).toContain('<s>b</s>')
    expect(html).toContain('<code>c</code>')
    expect(html).toContain('<a href="https://a.b" target="_blank" rel="noopener"><span>d</span></a>')
    expect(html).not.toContain('javascript:')
    expect(html).toContain('<span class="s-mention">@U1</span><span class="s-mention">@here</span>')
  })

  test('leaves a gap for an empty line between paragraphs, and keeps it in code', () => {
    expect(rich(section(words('a\n\nb')))).toContain('a<span class="s-break"></span>b')
    expect(rich({ type: 'rich_text_preformatted', elements: [words('a\n\nb')] })).toContain('a\n\nb')
  })

  test('has lists as deep as they are set in, which go on counting', () => {
    const item = section(words('x'))
    expect(rich({ type: 'rich_text_list', style: 'bullet', elements: [item] })).toContain(
      's-indent-0 s-bullet-0',
    )
    const second = { type: 'rich_text_list' as const, style: 'ordered' as const, elements: [item], indent: 1 }
    expect(rich(second)).toContain('<ol class="s-list s-indent-1 s-ordered-1">')
    const later = { ...second, indent: 0, offset: 2 }
    expect(rich(later)).toContain('start="3"')
  })

  test('has quotes, dividers, tables and menus', () => {
    expect(rich({ type: 'rich_text_quote', elements: [words('a')] })).toContain('<blockquote>')
    expect(show({ type: 'divider' })).toContain('<hr class="s-divider">')
    const cell = (text: string) => ({ type: 'rich_text' as const, elements: [section(words(text))] })
    const table = show({
      type: 'table',
      rows: [[cell('name')], [cell('value')]],
      column_settings: [{ align: 'right' }],
    })
    expect(table).toMatch(/<thead><tr><th class="s-right">.*name.*<tbody><tr><td class="s-right">.*value/)
    const menu = {
      type: 'static_select' as const,
      action_id: 'a',
      placeholder: plain('Contents'),
      options: [],
    }
    expect(show({ type: 'actions', elements: [menu] })).toContain(
      '<span class="s-select"><span>Contents</span>',
    )
  })

  test('colours the primary button and the dangerous one', () => {
    const button = (style: 'primary' | 'danger') => ({
      type: 'button' as const,
      text: plain('a'),
      action_id: style,
      style,
    })
    const html = show({ type: 'actions', elements: [button('primary'), button('danger')] })
    expect(html).toContain(
      '<span class="s-button s-primary">a</span><span class="s-button s-danger">a</span>',
    )
  })

  test('shows uploaded pictures from their bytes, with their words', () => {
    const block = { type: 'image', slack_file: { id: 'F1' }, alt_text: 'seven days' } as const
    const src = `data:image/png;base64,${PIXEL.toString('base64')}`
    expect(show(block, look(new Map([['F1', PIXEL]])))).toContain(`<img src="${src}" alt="seven days">`)
    expect(show(block)).toContain('Picture: seven days')
  })

  test('names what it cannot draw, and says who sees it', () => {
    expect(show({ type: 'markdown', text: 'a' })).toContain('[markdown]')
    expect(show({ type: 'divider' }, look(new Map(), true))).toContain('Only visible to you')
  })
})
