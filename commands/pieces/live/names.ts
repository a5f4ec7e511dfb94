import type { Ctx } from '../../../src/bot/context.ts'
import { enumerated } from '../../../src/core/listing.ts'
import type { Say } from '../../../src/core/say.ts'
import type { LivePlayerRow } from '../../../src/store/schema.ts'
import { shorten } from '../blocks.ts'

/** Of a name in a list of many. */
export const NAME_SHOWN = 32

/** Who plays; whom no post may name has no name here, whatever they chose in this quiz. */
export async function playersOf(
  { store }: Pick<Ctx, 'store'>,
  round: string,
): Promise<readonly LivePlayerRow[]> {
  const players = await store.livePlayers.list(round)
  const unnamed = await store.preferences.unnamedAmong(players.map(({ learner }) => learner))
  return players.map((player) => (unnamed.has(player.learner) ? { ...player, unnamed: 1 } : player))
}

/** What everybody reads of a player. */
export function shownName(
  say: Say,
  player: Pick<LivePlayerRow, 'name' | 'unnamed'> | undefined,
  max = NAME_SHOWN,
): string {
  if (!player || player.unnamed === 1) return say.line('live.unnamed')
  const name = player.name.replaceAll(/\s+/g, ' ').trim()
  return name === '' ? say.line('live.unnamed') : shorten(name, max)
}

const LISTED = 12

/** "Ada, Ben and 3 more"; those without a name are counted together. */
export function namesOf(say: Say, players: readonly LivePlayerRow[]): string {
  const named = players.filter(({ unnamed }) => unnamed === 0)
  const others = players.length - named.length
  const shown = named.slice(0, LISTED).map((player) => shownName(say, player))
  if (others > 0) shown.push(say.line('live.unnamed.many', { count: others }))
  const names = enumerated(say.locale, shown)
  const more = Math.max(0, named.length - LISTED)
  return more === 0 ? names : say.line('live.names.more', { names, count: more })
}
