import { defineAction, defineFeature } from '../src/bot/define.ts'
import { erase, eraseFields } from './pieces/privacy/erasing.ts'
import { exportView } from './pieces/privacy/exporting.ts'
import { eraseView, privacyView } from './pieces/privacy/privacy-view.ts'
import { askToErase, eraseMe, exportMe, showPrivacy } from './presses.ts'

export default defineFeature({
  command: {
    name: 'privacy',
    description: 'privacy.command',
    visibility: 'private',
    options: {},
    run: privacyView,
  },
  actions: [
    defineAction({ ...showPrivacy, respond: 'private', run: privacyView }),
    defineAction({ ...exportMe, respond: 'private', run: exportView }),
    defineAction({ ...askToErase, respond: 'private', run: eraseView }),
    defineAction({
      ...eraseMe,
      // A message of its own: what was pressed is erased too, where it lies in the database.
      respond: 'private',
      form: { title: 'privacy.erase.form', fields: eraseFields },
      run: (ctx, { accounts }, { word }) => erase(ctx, accounts, word),
    }),
  ],
})
