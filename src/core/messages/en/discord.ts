/** What only the discord adapter says; these are for the operator. */
export const discord = {
  'discord.token':
    'DISCORD_TOKEN was refused by Discord. Copy it again in the developer portal: your application, Bot, Reset Token.',
  'discord.message-content':
    'DISCORD_MESSAGE_CONTENT is on, but Discord does not let this application read messages. Turn on "Message Content Intent" in the developer portal (your application, Bot), or set DISCORD_MESSAGE_CONTENT=off.',
  'discord.api-url':
    'DISCORD_API_URL is {url}, and nothing answers there. Leave it unset to reach Discord itself.',
} as const
