import { PlatformRefusal, type Refusal } from '../../core/errors.ts'
import { withoutContents } from './failure.ts'
import { CODES, codeOf } from './wire.ts'

const REFUSED: ReadonlyMap<number | undefined, Refusal> = new Map<number, Refusal>([
  [CODES.unknownChannel, 'gone'],
  [CODES.unknownGuild, 'gone'],
  [CODES.unknownMessage, 'gone'],
  [CODES.missingAccess, 'not-in-channel'],
  [CODES.missingPermissions, 'no-posting'],
  [CODES.notATextChannel, 'no-posting'],
  [CODES.cannotMessageUser, 'closed-dm'],
  [CODES.noMutualServers, 'closed-dm'],
  [CODES.archivedThread, 'archived'],
  [CODES.lockedThread, 'archived'],
])

const THREAD_REFUSED: ReadonlyMap<number | undefined, Refusal> = new Map<number, Refusal>([
  ...(REFUSED as ReadonlyMap<number, Refusal>),
  [CODES.missingAccess, 'no-threads'],
  [CODES.missingPermissions, 'no-threads'],
  [CODES.wrongChannelType, 'no-threads'],
  [CODES.tooManyThreads, 'no-threads'],
  [CODES.tooManyAnnouncementThreads, 'no-threads'],
])

const DIRECT_REFUSED: ReadonlyMap<number | undefined, Refusal> = new Map<number, Refusal>([
  ...(REFUSED as ReadonlyMap<number, Refusal>),
  [CODES.unknownUser, 'closed-dm'],
  [CODES.invalidRecipient, 'closed-dm'],
])

const WHILE = {
  posting: REFUSED,
  'starting a thread': THREAD_REFUSED,
  'opening a direct message': DIRECT_REFUSED,
} as const

/** The refusal that people can mend, or the failure, without what was to be posted. */
export function refusalOf(error: unknown, doing: keyof typeof WHILE): unknown {
  const refused = WHILE[doing].get(codeOf(error))
  const cause = withoutContents(error)
  return refused ? new PlatformRefusal(refused, { cause }) : cause
}
