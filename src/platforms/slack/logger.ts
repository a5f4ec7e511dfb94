import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../core/log.ts'

/** Bolt's own words in our log: warnings and errors only, because its lower levels print whole messages. */
export function boltLogger(log: Log): Logger {
  const say = (parts: readonly unknown[]): string => withoutSecrets(parts.map(String).join(' '))
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({ sdk: 'bolt' }, say(parts)),
    error: (...parts) => log.error({ sdk: 'bolt' }, say(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}

const withoutSecrets = (line: string): string =>
  line.replaceAll(/\bx(?:ox[a-z]|app)-[\w-]+/g, 'x…').replaceAll(/\b(ticket=)[\w-]+/g, '$1…')
