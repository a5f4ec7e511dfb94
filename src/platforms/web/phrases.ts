import type { Say } from '../../core/say.ts'
import { NAME_MAX, TEXT_MAX } from './requests.ts'

/** What the page's scripts say by themselves; `{count}` and `{name}` are filled in there. */
export function phrasesFor(say: Say) {
  return {
    bot: say.line('web.homeroom'),
    thinking: say.line('web.thinking'),
    earlier: say.line('web.earlier'),
    newest: say.line('web.newest'),
    unread: say.line('web.unread'),
    messages: say.line('web.messages', { name: '{name}' }),
    darkTheme: say.line('web.theme.dark'),
    lightTheme: say.line('web.theme.light'),
    thread: say.line('web.thread'),
    threadComposer: say.line('web.thread.composer'),
    commands: say.line('web.completion.commands'),
    values: say.line('web.completion.values'),
    nothingSuggested: say.line('web.completion.count', { count: 0 }),
    oneSuggested: say.line('web.completion.count', { count: 1 }),
    manySuggested: say.line('web.completion.count', { count: 2 }).replace('2', '{count}'),
    rename: say.line('web.person.rename'),
    addPerson: say.line('web.person.add'),
    switchPerson: say.line('web.person.switch'),
    yourName: say.line('web.person.name'),
    yourNameHint: say.line('web.person.name.hint', { max: NAME_MAX }),
    save: say.line('web.person.save'),
    cancel: say.line('form.cancel'),
    offline: say.line('web.notice.offline'),
    failed: say.line('web.notice.failed'),
    textMax: TEXT_MAX,
    nameMax: NAME_MAX,
  } as const
}
