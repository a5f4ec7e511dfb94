import type { board as english } from '../en/board.ts'
import type { Translated } from '../translated.ts'

/** The leaderboard of a server or workspace. */
export const board: Translated<typeof english> = {
  'board.command': 'ここでの得点順位（今週、今月、全期間）',
  'board.option.period': '期間',
  'board.option.period.hint': '指定しなければ今週',
  'board.period.week': '今週',
  'board.period.month': '今月',
  'board.period.all': '全期間',
  'board.period.reset': '最初からやり直す（ここの管理者のみ）',
  'board.title': 'ランキング',
  'board.context.dates': '{period}：{from}〜{to}',
  'board.context.since': '{period}：{from}から',
  'board.points': '{points, number}点',
  'board.line': '**{place, number}**  {name}：{points}',
  'board.more': 'ほか{count, number}人',
  'board.you': '**あなた**：{people, number}人中{place, number}位、{points}。',
  'board.you.alone': '**あなた**：{points}。',
  'board.you.unshown': '**あなた**：{points}。ここでは表示されない設定なので、ほかの人には見えません。',
  'board.you.none': '**あなた**：まだ得点がありません。',
  'board.few':
    'ランキングはまだありません。ここで得点があり、非表示にしていない人が3人そろうと始まります。それより少ないと競争になりません。',
  'board.counts':
    'ここで最初の1回で正解した問題が1点になります。クイズでは初めて出会ったとき、ドリルでは締め切り前、それからライブクイズです。',
  'board.who':
    'ここで回答した人は、設定で非表示にするまで、名前がランキングに載ります。1週間はそれぞれの日付で月曜から日曜まで、どの週かは{zone}を基準に決まります。',
  'board.button.settings': '自分の設定',
  'board.direct': 'ランキングはサーバーごとのものです。サーバーで見てください。',
  'board.reset.ask':
    '**このランキングを最初からやり直しますか？** ここでの全員の得点が、今週、今月、全期間ともゼロになります。すでに出会ったクイズの問題は、もう一度正解しても得点になりません。回答、成績、連続記録、復習、レポートはそのままです。取り消しはできません。',
  'board.reset.yes': '最初からやり直す',
  'board.reset.no': 'このまま残す',
  'board.reset.done': 'ランキングを最初に戻しました。得点はここから数えます。ほかは何も変わっていません。',
  'board.reset.admin': 'ランキングをやり直せるのは、このサーバーまたはワークスペースの管理者だけです。',
}
