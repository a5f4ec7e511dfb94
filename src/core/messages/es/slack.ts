import type { slack as english } from '../en/slack.ts'
import type { Translated } from '../translated.ts'

/** What only the slack adapter says. */
export const slack: Translated<typeof english> = {
  'slack.form.late': 'El formulario no se abrió a tiempo. No se ha perdido nada: pulsa el botón otra vez.',
  'slack.form.go-on': 'Donde una casilla esté llena, sigue en la siguiente, en una línea vacía.',
  'slack.file.direct': '**{name}** está en tus mensajes directos con Homeroom.',
  'slack.file.here': '**{name}** está aquí, en un mensaje propio.',
  'slack.file.refused':
    '**{name}** no se pudo enviar, porque Slack no lo aceptó de Homeroom. Inténtalo otra vez; si sigue igual, dilo a quien administra: `npm run homeroom -- doctor` dice qué falta.',
  'slack.pane.prompts': 'Pregunta sobre una lección',
  'slack.pane.status': 'está leyendo la lección…',
  'slack.manifest.assistant':
    'Pregunta sobre una lección: Homeroom responde a partir de su texto y dice cuándo no está en él.',
  'slack.manifest.description':
    'Lecciones de seis minutos sobre cómo usar bien la IA, cada una con cuestionario y tutor.',
  'slack.setting.bot-token':
    'Slack rechaza SLACK_BOT_TOKEN (empieza por «{begin}» y tiene {length, number} caracteres): {reason}. Debería ser el Bot User OAuth Token, que empieza por «xoxb-»; Slack lo muestra en OAuth & Permissions una vez instalada la aplicación.',
  'slack.setting.app-token':
    'Slack rechaza SLACK_APP_TOKEN (empieza por «{begin}» y tiene {length, number} caracteres): {reason}. Debería ser un App-Level Token con el permiso connections:write, que empieza por «xapp-»; Slack lo crea en Basic Information, App-Level Tokens, una vez activado Socket Mode.',
  'slack.setting.scopes':
    'A SLACK_BOT_TOKEN le falta {scopes}. Pon lo que imprime «homeroom manifest» en la aplicación, en App Manifest; después instálala otra vez en el espacio de trabajo y copia su token nuevo.',
  'slack.setting.api-url':
    'SLACK_API_URL es {url}, y ahí no responde nada que hable como Slack. Déjalo sin definir para usar Slack mismo.',
  'slack.setting.way-in':
    'SLACK_BOT_TOKEN está definido, pero no lo están ni SLACK_APP_TOKEN (Socket Mode) ni SLACK_SIGNING_SECRET (eventos por HTTP). Define uno: Slack muestra los dos en Basic Information.',
}
