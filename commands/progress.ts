import { defineAction, defineFeature } from '../src/bot/define.ts'
import { progressViews } from './pieces/progress/progress-view.ts'
import { showProgress } from './presses.ts'

export default defineFeature({
  command: {
    name: 'progress',
    description: 'progress.command',
    visibility: 'private',
    options: {},
    run: progressViews,
  },
  actions: [defineAction({ ...showProgress, respond: 'private', run: progressViews })],
})
