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

/** The refusal that people can mend, or the failure, without what was to be posted. */
export function refusalOf(error: unknown, doing: 'posting' | 'starting a thread'): unknown {
  const refused = (doing === 'posting' ? REFUSED : THREAD_REFUSED).get(codeOf(error))
  const cause = withoutContents(error)
  return refused ? new PlatformRefusal(refused, { cause }) : cause
}
