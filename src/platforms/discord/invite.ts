import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js'

const { ViewChannel, SendMessages, SendMessagesInThreads, CreatePublicThreads } = PermissionFlagsBits
const { ReadMessageHistory, AddReactions, AttachFiles } = PermissionFlagsBits

/** All that Homeroom asks a server for; README.md names the same. */
const PERMISSIONS =
  ViewChannel |
  SendMessages |
  SendMessagesInThreads |
  CreatePublicThreads |
  ReadMessageHistory |
  AddReactions |
  AttachFiles

/** Where somebody who manages a server adds the bot to it. */
export function inviteUrl(application: string): string {
  const url = new URL('https://discord.com/oauth2/authorize')
  url.searchParams.set('client_id', application)
  url.searchParams.set('scope', `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`)
  url.searchParams.set('permissions', String(PERMISSIONS))
  return url.href
}
