/** The languages that the bot speaks and that a lesson may be translated into, as BCP 47 locales. */
export const LOCALES: readonly string[] = ['en', 'es', 'fr', 'de', 'pt-BR', 'ja']
