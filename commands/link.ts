import { defineAction, defineFeature, type Option } from '../src/bot/define.ts'
import { press } from '../src/core/press.ts'
import { codeView, enteredView, joined, refused } from './pieces/linking/linking.ts'
import { withNews } from './pieces/news.ts'
import { enterCode, joinAccounts, refuseToJoin, showHelp } from './presses.ts'

/** More than a code has, so that one with blanks and dashes in it is read too. */
const TYPED = 40

const code = {
  label: 'link.form.code',
  description: 'link.form.code.hint',
  max: TYPED,
  required: true,
} as const satisfies Option

export default defineFeature({
  command: {
    name: 'link',
    description: 'link.command',
    visibility: 'private',
    options: { code: { label: 'link.option.code', description: 'link.option.code.hint', max: TYPED } },
    run: async (ctx, values) =>
      values.code === undefined
        ? withNews(ctx, await codeView(ctx), press(showHelp, {}))
        : enteredView(ctx, values.code),
  },
  actions: [
    defineAction({
      ...enterCode,
      respond: 'private',
      form: { title: 'link.form', fields: { code } },
      run: (ctx, _args, typed) => enteredView(ctx, typed.code),
    }),
    defineAction({ ...joinAccounts, respond: 'update', run: (ctx, { code: id }) => joined(ctx, id) }),
    defineAction({ ...refuseToJoin, respond: 'update', run: (ctx, { code: id }) => refused(ctx, id) }),
  ],
})
