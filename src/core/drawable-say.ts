import { drawable } from './picture.ts'
import { type Say, speak } from './say.ts'

/** What a picture says: English where the language's own letters cannot be drawn. */
export function drawableSay(say: Say): Say {
  return drawable(say.line('progress.picture.calendar')) === '' ? speak('en') : say
}
