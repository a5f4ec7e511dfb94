/** What only the web adapter says. */
export const web = {} as const
