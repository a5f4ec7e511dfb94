import { describe, expect, it } from 'vitest'
import { readMessage, readTyped } from '../../../src/platforms/slack/incoming-text.ts'

describe('a message as its writer reads it', () => {
  it.each([
    ['<@U0BOT> what is an API?', 'what is an API?', true],
    ['hey <@U0BOT|homeroom>,  is it', 'hey , is it', true],
    ['ask <@U1|maya> or <@U2>', 'ask maya or @U2', false],
    ['see <https://example.org/?a=1&amp;b=2>', 'see https://example.org/?a=1&b=2', false],
    ['see <https://example.org|the page>', 'see the page', false],
    ['mail <mailto:a@example.org|a@example.org>', 'mail a@example.org', false],
    ['in <#C1|general> or <#C2>', 'in #general or #C2', false],
    ['<!here> <!subteam^S1|@team> <!date^1^{date}|then>', '@here @team then', false],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2', '1 < 2 && 3 > 2', false],
    ['&amp;lt; stays', '&lt; stays', false],
    ['line one\nline two', 'line one\nline two', false],
    ['', '', false],
  ])('%s', (text, read, mentioned) => {
    expect(readMessage(text, 'U0BOT')).toEqual({ text: read, mentioned })
  })
})

it('undoes the escapes of what follows a command', () => {
  expect(readTyped('  R&amp;D &lt;now&gt; ')).toBe('R&D <now>')
})
