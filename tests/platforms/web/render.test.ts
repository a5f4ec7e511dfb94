import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../../src/core/markdown.ts'
import type { Press } from '../../../src/core/press.ts'
import { el } from '../../../src/platforms/web/render/element.ts'
import { toElements } from '../../../src/platforms/web/render/markdown.ts'
import { initials } from '../../../src/platforms/web/render/message.ts'
import { renderView } from '../../../src/platforms/web/render/view.ts'

const html = (markdown: string, level = 3) =>
  toHtml({ type: 'root', children: toElements(parseMarkdown(markdown), level) })

describe('Markdown', () => {
  test('keeps lists in lists, code, emphasis and line breaks', () => {
    expect(html('1. One\n   - *in*\n   - `it`\n3. ~~Two~~  \n   and **a half**')).toBe(
      '<ol>\n<li>One\n<ul>\n<li><em>in</em></li>\n<li><code>it</code></li>\n</ul>\n</li>\n<li><del>Two</del><br>\nand <strong>a half</strong></li>\n</ol>',
    )
    expect(html('3. Three')).toContain('<ol start="3">')
  })

  test('gives wide things a place to scroll that a keyboard reaches', () => {
    expect(html('```js\nconst a = "<b>"\n```')).toBe(
      '<pre tabindex="0"><code>const a = "&#x3C;b>"\n</code></pre>',
    )
    const table = html('| A | B |\n|:-:|--:|\n| 1 | 2 |')
    expect(table).toMatch(/^<div class="table" tabindex="0"><table>/)
    expect(table).toContain('<th class="align-center">A</th>')
    expect(table).toContain('<td class="align-right">2</td>')
  })

  test('puts headings under the page’s own, in order', () => {
    expect(html('# A\n\n## B')).toBe('<h3>A</h3>\n<h4>B</h4>')
    expect(html('### A\n\n###### B', 2)).toBe('<h2>A</h2>\n<h5>B</h5>')
  })

  test('links to the web only, beside the conversation', () => {
    expect(html('[a](https://example.org/x?y=1&z=2)')).toBe(
      '<p><a href="https://example.org/x?y=1&#x26;z=2" target="_blank" rel="noopener">a</a></p>',
    )
    for (const target of [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '/api/state',
      '#top',
      'file:///etc',
    ]) {
      expect(html(`[a](${target})`)).toBe('<p>a</p>')
      expect(html(`[a][x]\n\n[x]: ${target}`)).toBe('<p>a</p>')
    }
  })

  test('shows pictures over https with their alt text, and otherwise the alt text', () => {
    expect(html('![A cat](https://example.org/cat.png)')).toBe(
      '<p><img src="https://example.org/cat.png" alt="A cat" loading="lazy"></p>',
    )
    expect(html('![A cat](http://example.org/cat.png)')).toBe('<p><span>A cat</span></p>')
    expect(html('![A cat](javascript:x)')).toBe('<p><span>A cat</span></p>')
  })

  test('shows HTML as the text it is', () => {
    expect(html('a <script>alert(1)</script> b')).toBe('<p>a &#x3C;script>alert(1)&#x3C;/script> b</p>')
    expect(html('<div onclick="x()">\n\nhi\n\n</div>')).not.toMatch(/<div/)
  })

  test('ignores what a tree says about its own HTML', () => {
    const tree = parseMarkdown('hello')
    Object.assign(tree.children[0]!, { data: { hName: 'script', hProperties: { onclick: 'x()', src: 'x' } } })
    expect(toHtml({ type: 'root', children: toElements(tree, 3) })).toBe('hello')
    Object.assign(tree.children[0]!, {
      data: { hProperties: { onclick: 'x()', className: ['card'], id: 'messages' } },
    })
    expect(toHtml({ type: 'root', children: toElements(tree, 3) })).toBe('<p>hello</p>')
  })

  test('writes task lists and footnotes without controls, ids or jumps', () => {
    expect(html('- [x] done\n- [ ] open')).toContain('☑ done')
    const notes = html('A claim[^1]\n\n[^1]: Its source')
    expect(notes).toContain('Its source')
    expect(notes).not.toMatch(/id=|href=/)
  })
})

describe('views', () => {
  const press = 'quiz.answer?choice=1' as Press

  test('buttons carry their press, links open elsewhere, a bad address is only text', () => {
    const view = renderView({
      body: [
        {
          kind: 'buttons',
          buttons: [
            { label: 'A', press, look: 'primary' },
            { label: 'Guide', url: 'https://example.org' },
            { label: 'Bad', url: 'javascript:alert(1)' },
          ],
        },
      ],
    })
    const shown = toHtml(view)
    expect(shown).toContain(
      '<button type="button" class="button primary letter" data-press="quiz.answer?choice=1">A</button>',
    )
    expect(shown).toContain('<a href="https://example.org/" target="_blank" rel="noopener" class="button">')
    expect(shown).not.toContain('javascript:')
  })

  test('a choice is a menu whose items are presses', () => {
    const options = [{ label: 'One', description: 'first', press }]
    const shown = toHtml(renderView({ body: [{ kind: 'choice', placeholder: 'Open <one>', options }] }))
    expect(shown).toContain('aria-haspopup="menu"')
    expect(shown).toContain('role="menu"')
    expect(shown).toContain('popover="auto"')
    expect(shown).toContain('data-press="quiz.answer?choice=1"')
    expect(shown).toContain('Open &#x3C;one>')
  })

  test('title, context, tone and fields', () => {
    const shown = toHtml(
      renderView({
        context: 'c & d',
        title: '<T>',
        tone: 'good',
        body: [{ kind: 'fields', rows: [['Read', '3 of 12']] }],
      }),
    )
    expect(shown).toBe(
      '<div class="view tone-good card"><p class="context">c &#x26; d</p><h2 class="title">&#x3C;T></h2><dl class="fields"><div><dt>Read</dt><dd>3 of 12</dd></div></dl></div>',
    )
  })

  test('a quiz option stands beside its letter, and its mark is drawn and said', () => {
    const body = [{ kind: 'text' as const, markdown: parseMarkdown('**✓ C**  Forty\n\n**Not** a letter') }]
    const shown = toHtml(renderView({ body }))
    expect(shown).toContain('<p class="lettered right"><strong><span class="heard">✓ </span>')
    expect(shown).toContain('<p><strong>Not</strong> a letter</p>')
  })

  test('text in an element stays text', () => {
    expect(toHtml(el('p', { title: '"><script>' }, '<script>'))).toBe(
      '<p title="&#x22;><script>">&#x3C;script></p>',
    )
  })

  test('initials take whole characters', () => {
    expect(initials('ada king lovelace')).toBe('AK')
    expect(initials('👩‍🏫 Ms')).toBe('👩‍🏫M')
    expect(initials('"<Ada" (Lovelace)')).toBe('AL')
  })
})
