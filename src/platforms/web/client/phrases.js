// @ts-check

/** What the page says by itself, in its language; see `phrases.ts` on the server. */
export const phrases = JSON.parse(document.getElementById('phrases')?.textContent ?? '{}')

/** @param {string} phrase @param {Record<string, string | number>} values */
export function fill(phrase, values) {
  return phrase.replace(/\{(\w+)\}/g, (mark, name) => String(values[name] ?? mark))
}

/** The page's language. */
export const language = document.documentElement.lang

/** How dates and times are written: in English as Homeroom's own sentences have them, 17:00. */
export const dates = language === 'en' ? 'en-GB' : language
