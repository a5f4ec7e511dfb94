import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../core/log.ts'

/** Bolt's own words in our log: warnings and errors only, because its lower levels print whole messages. */
export function boltLogger(log: Log): Logger {
  const say = (parts: readonly unknown[]): string => withoutSecrets(parts.map(String).join(' '))
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({ sdk: 'bolt' }, say(parts)),
    error: (...parts) => {
      const line = say(parts)
      if (!COMPLAINT.test(line)) log.error({ sdk: 'bolt' }, line)
    },
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}

/** About a message's blocks: the same comes with the error, and whoever catches that may know a way. */
const COMPLAINT = /\[json-pointer:/

const withoutSecrets = (line: string): string =>
  line.replaceAll(/\bx(?:ox[a-z]|app)-[\w-]+/g, 'x…').replaceAll(/\b(ticket=)[\w-]+/g, '$1…')
