import type { progress as english } from '../en/progress.ts'
import type { Translated } from '../translated.ts'

/** What a learner has done. */
export const progress: Translated<typeof english> = {
  'progress.command': '読んだもの、連続記録、成績',
  'progress.title': 'あなたの進捗',
  'progress.read': '読んだレッスン',
  'progress.quizzes': '受けたクイズ',
  'progress.passed': '合格したクイズ',
  'progress.streak': '連続記録',
  'progress.due': '今日の復習',
  'progress.of': '{done, number}/{total, number}',
  'progress.number': '{number, number}',
  'progress.streak.none': 'まだありません',
  'progress.streak.days':
    '{days, plural, =1 {1日} other {{days, number}日連続}}{frozen, select, yes {（今週はお休みを1回使用）} other {}}',
  'progress.streak.open': '{streak}。今日の分はこれからです',
  'progress.nothing': 'まだ何もありません。最初のレッスンは6分ほどです。',
  'progress.scores': '最近の成績（新しい順）：',
  'progress.score': '**{size, number}問中{right, number}問** {title}',
  'progress.button.continue': '続ける',
  'progress.button.begin': '最初のレッスンを読む',
  'progress.picture.days': '{days, plural, other {日連続}}',
  'progress.picture.due': '{count, plural, other {今日復習する問題}}',
  'progress.picture.read': '読んだレッスン（全{total, number}件）',
  'progress.picture.passed': '{count, plural, other {合格したクイズ}}',
  'progress.picture.calendar': '読んだレッスンと答えた問題（日別）',
  'progress.picture.tracks': '読んだレッスン（コース別）',
  'progress.picture.scores': '最近の成績',
  'progress.alt':
    '最近{weeks, number}週間のカレンダー：レッスンまたは問題に取り組んだ日は{active, plural, =0 {まだありません} other {{active, number}日です}}{most, plural, =0 {} other {（1日に最大{most, number}件）}}。連続記録：{streak}。その下に、コースと最近の成績があり、ここに文字でもあります。',
}
