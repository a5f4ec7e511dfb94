import type { Context } from '../context.ts'
import { SlackError } from '../errors.ts'
import { hasHome } from '../manifest.ts'
import { viewOutput } from '../views.ts'
import type { ApiArgs } from '../wire.ts'
import type { StoredView, Workspace } from '../workspace.ts'
import type { ApiMethods } from './index.ts'

/** Modals and home views. */
export function viewMethods({ workspace, views, tickets, settings }: Context): ApiMethods {
  return {
    'views.open': (args) => {
      const { user } = tickets.useTrigger(args.trigger_id)
      return { view: viewOutput(views.open(args.view, user)) }
    },
    'views.push': (args) => {
      const { user } = tickets.useTrigger(args.trigger_id)
      return { view: viewOutput(views.push(args.view, user)) }
    },
    'views.update': (args) => {
      const view = findView(workspace, args)
      if (!view?.open) throw new SlackError('not_found')
      return { view: viewOutput(views.update(view, args.view, args.hash)) }
    },
    'views.publish': (args) => {
      if (!hasHome(settings.manifest)) throw new SlackError('not_enabled')
      const { id } = workspace.knownUser(args.user_id)
      return { view: viewOutput(views.publish(args.view, id, args.hash)) }
    },
  }
}

function findView(workspace: Workspace, { view_id, external_id }: ApiArgs): StoredView | undefined {
  const byId = workspace.views.get(view_id ?? '')
  if (byId || !external_id) return byId
  return [...workspace.views.values()].find((view) => view.external_id === external_id)
}
