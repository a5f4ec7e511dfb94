import type { common as english } from '../en/common.ts'
import type { Translated } from '../translated.ts'

/** What every room says. */
export const common: Translated<typeof english> = {
  'button.back': '戻る',
  'button.next': '次へ',
  'form.submit': '送信',
  'form.cancel': 'キャンセル',
  'form.required': '{label}を入力してください。',
  'form.choice': '{label}：一覧から選んでください。',
  'form.too-long': '{label}は{length, number}文字です。入るのは{max, number}文字までです。',
  'file.too-large': '{name}は1 MBを超えています。もっと小さいファイルを渡してください。',
  'file.empty': 'このファイルは空です。本文を保存してから、もう一度出してください。',
  'file.not-text':
    '{name}はテキストファイルではありません。UTF-8のプレーンテキスト（Markdown、CSV、JSONなど）を渡してください。',
  'file.unreachable':
    '{name}を読み込めませんでした。もう一度試してください。続くようなら、ファイルの代わりに中身を貼り付けてください。',
  'error.ours':
    'こちら側で問題が起きました。あなたの操作は何も失われていません。もう一度試してください。続くようなら、管理者に**{reference}**と伝えてください。',
  'error.busy':
    'いまHomeroomは保存ができないため、保存したふりはしません。これより前のものは失われていません。1分後にもう一度試してください。続くようなら、管理者に**{reference}**と伝えてください。',
  'error.admin-unknown':
    'あなたがこのサーバーまたはワークスペースの管理者かどうか確認できなかったため、何も変更していません。1分後にもう一度試してください。続くようなら、運用者が `npm run homeroom -- doctor` で不足を確認できます。',
  'error.stale': 'そのボタンは以前のHomeroomのもので、働きは別の場所に移りました。こちらから戻れます。',
  'error.command': '{name}というコマンドはありません。`/help` で一覧を見られます。',
  'refusal.no-posting':
    'ここに投稿する権限がありません。このチャンネルを管理している人が、Homeroomに「メッセージを送信」を許可できます。',
  'refusal.no-threads':
    'ここでスレッドを始める権限がありません。このチャンネルを管理している人が、Homeroomに「公開スレッドの作成」を許可できます。',
  'refusal.not-in-channel':
    'まだこのチャンネルに入っていません。チャンネルにいる人なら誰でもHomeroomを招待できます。そのあと、もう一度「共有」を押してください。',
  'refusal.archived':
    'このチャンネルはアーカイブされているため、投稿できません。別のチャンネルでレッスンを共有してください。',
  'refusal.gone':
    'そのチャンネルまたはスレッドはもうありません。別のチャンネルでレッスンを共有してください。',
  'refusal.closed-dm':
    'Homeroomからのダイレクトメッセージが届かない設定です。プライバシー設定で許可するか、チャンネルを使ってください。',
}
