import type { web as english } from '../en/web.ts'
import type { Translated } from '../translated.ts'

/** What only the web adapter says: the playground's page. */
export const web: Translated<typeof english> = {
  'web.title': 'Homeroomプレイグラウンド',
  'web.homeroom': 'Homeroom',
  'web.playground': 'プレイグラウンド',
  'web.someone': '匿名',
  'web.guest': 'ゲスト{number}',
  'web.badge.bot': 'アプリ',
  'web.noscript':
    'プレイグラウンドはチャットのページで、JavaScriptが必要です。このアドレスで許可し、再読み込みしてください。',

  'web.skip.conversation': '会話へ移動',
  'web.skip.composer': 'メッセージ欄へ移動',
  'web.sidebar': 'チャンネルと人',
  'web.sidebar.open': 'チャンネルを表示',
  'web.sidebar.close': 'チャンネルを隠す',
  'web.rooms': '会話',
  'web.channels': 'チャンネル',
  'web.direct': 'ダイレクトメッセージ',
  'web.unread': '新着メッセージ',
  'web.messages': '{name}のメッセージ',
  'web.theme.dark': 'ダークテーマに切り替え',
  'web.theme.light': 'ライトテーマに切り替え',
  'web.earlier': '以前のメッセージ',
  'web.newest': '最新のメッセージ',
  'web.thinking': 'Homeroomが考えています …',

  'web.channel.general': '全般',
  'web.channel.general.topic': 'レッスン、クイズ、チューターを試す場所',
  'web.channel.lessons-lounge': 'レッスン広場',
  'web.channel.lessons-lounge.topic': '共有されたレッスンと、その話題',
  'web.channel.direct.topic': 'あなたとHomeroomだけ',

  'web.welcome.title': 'Homeroomへようこそ',
  'web.welcome.lessons': 'AIを上手に使うための短いレッスンを、このチャットで教えます。1つ6分ほどです。',
  'web.welcome.tutor': 'ほとんどの最後にクイズがあり、どれにも、レッスンをもとに答えるチューターがいます。',
  'web.welcome.private':
    '読んだものと成績は、**共有**を押すまで、ほかの人には見えません。`/` と入力すると、できることをすべて見られます。',
  'web.welcome.button': '最初のレッスンを読む',
  'web.lounge.title': '共有のための2つ目のチャンネル',
  'web.lounge.text':
    'ここでレッスンを開いて**共有**を押すと、チャンネルの全員にカードが見え、その下のスレッドでチューターが答えます。',
  'web.lounge.button': 'レッスンを開く',
  'web.direct.title': 'ふたりだけの場所',
  'web.direct.text':
    'どのレッスンについても、自分の言葉で聞いてください。コマンドは `/` で始めます。この会話はほかの誰も読みません。',
  'web.direct.button': '前回の続きから',

  'web.only-you': 'あなただけに見えます',
  'web.message.private': '{name}（あなただけに）',
  'web.message.summary': '{name}：{text}',
  'web.message.summary.private': '{name}（あなただけに）：{text}',
  'web.used': '{name}さんが{command}を使いました',
  'web.used.you': '{command}を使いました',

  'web.thread': 'スレッド',
  'web.thread.close': 'スレッドを閉じる',
  'web.thread.reply': 'スレッドで返信',
  'web.thread.replies': '{count, plural, =0 {スレッドを開く} other {#件の返信}}',
  'web.thread.composer': 'スレッドに返信',

  'web.composer.channel': '#{name}へのメッセージ、/ でコマンド',
  'web.composer.direct': 'Homeroomへのメッセージ、/ でコマンド',
  'web.composer.send': '送信',
  'web.composer.hint': 'Enterで送信、ShiftとEnterで改行、/ でコマンドの一覧。',
  'web.completion.commands': 'コマンド',
  'web.completion.values': '候補',
  'web.completion.count': '{count, plural, =0 {候補なし} other {候補#件}}、矢印キーで選択',

  'web.person.menu': '名前と人',
  'web.person.rename': '名前を変更',
  'web.person.switch': '別の人として続ける',
  'web.person.add': '新しい人として試す',
  'web.person.name': 'あなたの名前',
  'web.person.name.hint': '書いたものの横に表示されます。{max, number}文字まで。',
  'web.person.save': '保存',

  'web.time.now': '時刻：現在',
  'web.time.moved': 'プレイグラウンドの時刻：{time}',
  'web.time.hour': '1時間後',
  'web.time.morning': '明日の09:00',
  'web.time.pick': '時刻を選ぶ',
  'web.time.label': '時刻',
  'web.time.hint':
    'いまより後の時刻を、あなたのタイムゾーンで。Homeroomを再起動すると、実際の時刻に戻ります。',
  'web.time.move': '移動',

  'web.file.large': 'そのファイルは1 MBを超えています。',
  'web.file.not-text': 'それはテキストファイルではありません。HomeroomはUTF-8のプレーンテキストを読みます。',
  'web.notice.offline': '接続が切れました。再接続しています。入力したものはここに残っています。',
  'web.notice.failed': 'Homeroomに届きませんでした。動いていることを確かめて、もう一度試してください。',

  'web.error.host':
    'このプレイグラウンドは、自身のアドレスでだけ応答します。代わりに{address}を開いてください。',
  'web.error.origin': 'その要求はこのページからではないため、何も行いませんでした。',
  'web.error.json': 'プレイグラウンドが受け付けるのはapplication/jsonだけです。',
  'web.error.session': 'このブラウザーはまだ登録されていません。ページを再読み込みしてください。',
  'web.error.person': 'その人は別のブラウザーのものです。ページを再読み込みしてください。',
  'web.error.request':
    'それはこのページが送る要求ではありません。ページを再読み込みして、もう一度試してください。',
  'web.error.large': '大きすぎて送れません。',
  'web.error.empty': '送るものがまだありません。',
  'web.error.too-long': 'メッセージに入るのは{max, number}文字までです。これは{length, number}文字あります。',
  'web.error.place': 'そのチャンネルまたはスレッドはありません。',
  'web.error.message': 'そのメッセージはもうありません。ページを再読み込みしてください。',
  'web.error.not-found': 'このアドレスには何もありません。',
  'web.error.time':
    'プレイグラウンドの時刻は先にしか進められず、1年までです。Homeroomを再起動すると、実際の時刻に戻ります。',
  'web.error.closing': 'Homeroomを再起動しています。少ししてからもう一度試してください。',
  'web.error.ours':
    'こちら側で問題が起き、保存できませんでした。もう一度試してください。続くようなら、管理者に{reference}と伝えてください。',
}
