import { asObject } from '../../loopback/json.ts'
import { CommandType } from '../constants.ts'
import type { Context } from '../context.ts'
import { unknown } from '../errors.ts'
import { snowflake } from '../ids.ts'
import { validateCommands } from '../rules/commands.ts'
import type { Command, CommandBody } from '../wire.ts'
import type { World } from '../world.ts'
import { Answer, created, type Router } from './router.ts'

const BASES = ['/applications/:app/commands', '/applications/:app/guilds/:gid/commands'] as const

/** `gid` is there in guild routes only. */
interface ScopeParams {
  app: string
  gid?: string
}

/** Global and guild commands. */
export function addCommandRoutes(router: Router, { world }: Context): void {
  const scopeOf = (params: ScopeParams) => world.commandScope(params.gid)
  const knownCommand = (params: ScopeParams & { cid: string }) => {
    const command = scopeOf(params).get(params.cid)
    if (!command) throw unknown('Application Command')
    return command
  }

  for (const base of BASES) {
    router.on('GET', base, ({ params }) => [...scopeOf(params).values()])
    router.on('PUT', base, ({ params, body }) => {
      validateCommands(body)
      return replaceCommands(world, params, body)
    })
    router.on('POST', base, ({ params, body }) => {
      validateCommands([body])
      return upsertCommand(world, params, body as CommandBody)
    })
    router.on('GET', `${base}/:cid`, ({ params }) => knownCommand(params))
    router.on('PATCH', `${base}/:cid`, ({ params, body }) => {
      const command: Command = { ...knownCommand(params), ...asObject(body), version: snowflake() }
      validateCommands([command])
      scopeOf(params).set(command.id, command)
      return command
    })
    router.on('DELETE', `${base}/:cid`, ({ params }) => {
      scopeOf(params).delete(knownCommand(params).id)
      return null
    })
  }
}

const typeOf = (command: CommandBody): number => command.type ?? CommandType.ChatInput

const isSameCommand = (one: CommandBody, other: CommandBody): boolean =>
  one.name === other.name && typeOf(one) === typeOf(other)

/** Commands keep their ids by name and type; the others go. */
function replaceCommands(world: World, params: ScopeParams, bodies: CommandBody[]): Command[] {
  const scope = world.commandScope(params.gid)
  const before = [...scope.values()]
  scope.clear()
  for (const body of bodies) {
    const old = before.find((command) => isSameCommand(command, body))
    const command = register(world, params, body, old)
    scope.set(command.id, command)
  }
  return [...scope.values()]
}

function upsertCommand(world: World, params: ScopeParams, body: CommandBody): Answer {
  const scope = world.commandScope(params.gid)
  const old = [...scope.values()].find((command) => isSameCommand(command, body))
  const command = register(world, params, body, old)
  scope.set(command.id, command)
  return old ? new Answer(command, 200) : created(command)
}

function register(world: World, { gid }: ScopeParams, body: CommandBody, old: Command | undefined): Command {
  return {
    nsfw: false,
    default_member_permissions: null,
    dm_permission: true,
    ...(gid ? {} : { contexts: null, integration_types: [0] }),
    description: '',
    name_localizations: null,
    description_localizations: null,
    ...body,
    type: typeOf(body),
    id: old?.id ?? body.id ?? snowflake(),
    application_id: world.applicationId,
    version: snowflake(),
    ...(gid ? { guild_id: gid } : {}),
  }
}
