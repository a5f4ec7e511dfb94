import { defineAction, defineFeature } from '../src/bot/define.ts'
import { press } from '../src/core/press.ts'
import { accountsView, takeOut } from './pieces/linking/accounts.ts'
import { withNews } from './pieces/news.ts'
import { showAccounts, unlinkAccount } from './presses.ts'

export default defineFeature({
  command: {
    name: 'unlink',
    description: 'unlink.command',
    visibility: 'private',
    options: {},
    run: async (ctx) => withNews(ctx, await accountsView(ctx), press(showAccounts, {})),
  },
  actions: [
    defineAction({ ...showAccounts, respond: 'update', run: (ctx, { page }) => accountsView(ctx, page) }),
    defineAction({
      ...unlinkAccount,
      respond: 'update',
      run: (ctx, { learner, sure }) => takeOut(ctx, learner, sure === 1),
    }),
  ],
})
