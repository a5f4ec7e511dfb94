import type { slack as english } from '../en/slack.ts'
import type { Translated } from '../translated.ts'

/** What only the slack adapter says. */
export const slack: Translated<typeof english> = {
  'slack.form.late':
    'フォームが時間内に開きませんでした。何も失われていません。もう一度ボタンを押してください。',
  'slack.form.go-on': '入りきらないときは、空行のところで区切って次の欄に続けてください。',
  'slack.file.direct': '**{name}** は、Homeroomとのダイレクトメッセージにあります。',
  'slack.file.here': '**{name}** は、ここに別のメッセージであります。',
  'slack.file.refused':
    'Slackが受け取らなかったため、**{name}** を送れませんでした。もう一度試してください。続くようなら管理者に伝えてください。`npm run homeroom -- doctor` で不足を確認できます。',
  'slack.pane.prompts': 'レッスンについて質問する',
  'slack.pane.status': 'レッスンを読んでいます…',
  'slack.manifest.assistant':
    'レッスンについて質問できます。Homeroomは本文をもとに答え、書かれていないときはそう言います。',
  'slack.manifest.description':
    'AIを上手に使うための6分のレッスンです。それぞれにクイズとチューターがあります。',
  'slack.setting.bot-token':
    'SlackがSLACK_BOT_TOKEN（「{begin}」で始まる{length, number}文字）を拒否しました：{reason}。「xoxb-」で始まるBot User OAuth Tokenが必要です。アプリをインストールすると、SlackのOAuth & Permissionsに表示されます。',
  'slack.setting.app-token':
    'SlackがSLACK_APP_TOKEN（「{begin}」で始まる{length, number}文字）を拒否しました：{reason}。スコープconnections:writeを持ち、「xapp-」で始まるApp-Level Tokenが必要です。Socket Modeをオンにすると、SlackのBasic Information、App-Level Tokensで作れます。',
  'slack.setting.scopes':
    'SLACK_BOT_TOKENに{scopes}がありません。「homeroom manifest」の出力をアプリのApp Manifestに入れ、アプリをワークスペースにもう一度インストールして、新しいトークンをコピーしてください。',
  'slack.setting.api-url':
    'SLACK_API_URLは{url}ですが、Slackとして応答するものがありません。Slackそのものを使うには、設定しないでください。',
  'slack.setting.way-in':
    'SLACK_BOT_TOKENはありますが、SLACK_APP_TOKEN（Socket Mode）もSLACK_SIGNING_SECRET（HTTPでのイベント）もありません。どちらかを設定してください。どちらもSlackのBasic Informationにあります。',
}
