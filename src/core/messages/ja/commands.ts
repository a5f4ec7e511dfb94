import type { commands as english } from '../en/commands.ts'
import type { Translated } from '../translated.ts'

/** What each command is called where a platform shows its name in the person's language. */
export const commands: Translated<typeof english> = {
  'command.ask': '質問',
  'command.author': '教材作成',
  'command.drill': 'ドリル',
  'command.help': 'ヘルプ',
  'command.leaderboard': 'ランキング',
  'command.lesson': 'レッスン',
  'command.link': '連携',
  'command.live': 'ライブクイズ',
  'command.privacy': 'プライバシー',
  'command.progress': '進捗',
  'command.questions': '質問の送り先',
  'command.quiz': 'クイズ',
  'command.remind': 'リマインダー',
  'command.report': 'レポート',
  'command.review': '復習',
  'command.settings': '設定',
  'command.term': '用語',
  'command.tracks': 'コース',
  'command.unlink': '連携解除',
}
