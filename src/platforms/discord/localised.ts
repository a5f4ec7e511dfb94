import { Locale, type LocalizationMap } from 'discord.js'
import { languageFor, type MessageKey, speak } from '../../core/say.ts'
import { LIMITS, refuseOver } from './limits.ts'

/** Those of Discord's languages that we speak; English is what its commands say without a translation. */
const OURS = Object.values(Locale).filter((locale) => languageFor(locale) !== 'en')

/** What stands beside an English text for people whose Discord is in another language. */
export type Localised = {
  readonly name_localizations: LocalizationMap
  readonly description_localizations: LocalizationMap
}

export function localisedBoth(name: MessageKey, description: MessageKey): Localised {
  return {
    name_localizations: localised(name, LIMITS.name, commandWord),
    description_localizations: localised(description, LIMITS.description),
  }
}

/** @throws RangeError over the limit, because Discord refuses all commands at once. */
export function localised(key: MessageKey, limit: number, shape = (text: string) => text): LocalizationMap {
  return Object.fromEntries(
    OURS.map((locale) => {
      const text = shape(speak(locale).line(key))
      refuseOver(limit, text.length, `characters of ${key} in ${locale}`)
      return [locale, text]
    }),
  )
}

/** As a command or an option is named: lower case, letters and digits of any script, hyphens between words. */
export function commandWord(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}
