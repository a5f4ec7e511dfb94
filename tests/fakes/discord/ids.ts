const DISCORD_EPOCH_MS = 1_420_070_400_000n
const SEQUENCE_BITS = 22n
const SEQUENCE_MASK = (1n << SEQUENCE_BITS) - 1n

let sequence = 0n

/** A new id in Discord's format; later ids are greater. */
export function snowflake(ms = Date.now()): string {
  sequence = (sequence + 1n) & SEQUENCE_MASK
  return String(((BigInt(ms) - DISCORD_EPOCH_MS) << SEQUENCE_BITS) | sequence)
}

/** A time in the format of Discord's timestamps. */
export const isoTime = (ms = Date.now()): string => new Date(ms).toISOString().replace('Z', '000+00:00')
