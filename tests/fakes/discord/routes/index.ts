import type { Context } from '../context.ts'
import { addApplicationRoutes } from './application.ts'
import { addCallbackRoute } from './callback.ts'
import { addChannelRoutes } from './channels.ts'
import { addCommandRoutes } from './commands.ts'
import { addGuildRoutes } from './guilds.ts'
import { addMessageRoutes } from './messages.ts'
import { Router } from './router.ts'
import { addThreadRoutes } from './threads.ts'
import { addWebhookRoutes } from './webhooks.ts'

/** Every route the fake serves. */
export function createRouter(context: Context): Router {
  const router = new Router()
  addApplicationRoutes(router, context)
  addCommandRoutes(router, context)
  addGuildRoutes(router, context)
  addChannelRoutes(router, context)
  addMessageRoutes(router, context)
  addThreadRoutes(router, context)
  addCallbackRoute(router, context)
  addWebhookRoutes(router, context)
  return router
}
