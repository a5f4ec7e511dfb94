import type { slack as english } from '../en/slack.ts'
import type { Translated } from '../translated.ts'

/** What only the slack adapter says. */
export const slack: Translated<typeof english> = {
  'slack.form.late': 'O formulário não abriu a tempo. Nada se perdeu: pressione o botão de novo.',
  'slack.form.go-on': 'Onde um campo estiver cheio, continue no próximo, em uma linha vazia.',
  'slack.file.direct': '**{name}** está nas suas mensagens diretas com o Homeroom.',
  'slack.file.here': '**{name}** está aqui, em uma mensagem própria.',
  'slack.file.refused':
    'Não foi possível enviar **{name}**, porque o Slack não o aceitou do Homeroom. Tente de novo; se continuar, avise quem administra: `npm run homeroom -- doctor` diz o que falta.',
  'slack.pane.prompts': 'Pergunte sobre uma lição',
  'slack.pane.status': 'está lendo a lição…',
  'slack.manifest.assistant':
    'Pergunte sobre uma lição: o Homeroom responde a partir do texto dela e diz quando não está lá.',
  'slack.manifest.description':
    'Lições de seis minutos sobre usar bem a IA, cada uma com um quiz e um tutor.',
  'slack.setting.bot-token':
    'O Slack recusa SLACK_BOT_TOKEN (começa com “{begin}” e tem {length, number} caracteres): {reason}. Deveria ser o Bot User OAuth Token, que começa com “xoxb-”; o Slack o mostra em OAuth & Permissions depois que o aplicativo é instalado.',
  'slack.setting.app-token':
    'O Slack recusa SLACK_APP_TOKEN (começa com “{begin}” e tem {length, number} caracteres): {reason}. Deveria ser um App-Level Token com o escopo connections:write, que começa com “xapp-”; o Slack cria um em Basic Information, App-Level Tokens, depois que o Socket Mode é ligado.',
  'slack.setting.scopes':
    'Falta a SLACK_BOT_TOKEN: {scopes}. Ponha no aplicativo, em App Manifest, o que “homeroom manifest” imprime; depois instale o aplicativo de novo no workspace e copie o novo token.',
  'slack.setting.api-url':
    'SLACK_API_URL é {url}, e nada que fale como o Slack responde ali. Deixe sem definir para usar o próprio Slack.',
  'slack.setting.way-in':
    'SLACK_BOT_TOKEN está definido, mas nem SLACK_APP_TOKEN (Socket Mode) nem SLACK_SIGNING_SECRET (eventos por HTTP) está. Defina um: o Slack mostra os dois em Basic Information.',
}
