import { expect, test } from 'vitest'
import { paragraph, root, text } from '../../src/core/markdown.ts'
import type { View } from '../../src/core/view.ts'
import { faceOf, PLATFORMS } from '../../src/preview/faces.ts'
import { htmlOf, PIXEL, say, TAG } from './seen.ts'

const seen = { say, isPrivate: true }

test.each(PLATFORMS)('%s shows a view with a picture that we drew, and a file', (platform) => {
  const view: View = {
    title: TAG,
    body: [
      { kind: 'text', markdown: root(paragraph(text(TAG))) },
      { kind: 'image', png: PIXEL, alt: 'seven days' },
      { kind: 'file', name: 'homeroom.json', bytes: Buffer.from('{}') },
    ],
  }
  const html = htmlOf(faceOf(view, platform, seen))
  expect(html).toContain(`src="data:image/png;base64,${PIXEL.toString('base64')}" alt="seven days"`)
  expect(html).toContain('homeroom.json')
  expect(html.match(/&#x3C;img src=x/g)).toHaveLength(2)
})

test('the playground’s buttons and menus are pictures of them', () => {
  const view: View = {
    body: [
      { kind: 'buttons', buttons: [{ label: 'Open', url: 'https://example.org' }] },
      { kind: 'choice', placeholder: 'Contents', options: [] },
    ],
  }
  const html = htmlOf(faceOf(view, 'playground', seen))
  expect(html).toContain('Contents')
  expect(html).not.toMatch(/<button|role="menu"/)
})

test('what does not fit a platform is said in its place', () => {
  const view: View = { title: 'a'.repeat(200), body: [] }
  expect(htmlOf(faceOf(view, 'slack', seen))).toContain(
    'This does not fit on Slack: the title has 200 characters',
  )
})
