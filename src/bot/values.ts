import { z } from 'zod'
import { UserError } from '../core/errors.ts'
import type { Say } from '../core/say.ts'
import type { FormView } from './bot.ts'
import type { Action, Options } from './define.ts'

/**
 * What a person typed, trimmed, and of a file its whole text; an empty value counts as none.
 * @throws UserError that names the option when a value is missing, empty, too long or not of the list
 */
export function readValues<O extends Options>(
  options: O,
  raw: Readonly<Record<string, string | undefined>>,
  say: Say,
): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = {}
  for (const [name, option] of Object.entries(options)) {
    const given = z.string().optional().parse(raw[name])
    const typed = given?.trim() || undefined
    // Faults in a file are named by its lines, so its empty ones count.
    const value = option.file && typed !== undefined ? given : typed
    const label = say.line(option.label)
    if (option.file && option.required && given !== undefined && typed === undefined) {
      throw new UserError('file.empty')
    }
    if (value === undefined && option.required) throw new UserError('form.required', { label })
    if (value !== undefined && option.choices && !option.choices.some((choice) => choice.value === value)) {
      throw new UserError('form.choice', { label })
    }
    if (value !== undefined && value.length > option.max) {
      throw new UserError('form.too-long', { label, length: value.length, max: option.max })
    }
    values[name] = value
  }
  return values
}

/** An action's form in the caller's language. */
export function formView(form: NonNullable<Action['form']>, say: Say): FormView {
  return {
    title: say.line(form.title),
    submit: say.line('form.submit'),
    cancel: say.line('form.cancel'),
    fields: Object.entries(form.fields).map(([name, field]) => ({
      name,
      label: say.line(field.label),
      hint: say.line(field.description),
      required: field.required === true,
      max: field.max,
      long: field.long === true,
      ...(field.file && { file: true }),
      ...(field.choices && {
        choices: field.choices.map(({ value, label }) => ({ value, label: say.line(label) })),
      }),
    })),
  }
}
