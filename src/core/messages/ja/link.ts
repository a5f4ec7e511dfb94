import type { link as english } from '../en/link.ts'
import type { Translated } from '../translated.ts'

/** Accounts that are one learner. */
export const link: Translated<typeof english> = {
  'link.command': '複数のプラットフォームやサーバーのアカウントを、1人の学習者にまとめます',
  'link.option.code': 'コード',
  'link.option.code.hint': 'もう一方のアカウントのコード。なければコードを発行します',
  'unlink.command': 'このアカウントとまとめたアカウントを見て、外すことができます',

  'link.title': 'どこでも1人の学習者',
  'link.code': 'Homeroomで学んでいるもう一方の場所で、10分以内にこれを入力してください：',
  'link.code.means':
    '使えるのは1回で、新しいコードを出すと無効になります。**誰にも渡さないでください。** 入力した人はあなたと1人の学習者になり、進捗、成績、復習が見えます。',
  'link.button.enter': 'コードがある',
  'link.button.progress': '自分の進捗',
  'link.button.accounts': '自分のアカウント',
  'link.form': 'このアカウントを連携',
  'link.form.code': 'コード',
  'link.form.code.hint': '英数字8文字。例：ABCD-EFGH',

  'link.platform.discord': 'Discord',
  'link.platform.slack': 'Slack',
  'link.platform.web': 'ブラウザー',

  'link.confirm.title': '2つのアカウントを1人の学習者にまとめますか？',
  'link.confirm':
    'コードは{platform}で作られました。同意すると、そのアカウントとこのアカウントは1人の学習者になります。どちらかで読み、答え、質問したことは、これまでの分もこれからの分も、両方のものになります。それぞれから相手の進捗、成績、復習が見え、続きができます。',
  'link.confirm.brings':
    'このアカウントの分は、{lessons, plural, =0 {レッスンなし} other {レッスン#件}}、{answers, plural, =0 {回答なし} other {回答#件}}です。',
  'link.confirm.warning':
    '**このコードは自分で作りましたか？** 誰かから送られたり、入力するよう頼まれたりしたものなら、**いいえ**を押してください。いまの内容をすべてその人と共有することになります。まだ何もまとめていません。',
  'link.confirm.undo': 'もう一方のアカウントに通知し、`/unlink` でいつでも外せます。',
  'link.button.join': 'はい、どちらも自分のもの',
  'link.button.refuse': 'いいえ、別々のままにする',
  'link.joined':
    'まとめました。2つのアカウントは1人の学習者になり、合わせて{lessons, plural, =0 {レッスンなし} other {レッスン#件}}、{answers, plural, =0 {回答なし} other {回答#件}}です。',
  'link.refused': '別々のままです。そのコードは無効になりました。何もまとめず、誰にも知らせていません。',

  'link.unknown':
    'そのコードは発行していないか、文字が違います。コードは英数字8文字で、ABCD-EFGHのような形です。もう一方のアカウントの `/link` で新しいコードを出せます。',
  'link.used':
    'そのコードは使用済みです。使えるのは1回です。もう一方のアカウントの `/link` で新しいコードを出せます。',
  'link.expired':
    'そのコードは期限切れです。有効なのは10分です。もう一方のアカウントの `/link` で新しいコードを出せます。',
  'link.own':
    'そのコードは同じ学習者のものなので、まとめるものがありません。もう一方のアカウントで入力してください。',
  'link.too-many':
    '1時間に誤ったコードが多すぎたため、いまは受け付けません。1時間後に、新しいコードで試してください。',
  'link.codes.too-many':
    '1時間に出したコードが多すぎます。最後のものを使うか、1時間後にもう一度出してください。',
  'link.late':
    'その確認は済んでいるか、期限が切れています。何も変更していません。`/link` で新しいコードを出せます。',

  'link.accounts.title': 'あなたのアカウント',
  'link.accounts.alone':
    'このアカウントは単独です。`/link` で、あなたの別のアカウントと1人の学習者にまとめられます。',
  'link.accounts':
    '{count, number}件のアカウントが1人の学習者です。外したアカウントは自分の分を保ったまま、単独に戻ります。',
  'link.accounts.choose': 'アカウントを外す',
  'link.account': '{name}（{platform}）',
  'link.account.nameless': '{platform}のアカウント',
  'link.account.here': 'このアカウント：レッスン{lessons, number}件、回答{answers, number}件',
  'link.account.there': 'レッスン{lessons, number}件、回答{answers, number}件',
  'link.accounts.more': '続き：あと{left, number}件',
  'link.accounts.first': '最初に戻る',
  'link.out.sure':
    '**{account}** を外しますか？ そこで始めたものを保ったまま単独に戻り、ほかのアカウントの分はそちらに残ります。復習と連続記録は、それぞれ別に数えます。',
  'link.button.out': '外す',
  'link.button.keep': '残す',
  'link.out.done': '外しました。**{account}** は、そこで始めたものをすべて保って、単独に戻りました。',
  'link.out.gone': 'そのアカウントはあなたのものではないか、すでに単独です。何も変更していません。',

  'link.news.joined':
    'このアカウントは **{account}** とまとめられ、1人の学習者として同じ進捗になりました。心当たりがなければ、`/unlink` で外せます。',
  'link.news.out':
    '**{account}** が、そこで始めたものとともに連携から外れました。残りは `/unlink` で見られます。',
}
