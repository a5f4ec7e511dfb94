import { SimpleShardingStrategy } from 'discord.js'
import type { Log } from '../../core/log.ts'
import { failureFields } from './failure.ts'

type Shards = ConstructorParameters<typeof SimpleShardingStrategy>[0]

/**
 * discord.js's own sharding, except that an event on which a handler of discord.js throws is logged
 * instead of ending the process. Its 14.28 does so on RESUMED when the session was declared invalid in
 * the same burst; the connection recovers by itself. Our own listeners come before those handlers, so
 * nothing is lost.
 */
export function steadyStrategy(log: Log): (shards: Shards) => SimpleShardingStrategy {
  return (shards) => {
    const emit = shards.emit.bind(shards)
    shards.emit = (...event: Parameters<typeof emit>) => {
      try {
        return emit(...event)
      } catch (error) {
        log.error({ ...failureFields(error), event: event[0] }, 'discord.js failed on an event')
        return true
      }
    }
    return new SimpleShardingStrategy(shards)
  }
}
