/** What only the discord adapter says. */
export const discord = {} as const
