import type { LocalizationMap } from 'discord-api-types/v10'
import type { MessageKey } from '../../core/say.ts'
import { LOCALES, speak } from '../../core/say.ts'
import { LIMITS, refuseOver } from './limits.ts'

/** How Discord calls our languages where it does not call them as we do. */
const DISCORDS: Readonly<Record<string, readonly (keyof LocalizationMap)[]>> = { es: ['es-ES', 'es-419'] }

/** What stands beside an English text for people whose Discord is in another language. */
export type Localised = {
  readonly name_localizations: LocalizationMap
  readonly description_localizations: LocalizationMap
}

/**
 * A text in each language but English, which is Discord's default.
 * @throws RangeError over the limit, because Discord refuses all commands at once.
 */
export function localised(key: MessageKey, limit: number, shape = (text: string) => text): LocalizationMap {
  const texts: LocalizationMap = {}
  for (const locale of LOCALES) {
    if (locale === 'en') continue
    const text = shape(speak(locale).line(key))
    refuseOver(limit, text.length, `characters of ${key} in ${locale}`)
    for (const name of DISCORDS[locale] ?? [locale as keyof LocalizationMap]) texts[name] = text
  }
  return texts
}

export function localisedBoth(name: MessageKey, description: MessageKey): Localised {
  return {
    name_localizations: localised(name, LIMITS.name, commandWord),
    description_localizations: localised(description, LIMITS.description),
  }
}

/** As the name of a command or an option: lower case, letters and digits of any script, hyphens between words. */
export function commandWord(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}
