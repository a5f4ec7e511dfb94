import { type FakeDiscord, startFakeDiscord } from '../tests/fakes/discord/index.ts'
import { type Waiting, waitingAttempts } from './attempts.ts'
import { type Child, start } from './children.ts'
import { type Figures, fire } from './load.ts'
import { inTemporaryFolder } from './temporary.ts'

const IN_FLIGHT = 50
const FRESH = 500

/** A press from the gateway's dispatch to the callback: Homeroom beside a bare discord.js handler. */
export async function discordPress(
  rounds: number,
  people: number,
): Promise<{ ours: Figures[]; bare: Figures[] }> {
  const ours: Figures[] = []
  const bare: Figures[] = []
  for (let round = 0; round < rounds; round++) {
    await inTemporaryFolder(async (folder) => {
      const discord = await startFakeDiscord({ record: false, echo: false })
      const child = await start('bench/bare/discord.ts', {
        FILE: `${folder}/bare.db`,
        DISCORD_API_URL: discord.apiUrl,
        DISCORD_TOKEN: discord.env().DISCORD_TOKEN,
      })
      const presses = Array.from({ length: people * 10 }, (_, index) => ({
        user: `3000000000000${String(index).padStart(6, '0')}`,
        attempt: `a${index}`,
        question: 0,
      }))
      bare.push(await storm(discord, child, presses))
      await child.stop()
      await discord.close()
    })
    await inTemporaryFolder(async (folder) => {
      const discord = await startFakeDiscord({ record: false, echo: false })
      const url = `file:${folder}/ours.db`
      const presses = await waitingAttempts(url, { platform: 'discord', tenant: discord.guildId }, people)
      const child = await start('src/main.ts', {
        DATABASE_URL: url,
        DISCORD_API_URL: discord.apiUrl,
        DISCORD_TOKEN: discord.env().DISCORD_TOKEN,
      })
      ours.push(await storm(discord, child, presses))
      await child.stop()
      await discord.close()
    })
  }
  return { ours, bare }
}

async function storm(discord: FakeDiscord, { pid }: Child, presses: readonly Waiting[]): Promise<Figures> {
  await discord.waitForReady()
  const ordered = presses.toSorted((a, b) => a.question - b.question)
  let message = discord.pushMessage({ content: 'where the buttons were' })
  let pressed = 0
  return fire(ordered, IN_FLIGHT, pid, async ({ user, attempt, question }) => {
    // The fake forgets old messages, and a person can only press what is there.
    if (++pressed % FRESH === 0) message = discord.pushMessage({ content: 'where the buttons were' })
    const interaction = discord.pushInteraction({
      type: 'button',
      message,
      customId: `quiz.answer?attempt=${attempt}&question=${question}&choice=0`,
      user,
      force: true,
    })
    await new Promise<void>((resolve) => {
      interaction.onAck = () => resolve()
    })
    return interaction.acked
  })
}
