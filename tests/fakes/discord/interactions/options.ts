import type { JsonObject } from '../../loopback/json.ts'
import type { Command, CommandOption } from '../wire.ts'
import type { CommandSpec } from './spec.ts'

const SUBCOMMAND = 1
/** Options of this type or below are subcommands and their groups. */
const LAST_SUBCOMMAND_TYPE = 2
/** The type of an undeclared option, by its value's type. */
const TYPE_BY_VALUE: Record<string, number> = { string: 3, number: 10, boolean: 5 }

/** The options of a command as the client sends them; throws what a client would not let pass. */
export function buildOptions(command: Command | undefined, spec: CommandSpec): JsonObject[] {
  const path = [spec.group, spec.sub].filter((name) => name !== undefined)
  const { declared, chain } = descend(command?.options ?? [], path, spec)
  if (spec.type === 'slash' && !spec.force) requireAll(declared, spec)
  const values = Object.entries(spec.options ?? {})
  const leaf = values.map(([name, value]) => buildOption(name, value, declared, spec))
  return chain.reduceRight<JsonObject[]>((options, step) => [{ ...step, options }], leaf)
}

function descend(options: CommandOption[], path: string[], spec: CommandSpec) {
  const chain: { name: string; type: number }[] = []
  let declared = options
  for (const name of path) {
    const step = declared.find((option) => option.name === name && option.type <= LAST_SUBCOMMAND_TYPE)
    if (!step && !spec.force) throw new Error(`no subcommand ${name} in ${spec.name}`)
    chain.push({ name, type: step?.type ?? SUBCOMMAND })
    declared = step?.options ?? []
  }
  return { declared, chain }
}

function requireAll(declared: CommandOption[], spec: CommandSpec): void {
  for (const { name, required } of declared) {
    if (!required || name in (spec.options ?? {})) continue
    throw new Error(`option ${name} of ${spec.name} is required: a real client would not send this`)
  }
}

function buildOption(
  name: string,
  value: string | number | boolean,
  declared: CommandOption[],
  spec: CommandSpec,
): JsonObject {
  const option = declared.find((candidate) => candidate.name === name)
  if (!option && !spec.force) throw new Error(`command ${spec.name} has no option ${name}`)
  const focused = spec.type === 'autocomplete' && spec.focused === name
  const offersChoices = !focused && option?.choices?.length
  if (offersChoices && !option.choices?.some((choice) => choice.value === value) && !spec.force) {
    throw new Error(`${value} is not a choice of ${name}`)
  }
  const type = option?.type ?? TYPE_BY_VALUE[typeof value]
  return { name, type, value, ...(focused ? { focused: true } : {}) }
}
