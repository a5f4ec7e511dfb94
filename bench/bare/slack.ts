import bolt from '@slack/bolt'
import Database from 'better-sqlite3'

/**
 * What a careful person would write first: Bolt as it comes, one insert and one select, durable (WAL, FULL).
 * ANSWERS=yes also tells the learner what became of the press, as Homeroom does.
 */
const database = new Database(process.env.FILE ?? ':memory:')
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec('create table answers (id text primary key, choice integer)')
const insert = database.prepare('insert or ignore into answers values (?, ?)')
const select = database.prepare('select choice from answers where id = ?')

const receiver = new bolt.HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET ?? '',
  logLevel: bolt.LogLevel.ERROR,
})
const app = new bolt.App({
  receiver,
  logLevel: bolt.LogLevel.ERROR,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? '' },
  authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B1', botUserId: 'U1' }),
})
app.action(/^press:/, async ({ ack, action, respond }) => {
  const value = 'value' in action ? String(action.value) : ''
  insert.run(value, 1)
  select.get(value)
  await ack()
  if (process.env.ANSWERS === 'yes') await respond({ replace_original: true, text: 'Right.' })
})
const server = await app.start({ port: 0, host: '127.0.0.1' } as unknown as number)
const address = server.address()
if (address && typeof address === 'object')
  console.log(JSON.stringify({ url: `http://127.0.0.1:${address.port}` }))
process.on('SIGTERM', () => process.exit(0))
