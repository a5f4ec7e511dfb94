import { countCharacters } from '../../loopback/json.ts'
import { badLength, tooLong } from '../errors.ts'
import type { Choice } from '../wire.ts'

const MAX_CHOICES = 25

/** Throw the refusal Discord would answer to these autocomplete suggestions. */
export function validateChoices(choices: Choice[]): void {
  if (choices.length > MAX_CHOICES) throw tooLong(['data', 'choices'], MAX_CHOICES)
  for (const [index, choice] of choices.entries()) {
    const path = ['data', 'choices', String(index)]
    if (!choice.name || countCharacters(choice.name) > 100) throw badLength([...path, 'name'], 1, 100)
    if (typeof choice.value === 'string' && countCharacters(choice.value) > 100) {
      throw tooLong([...path, 'value'], 100)
    }
  }
}
