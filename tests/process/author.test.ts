import { expect, test } from 'vitest'
import { WebPerson } from '../contracts/on-web.ts'
import { sqliteDatabase } from '../setup/databases.ts'
import { teamLesson } from '../setup/team-lesson.ts'
import { BotProcess } from './bot-process.ts'

test("a team's lesson survives SIGKILL: the draft, what was published, and that it was withdrawn", {
  timeout: 60_000,
}, async () => {
  const database = await sqliteDatabase()
  const start = () => new BotProcess({ DATABASE_URL: database.url, PLAYGROUND: 'on', LOG_LEVEL: 'info' })
  let bot = start()
  let url = await bot.ready()
  const killed = async () => {
    expect(await bot.end('SIGKILL')).toBe('SIGKILL')
    bot = start()
    url = await bot.ready()
  }
  const lead = new WebPerson(() => url)
  await lead.enter()
  const checked = await lead.fill(await lead.command('author'), 'Hand in a file', { file: teamLesson() })
  await killed()
  const isPreview = checked.buttons.every(({ label }) => label !== 'Preview')
  const preview = isPreview ? checked : await lead.press(checked, 'Preview')
  const published = await lead.press(preview, 'Publish')
  await killed()
  expect((await lead.command('lesson', 'The quokka pager')).text).toContain('answers within nine minutes')
  await lead.press(await lead.press(published, 'Manage it'), 'Withdraw')
  await killed()
  expect((await lead.command('lesson', 'The quokka pager')).text).not.toContain('nine minutes')
  expect((await lead.command('author')).choices.map(({ label }) => label)).toEqual(['The quokka pager'])
  expect(await bot.end('SIGTERM')).toBe(0)
  await database.drop()
})
