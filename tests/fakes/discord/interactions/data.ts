import type { JsonObject } from '../../loopback/json.ts'
import { CommandType, ComponentType } from '../constants.ts'
import { snowflake } from '../ids.ts'
import { viewOf } from '../messages.ts'
import { findComponent } from '../rules/components.ts'
import type { Attachment, Command, User } from '../wire.ts'
import type { StoredMessage, World } from '../world.ts'
import { buildModalSubmit } from './modal-submit.ts'
import { buildOptions } from './options.ts'
import type { CommandSpec, InteractionSpec, MenuSpec, ModalSpec, PressSpec } from './spec.ts'

/** Where an interaction takes place. */
export interface Scene {
  world: World
  /** Of the fake's own server. */
  origin: string
  guildId: string | undefined
  user: User
  /** The message it comes from. */
  source: StoredMessage | undefined
}

/** The `data` of an interaction; throws where a real client could not produce it. */
export function buildData(spec: InteractionSpec, scene: Scene): JsonObject {
  switch (spec.type) {
    case 'slash':
    case 'autocomplete':
      return commandData(spec, scene)
    case 'user':
    case 'message':
      return menuData(spec, scene)
    case 'button':
    case 'select':
      return pressData(spec, scene)
    case 'modal':
      return modalData(spec, scene)
    default:
      throw new Error(`unknown interaction type ${(spec as { type: unknown }).type}`)
  }
}

function findCommand({ world, guildId }: Scene, name: string, type: number): Command | undefined {
  return world.commandsIn(guildId).find((command) => command.name === name && command.type === type)
}

function commandData(spec: CommandSpec, scene: Scene): JsonObject {
  const command = findCommand(scene, spec.name, CommandType.ChatInput)
  if (!command && !spec.force) {
    const known = scene.world.commandsIn(scene.guildId).map(({ name }) => name)
    throw new Error(`no command /${spec.name} registered (have: ${known})`)
  }
  const attachments = handIn(scene, spec)
  return {
    id: command?.id ?? snowflake(),
    name: spec.name,
    type: CommandType.ChatInput,
    options: buildOptions(command, { ...spec, options: { ...spec.options, ...idsOf(attachments) } }),
    ...(command?.guild_id ? { guild_id: command.guild_id } : {}),
    ...(attachments.length ? { resolved: { attachments: byId(attachments) } } : {}),
    ...(spec.resolved ? { resolved: spec.resolved } : {}),
  }
}

interface HandedIn {
  option: string
  attachment: Attachment
}

/** Put a person's files where the bot can fetch them. */
function handIn({ world, origin }: Scene, { files = {} }: CommandSpec | ModalSpec): HandedIn[] {
  return Object.entries(files).map(([option, { name, data }]) => {
    const id = snowflake()
    const content = Buffer.from(data)
    world.handedIn.set(id, content)
    const url = `${origin}/attachments/1/${id}/${name}`
    const attachment = {
      id,
      filename: name,
      size: content.length,
      url,
      proxy_url: url,
      content_type: 'text/plain',
    }
    return { option, attachment: { ...attachment, ephemeral: true } }
  })
}

const idsOf = (files: HandedIn[]) =>
  Object.fromEntries(files.map(({ option, attachment }) => [option, attachment.id]))
const byId = (files: HandedIn[]) =>
  Object.fromEntries(files.map(({ attachment }) => [attachment.id, attachment]))

function menuData(spec: MenuSpec, scene: Scene): JsonObject {
  const type = spec.type === 'user' ? CommandType.User : CommandType.Message
  const command = findCommand(scene, spec.name, type)
  if (!command && !spec.force) throw new Error(`no ${spec.type} command ${spec.name}`)
  return {
    id: command?.id ?? snowflake(),
    name: spec.name,
    type,
    target_id: spec.targetId,
    resolved: spec.type === 'user' ? resolvedUser(scene, spec) : resolvedMessage(scene, spec),
  }
}

const resolvedUser = ({ world }: Scene, { targetId }: MenuSpec) => ({
  users: { [targetId]: world.users.get(targetId) },
  members: {},
})

function resolvedMessage({ world }: Scene, { targetId }: MenuSpec) {
  const message = world.messages.get(targetId)
  if (!message) throw new Error(`no message ${targetId}`)
  return { messages: { [targetId]: viewOf(message) } }
}

function pressData(spec: PressSpec, { source, user }: Scene): JsonObject {
  if (!source) throw new Error('message is not there any more: nobody can press its buttons')
  const component = findComponent(source.components, spec.customId)
  if (!spec.force) {
    if (source.ephemeralFor && source.ephemeralFor !== user.id) {
      throw new Error(`message ${source.id} is ephemeral for ${source.ephemeralFor}`)
    }
    if (!component) throw new Error(`message ${source.id} has no component ${spec.customId}`)
    if (component.disabled) throw new Error(`component ${spec.customId} is disabled`)
    if (component.type === ComponentType.StringSelect) {
      const offered = component.options?.map((option) => option.value)
      const wrong = spec.values?.find((value) => !offered?.includes(value))
      if (wrong !== undefined) throw new Error(`select has no option ${wrong}`)
    }
  }
  return {
    component_type: component?.type ?? ComponentType.Button,
    custom_id: spec.customId,
    id: component?.id,
    ...(spec.values ? { values: spec.values } : {}),
    ...(spec.resolved ? { resolved: spec.resolved } : {}),
  }
}

function modalData(spec: ModalSpec, scene: Scene): JsonObject {
  const modal = spec.from?.modal
  if (!modal && !spec.force) {
    throw new Error('modal submit needs from: a handle whose callback opened a modal')
  }
  const attachments = handIn(scene, spec)
  const fields = { ...spec.fields, ...idsOf(attachments) }
  const filledIn = () => (modal ? buildModalSubmit(modal, fields) : [])
  return {
    custom_id: spec.customId ?? modal?.custom_id,
    components: spec.components ?? filledIn(),
    ...(attachments.length ? { resolved: { attachments: byId(attachments) } } : {}),
  }
}
