import pino from 'pino'
import type { Log } from './core/log.ts'

/**
 * JSON lines on standard error. A person at a terminal sees only what needs them, unless LOG_LEVEL says
 * otherwise. Of an error's fields only its kind and stack are kept: an SDK's may hold tokens or messages.
 */
export function createLog(level: string | undefined, isTerminal: boolean): Log {
  return pino(
    {
      level: level ?? (isTerminal ? 'warn' : 'info'),
      base: { name: 'homeroom' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {
        err: (error: unknown) =>
          error instanceof Error
            ? { type: error.name, code: 'code' in error ? error.code : undefined, stack: error.stack }
            : { type: typeof error },
      },
    },
    pino.destination({ fd: 2, sync: true }),
  )
}
