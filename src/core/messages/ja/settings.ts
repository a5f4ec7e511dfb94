import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../translated.ts'

/** What a person chooses for themselves. */
export const settings: Translated<typeof english> = {
  'settings.command': 'タイムゾーン、言語、ほかの人に見えるもの',
  'settings.title': 'あなたの設定',
  'settings.button': '設定',
  'settings.option.zone': 'タイムゾーン',
  'settings.option.zone.hint': 'あなたのタイムゾーン：Asia/Tokyo、または都市名（英語）',
  'settings.zone.chosen': '**タイムゾーン**：{zone}（いま{time}）。あなたが選びました。',
  'settings.zone.told': '**タイムゾーン**：{zone}（いま{time}）。プラットフォームの情報です。',
  'settings.zone.house':
    '**タイムゾーン**：{zone}（いま{time}）。プラットフォームから情報がないため、このHomeroomのものです。',
  'settings.zone.means': '連続記録、毎日の復習、新しいリマインダーは、これに従います。',
  'settings.locale.chosen': '**言語**：{language}。あなたが選びました。',
  'settings.locale.told': '**言語**：{language}。プラットフォームの情報です。',
  'settings.locale.means': 'この言語でお話しします。',
  'settings.boards.shown': '**ランキング**：参加した場所で表示されます。',
  'settings.boards.hidden': '**ランキング**：どこにも表示されません。',
  'settings.boards.means':
    '非表示にすると、決して表示されません。ランキングにも、ドリルやライブクイズのあとの名前にも、ほかの人への書き出しにも出ません。',
  'settings.name.named': '**名前**：あなたが共有したレッスンとカードに載ります。',
  'settings.name.unnamed': '**名前**：どの投稿にも載りません。',
  'settings.name.means': '名前を出さないと、投稿では「匿名」になります。',
  'settings.button.zone': 'タイムゾーンを変更',
  'settings.button.zone.told': 'プラットフォームのタイムゾーン',
  'settings.button.hide': 'ランキングで非表示にする',
  'settings.button.show': 'ランキングに表示する',
  'settings.button.unname': '名前を出さない',
  'settings.button.name': '名前を出す',
  'settings.button.take': '{zone}にする',
  'settings.languages': '言語を変更',
  'settings.language.told': 'プラットフォームに合わせる',
  'settings.language.unknown': 'その言語はまだ話せません。話せる言語は一覧にあります。',
  'settings.form': 'あなたのタイムゾーン',
  'settings.form.zone': 'タイムゾーン',
  'settings.form.zone.hint': 'Asia/Tokyo、または都市名（英語）',
  'settings.somebody': '匿名',
}
