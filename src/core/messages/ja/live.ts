import type { live as english } from '../en/live.ts'
import type { Translated } from '../translated.ts'

/** Live quizzes. */
export const live: Translated<typeof english> = {
  'live.command': 'このチャンネルのみんなでライブクイズ：1問ずつ、正解と速さで得点',
  'live.option.lesson': 'レッスン',
  'live.option.lesson.hint': '1つのレッスンから。なければ、ここの人が思い出すとよいものから',
  'live.option.questions': '問題数',
  'live.option.questions.hint': '指定しなければ5問',
  'live.option.questions.5': '5',
  'live.option.questions.10': '10',
  'live.direct':
    'ライブクイズには、人のいるチャンネルが必要です。そこで `/live` を使ってください。1人なら `/quiz` と `/review` があります。',
  'live.no-questions': '**{title}** にはクイズがありません。別のレッスンにするか、指定せずに始めてください。',
  'live.no-questions.any': 'クイズのあるレッスンがまだないため、出せる問題がありません。',
  'live.running': 'このチャンネルでは、ライブクイズがすでに進行中です。',
  'live.running.host': 'あなたのライブクイズは、このチャンネルですでに進行中です。',
  'live.host.lobby':
    'ライブクイズをチャンネルに出しました。30秒後、または**いま始める**を押すと始まります。あなたも遊べます。チャンネルで**参加**を押してください。',
  'live.host.started': '始まりました。',
  'live.host.stopped': '中止しました。すでに出た回答は学習の記録に残ります。',
  'live.host.over': 'そのライブクイズは終わりました。',
  'live.not-yours':
    'これができるのは、このライブクイズを始めた人か、このサーバーまたはワークスペースの管理者だけです。',
  'live.button.join': '参加',
  'live.button.start': 'いま始める',
  'live.button.stop': '中止',
  'live.button.place': '自分の順位',
  'live.button.result': '自分の結果',
  'live.button.unnamed': '名前を出さずに参加',
  'live.button.named': '名前を出す',

  'live.context': 'ライブクイズ',
  'live.context.result': 'ライブクイズ · {topic}',
  'live.context.question': 'ライブクイズ · 問題 {number, number}/{size, number}',
  'live.title': '「{topic}」から{count, number}問',
  'live.title.mixed': 'いくつかのレッスンから{count, number}問',
  'live.lobby.soon': '**{seconds, number}秒**後に始まります。',
  'live.lobby.now': 'いま始まります。',
  'live.lobby.how':
    '1問ずつ、各20秒です。文字を押してください。最初に押したものが有効です。正解で得点が入り、速いほど高くなります。',
  'live.lobby.joined': '{count, plural, =0 {まだ誰も参加していません。} other {参加者：{names}}}',
  'live.names.more': '{names}、ほか{count, number}人',
  'live.begun': '始まりました。問題は下に1問ずつ出ます。',
  'live.unnamed': '名前なし',
  'live.unnamed.many': '名前なし{count, number}人',
  'live.asking.left':
    '{players, plural, =0 {} other {**{players, number}人中{answered, number}人**が回答 · }}残り約{seconds, number}秒',
  'live.asking.up':
    '{players, plural, =0 {} other {**{players, number}人中{answered, number}人**が回答 · }}時間切れ',
  'live.right': '正解は **{letter}**：{option}',
  'live.right.count':
    '{answered, plural, =0 {誰も回答しませんでした。} other {{answered, number}人中{right, number}人が正解しました。}}',
  'live.standing': '**途中経過**',
  'live.standing.line': '{place, number}位 {name} · **{points, number}**',
  'live.standing.more': 'ほか{count, number}人',
  'live.standing.next': 'まもなく次の問題です。',
  'live.standing.last': 'これが最後の問題でした。まもなく結果が出ます。',
  'live.over.finished': 'このライブクイズは終わりました。結果は下にあります。',
  'live.over.nobody':
    '参加者がいなかったため、このライブクイズは始まりませんでした。`/live` で新しく始められます。',
  'live.over.stopped': 'このライブクイズは中止されました。',
  'live.over.quiet': '回答する人がいなくなったため、このライブクイズは終わりました。',
  'live.over.lost':
    'Homeroomが数分間離れていたため、このライブクイズは終わりました。`/live` で新しく始められます。',
  'live.over.refused': 'このライブクイズは終わりました。',

  'live.podium': '結果',
  'live.podium.stopped': '{count, number}問で中止されました。',
  'live.podium.quiet': '回答する人がいなくなったため、{count, number}問で終わりました。',
  'live.podium.lost': 'Homeroomが数分間離れていたため、{count, number}問で終わりました。',
  'live.podium.line': '**{place, number}位 {name}** · {points, number}点、{right, number}問正解',
  'live.podium.rest': '{place, number}位 {name} · {points, number}',
  'live.podium.missed': '誤答が最も多かった問題：{question} 正解は **{letter}**：{option}',

  'live.joined.named':
    '参加しました。このチャンネルでは **{name}** と表示されます。名前を出さずに参加することもできます。',
  'live.joined.unnamed': '「名前なし」で参加しました。名前は表示されません。',
  'live.joined.settings':
    '「名前なし」で参加しました。`/settings` で、投稿に名前を出さない設定になっています。',
  'live.joined.again.named': 'すでに **{name}** として参加しています。',
  'live.joined.again.unnamed': 'すでに「名前なし」で参加しています。名前は表示されません。',
  'live.joined.lobby': 'まもなくチャンネルに最初の問題が出ます。',
  'live.joined.asking': 'チャンネルに問題が出ています。そこで文字を押してください。',
  'live.locked': '**{letter}** で受け付けました。時間になると答えが出ます。',
  'live.locked.before': '**{letter}** を選んでいます。最初に押したものが有効です。時間になると答えが出ます。',
  'live.time-up': '時間切れだったため、これは数えません。',
  'live.not-begun': 'その問題はまだ出ていません。',
  'live.over': 'そのライブクイズは終わりました。',
  'live.elsewhere': 'そのライブクイズは別のサーバーまたはワークスペースのものです。',
  'live.place':
    '{players, number}人中 **{place, number}位**、**{points, number}点** です。{asked, number}問中{right, number}問正解。',
  'live.place.none': 'まだ終わった問題がないため、順位はありません。',
  'live.place.outside': 'まだ参加していません。問題の下の文字を押すと参加できます。',
  'live.place.outside.over': 'このライブクイズには参加していません。`/live` で新しく始められます。',
  'live.result.missed': '見直しておきたい問題：',
  'live.result.line': '✗ {question} 正解は **{letter}**：{option}',
  'live.result.all': '見直す問題はありません。',

  'live.refused.no-posting':
    'ここに投稿する権限がないため、ライブクイズを始められません。このチャンネルを管理している人が、Homeroomに「メッセージを送信」を許可できます。そのあと、もう一度始めてください。',
  'live.refused.no-threads':
    'ここに投稿する権限がないため、ライブクイズを始められません。このチャンネルを管理している人が、Homeroomに「スレッドでメッセージを送信」を許可できます。そのあと、もう一度始めてください。',
  'live.refused.not-in-channel':
    'まだこのチャンネルに入っていないため、ライブクイズを始められません。チャンネルにいる人なら誰でもHomeroomを招待できます。そのあと、もう一度始めてください。',
  'live.refused.archived':
    'このチャンネルはアーカイブされているため、ライブクイズを始められません。別のチャンネルで始めてください。',
  'live.refused.gone': 'そのチャンネルはもうないため、ライブクイズを始められません。',
  'live.refused.closed-dm':
    'ここには投稿できないため、ライブクイズを始められません。チャンネルで始めてください。',
  'live.told.no-posting':
    'あなたのライブクイズは途中で終わりました。チャンネルに投稿する権限がなくなりました。管理している人がHomeroomに「メッセージを送信」を許可すれば、`/live` で新しく始められます。すでに出た回答は残っています。',
  'live.told.no-threads':
    'あなたのライブクイズは途中で終わりました。チャンネルに投稿する権限がなくなりました。管理している人がHomeroomに「スレッドでメッセージを送信」を許可すれば、`/live` で新しく始められます。すでに出た回答は残っています。',
  'live.told.not-in-channel':
    'あなたのライブクイズは途中で終わりました。Homeroomがチャンネルから外れました。チャンネルにいる人なら誰でも招待でき、そのあと `/live` で新しく始められます。すでに出た回答は残っています。',
  'live.told.archived':
    'あなたのライブクイズは途中で終わりました。チャンネルがアーカイブされました。別のチャンネルなら `/live` で始められます。すでに出た回答は残っています。',
  'live.told.gone':
    'あなたのライブクイズは途中で終わりました。メッセージまたはチャンネルが削除されました。`/live` で新しく始められます。すでに出た回答は残っています。',
  'live.told.closed-dm':
    'あなたのライブクイズは途中で終わりました。そこにはもう投稿できません。チャンネルなら `/live` で始められます。すでに出た回答は残っています。',
}
