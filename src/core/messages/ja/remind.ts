import type { remind as english } from '../en/remind.ts'
import type { Translated } from '../translated.ts'

/** Learners' own reminders. */
export const remind: Translated<typeof english> = {
  'remind.command': '毎日、好きな時刻にダイレクトメッセージでお知らせします',
  'remind.option.at': '時刻',
  'remind.option.at.hint': '09:00。やめるには off',
  'remind.title': 'あなたのリマインダー',
  'remind.none': 'リマインダーはありません。あなたのタイムゾーンの好きな時刻に、1日1回お知らせできます。',
  'remind.on': '{days}の **{at}**（{zone}）にお知らせします。次回：{next}。',
  'remind.off': 'リマインダーはオフです。',
  'remind.resting': '5回続けて反応がなかったため、リマインダーは休んでいます。',
  'remind.closed':
    'リマインダーを届けられませんでした。Homeroomからのダイレクトメッセージが届かない設定です。プライバシー設定で許可し、`/remind` でもう一度設定してください。',
  'remind.button.set': 'リマインダーを設定',
  'remind.button.change': '変更',
  'remind.button.off': 'オフにする',
  'remind.button.resume': 'また知らせる',
  'remind.form': '毎日のリマインダー',
  'remind.form.at': '時刻',
  'remind.form.at.hint': '09:00',
  'remind.form.days': '曜日',
  'remind.form.days.hint': '英語で：weekdays、daily、または mon, wed, fri',
  'remind.form.zone': 'タイムゾーン',
  'remind.form.zone.hint': 'Asia/Tokyo、または都市名（英語）。空欄ならあなたのもの',
  'remind.nudge.title': '今日のリマインダー',
  'remind.nudge.text': '数問で、学んだことが残ります。2分で足ります。',
  'remind.nudge.last':
    '5回続けて反応がなかったため、ここで止めます。また必要になったら**また知らせる**を押してください。',
  'remind.nudge.review': 'いま復習する',
}
