/** Accounts that are one learner. */
export const link = {
  'link.command': 'Make your accounts on several platforms or servers one learner',
  'link.option.code': 'code',
  'link.option.code.hint': 'The code from your other account; without one you get a code',
  'unlink.command': 'Show which accounts are one learner with this one, and take one out',

  'link.title': 'One learner everywhere',
  'link.code': 'Where you also learn with Homeroom, type this within ten minutes:',
  'link.code.means':
    'It works once, and a new code replaces it. **Give it to nobody.** Whoever types it becomes one learner with you and sees your progress, your scores and your reviews.',
  'link.button.enter': 'I have a code',
  'link.button.progress': 'My progress',
  'link.button.accounts': 'My accounts',
  'link.form': 'Link this account',
  'link.form.code': 'Code',
  'link.form.code.hint': 'Eight letters and digits, such as ABCD-EFGH',

  'link.platform.discord': 'Discord',
  'link.platform.slack': 'Slack',
  'link.platform.web': 'the browser',

  'link.confirm.title': 'Make two accounts one learner?',
  'link.confirm':
    'The code was made on {platform}. If you agree, that account and this one are one learner: what either has read, answered and asked counts for both, from before and from now on. Each sees the progress, the scores and the reviews of the other, and can go on with them.',
  'link.confirm.brings':
    'This account brings {lessons, plural, =0 {no lesson} one {one lesson} other {# lessons}} and {answers, plural, =0 {no answer} one {one answer} other {# answers}}.',
  'link.confirm.warning':
    '**Did you make this code yourself?** If somebody sent it to you or asked you to type it, press **No**: you would share all that with them. Nothing has been joined yet.',
  'link.confirm.undo': 'Your other account is told, and `/unlink` takes one out again at any time.',
  'link.button.join': 'Yes, both are mine',
  'link.button.refuse': 'No, leave them apart',
  'link.joined':
    'Joined. Both accounts are one learner now, with {lessons, plural, =0 {no lesson} one {one lesson} other {# lessons}} and {answers, plural, =0 {no answer} one {one answer} other {# answers}} in all.',
  'link.refused': 'Left apart. That code is void; nothing was joined, and nobody was told.',

  'link.unknown':
    'That is no code of mine, or a letter is wrong: codes have eight letters and digits, such as ABCD-EFGH. `/link` on your other account shows a new one.',
  'link.used':
    'That code was used already, and each works once. `/link` on your other account shows a new one.',
  'link.expired':
    'That code is too old: codes last ten minutes. `/link` on your other account shows a new one.',
  'link.own': 'That code is from this same learner: there is nothing to join. Type it on your other account.',
  'link.too-many':
    'Too many codes were wrong within an hour, so I take none for now. Try again in an hour, with a new code.',
  'link.codes.too-many': 'That were many codes within an hour. Use the last one, or ask again in an hour.',
  'link.late': 'That question is settled or too old; nothing was changed. `/link` shows a new code.',

  'link.accounts.title': 'Your accounts',
  'link.accounts.alone': 'This account stands alone. `/link` makes it one learner with another of yours.',
  'link.accounts':
    '{count, number} accounts are one learner. An account that is taken out keeps what it did, and stands alone again.',
  'link.accounts.choose': 'Take an account out',
  'link.account': '{name} on {platform}',
  'link.account.nameless': 'an account on {platform}',
  'link.account.here': 'This account: {lessons, number} lessons, {answers, number} answers',
  'link.account.there': '{lessons, number} lessons, {answers, number} answers',
  'link.accounts.more': 'More: {left, number} others',
  'link.accounts.first': 'Back to the first',
  'link.out.sure':
    'Take **{account}** out? It keeps what was begun there, and stands alone again; what the others did stays with them. Reviews and streaks of each are then counted apart.',
  'link.button.out': 'Take it out',
  'link.button.keep': 'Keep it',
  'link.out.done': 'Done. **{account}** stands alone again, with all that was begun there.',
  'link.out.gone': 'That account is not one of yours, or stands alone already. Nothing was changed.',

  'link.news.joined':
    'This account was joined with **{account}**: both are one learner now and see the same progress. Was that not you? `/unlink` takes it out again.',
  'link.news.out':
    '**{account}** was taken out of your linked accounts, with what was begun there. `/unlink` shows which are left.',
} as const
