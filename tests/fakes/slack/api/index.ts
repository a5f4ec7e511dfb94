import type { Context } from '../context.ts'
import type { ApiMethod } from '../options.ts'
import { assistantMethods } from './assistant.ts'
import { chatMethods } from './chat.ts'
import { conversationMethods } from './conversations.ts'
import { fileMethods } from './files.ts'
import { identityMethods } from './identity.ts'
import { reactionMethods } from './reactions.ts'
import { streamMethods } from './streams.ts'
import { viewMethods } from './views.ts'

/** Methods of the Web API by name. */
export type ApiMethods = Record<string, ApiMethod>

/** Every method the fake serves; the test's own come last and win. */
export const createApi = (context: Context): ApiMethods => ({
  ...identityMethods(context),
  ...conversationMethods(context),
  ...chatMethods(context),
  ...streamMethods(context),
  ...viewMethods(context),
  ...reactionMethods(context),
  ...fileMethods(context),
  ...assistantMethods(context),
  ...context.settings.methods,
})
