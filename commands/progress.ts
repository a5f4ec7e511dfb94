import { defineAction, defineFeature } from '../src/bot/define.ts'
import { press } from '../src/core/press.ts'
import { withNews } from './pieces/news.ts'
import { progressView } from './pieces/progress/progress-view.ts'
import { showProgress } from './presses.ts'

export default defineFeature({
  command: {
    name: 'progress',
    description: 'progress.command',
    visibility: 'private',
    options: {},
    run: async (ctx) => withNews(ctx, await progressView(ctx), press(showProgress, {})),
  },
  actions: [defineAction({ ...showProgress, respond: 'private', run: progressView })],
})
