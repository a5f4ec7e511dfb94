import Database from 'better-sqlite3'
import { Client, ComponentType, Events, GatewayIntentBits, MessageFlags } from 'discord.js'

/** What a careful person would write first: discord.js as it comes, one insert and one select, then a private reply. */
const database = new Database(process.env.FILE ?? ':memory:')
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec('create table answers (id text primary key, choice integer)')
const insert = database.prepare('insert or ignore into answers values (?, ?)')
const select = database.prepare('select choice from answers where id = ?')

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API_URL ?? '' },
})
client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isButton()) return
  const id = `${interaction.user.id}:${interaction.customId}`
  insert.run(id, 1)
  select.get(id)
  await interaction.reply({
    flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    components: [{ type: ComponentType.TextDisplay, content: 'Right.' }],
  })
})
client.once(Events.ClientReady, () => console.log(JSON.stringify({ url: 'discord' })))
await client.login(process.env.DISCORD_TOKEN)
process.on('SIGTERM', () => process.exit(0))
