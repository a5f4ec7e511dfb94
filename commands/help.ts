import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature } from '../src/bot/define.ts'
import { press } from '../src/core/press.ts'
import type { View } from '../src/core/view.ts'
import { buttons, said } from './pieces/blocks.ts'
import { withNews } from './pieces/news.ts'
import { browseTracks, continueReading, showHelp } from './presses.ts'

/** What it is, what it keeps to itself, what can be typed, and one button to begin with. */
export function helpView({ say }: Ctx): View {
  return {
    title: say.line('help.title'),
    body: [
      said(say.text('help.what')),
      said(say.text('help.private')),
      said(say.text('help.tutor')),
      said(say.text('help.commands')),
      said(say.text('help.together')),
      ...buttons(
        { label: say.line('help.button.begin'), press: press(continueReading, {}), look: 'primary' },
        { label: say.line('tracks.all'), press: press(browseTracks, {}) },
      ),
    ],
  }
}

/** What to press when a button leads nowhere any more. */
export function wayBack({ say }: Ctx): View['body'] {
  return buttons(
    { label: say.line('progress.button.continue'), press: press(continueReading, {}), look: 'primary' },
    { label: say.line('tracks.all'), press: press(browseTracks, {}) },
  )
}

export default defineFeature({
  command: {
    name: 'help',
    description: 'help.command',
    visibility: 'private',
    introduces: true,
    options: {},
    run: async (ctx) => withNews(ctx, helpView(ctx), press(showHelp, {})),
  },
  actions: [defineAction({ ...showHelp, respond: 'private', run: helpView })],
})
