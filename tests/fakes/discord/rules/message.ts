import { countCharacters } from '../../loopback/json.ts'
import { ComponentType, Flags } from '../constants.ts'
import { type ApiError, emptyMessage, formError, tooLong } from '../errors.ts'
import type { Component, MessageBody } from '../wire.ts'
import { checkComponentByType, checkCustomId, walkComponents } from './components.ts'

/** What decides which rules a message body must obey. */
export interface MessageRules {
  /** The message is (or becomes) one of Components V2. */
  v2?: boolean
  hasFiles?: boolean
  /** An edit may leave out what a new message must have. */
  edit?: boolean
}

const MAX_CONTENT = 2000
const MAX_EMBEDS = 10
const MAX_ROWS = 5
const MAX_COMPONENTS = 40
const MAX_V2_TEXT = 4000
const LEGACY_MEMBERS = ['content', 'embeds', 'poll', 'sticker_ids']

/** Does the body ask for Components V2? */
export const asksForV2 = (body: MessageBody): boolean => ((body.flags ?? 0) & Flags.V2) !== 0

/** 50035: a member that Components V2 excludes. */
export const legacyMember = (path: string[], message: string): ApiError =>
  formError(path, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message)

/** Throw the refusal Discord would answer: the rules its OpenAPI document does not state. */
export function validateMessage(
  candidate: object,
  { v2 = false, hasFiles = false, edit = false }: MessageRules = {},
): void {
  const body = candidate as MessageBody
  if (body.content != null && countCharacters(body.content) > MAX_CONTENT) {
    throw tooLong(['content'], MAX_CONTENT)
  }
  if ((body.embeds ?? []).length > MAX_EMBEDS) throw tooLong(['embeds'], MAX_EMBEDS)
  if (v2) refuseLegacyMembers(body)
  if (!edit && (v2 ? !body.components?.length : isEmpty(body, hasFiles))) throw emptyMessage()
  checkComponents(body.components ?? [], v2)
}

function refuseLegacyMembers(body: MessageBody): void {
  for (const member of LEGACY_MEMBERS) {
    const value = body[member]
    if (value == null || value === '' || (Array.isArray(value) && !value.length)) continue
    throw legacyMember(
      [member],
      `The '${member}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    )
  }
}

const isEmpty = (body: MessageBody, hasFiles: boolean): boolean =>
  !body.content &&
  !body.embeds?.length &&
  !body.components?.length &&
  !hasFiles &&
  !body.poll &&
  !body.sticker_ids?.length &&
  !body.message_reference?.type

function checkComponents(components: Component[], v2: boolean): void {
  const ids = new Set<number>()
  const customIds = new Set<string>()
  let total = 0
  let textLength = 0
  walkComponents(components, (component, path, depth) => {
    total += 1
    checkId(component, path, ids)
    checkCustomId(component, path, customIds)
    if (!v2 && depth === 0 && component.type !== ComponentType.ActionRow) {
      const message = 'Value of field "type" must be one of (1,).'
      throw formError([...path, 'type'], 'UNION_TYPE_CHOICES', message)
    }
    checkComponentByType(component, path, depth)
    if (component.type === ComponentType.TextDisplay) textLength += countCharacters(component.content)
  })
  if (!v2 && components.length > MAX_ROWS) throw tooLong(['components'], MAX_ROWS)
  if (total > MAX_COMPONENTS) {
    const message = `Must be ${MAX_COMPONENTS} or fewer in total (nested components count).`
    throw formError(['components'], 'BASE_TYPE_BAD_LENGTH', message)
  }
  if (textLength > MAX_V2_TEXT) {
    const message = `Total text of a Components V2 message must be ${MAX_V2_TEXT} or fewer characters.`
    throw formError(['components'], 'TEXT_DISPLAY_TOTAL', message)
  }
}

function checkId(component: Component, path: string[], seen: Set<number>): void {
  if (!component.id) return
  if (seen.has(component.id)) {
    throw formError([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id is duplicated')
  }
  seen.add(component.id)
}
