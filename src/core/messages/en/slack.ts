/** What only the slack adapter says. */
export const slack = {} as const
