import type { slack as english } from '../en/slack.ts'
import type { Translated } from '../translated.ts'

/** What only the slack adapter says. */
export const slack: Translated<typeof english> = {
  'slack.form.late':
    'Le formulaire ne s’est pas ouvert à temps. Rien n’est perdu : appuie de nouveau sur le bouton.',
  'slack.form.go-on': 'Quand une case est pleine, continue dans la suivante, à une ligne vide.',
  'slack.file.direct': '**{name}** est dans tes messages privés avec Homeroom.',
  'slack.file.here': '**{name}** est ici, dans un message à part.',
  'slack.file.refused':
    '**{name}** n’a pas pu être envoyé, parce que Slack ne l’a pas accepté de Homeroom. Réessaie ; si cela persiste, préviens l’admin : `npm run homeroom -- doctor` dit ce qui manque.',
  'slack.pane.prompts': 'Pose une question sur une leçon',
  'slack.pane.status': 'lit la leçon…',
  'slack.manifest.assistant':
    'Pose une question sur une leçon : Homeroom répond d’après son texte, ou dit qu’elle n’en parle pas.',
  'slack.manifest.description':
    'Des leçons de six minutes pour bien utiliser l’IA, chacune avec un quiz et un tuteur.',
  'slack.setting.bot-token':
    'SLACK_BOT_TOKEN (il commence par « {begin} » et compte {length, number} caractères) est refusé par Slack : {reason}. Il faut le Bot User OAuth Token, qui commence par « xoxb- » ; Slack le montre sous OAuth & Permissions une fois l’application installée.',
  'slack.setting.app-token':
    'SLACK_APP_TOKEN (il commence par « {begin} » et compte {length, number} caractères) est refusé par Slack : {reason}. Il faut un App-Level Token avec le scope connections:write, qui commence par « xapp- » ; Slack le crée sous Basic Information, App-Level Tokens, une fois Socket Mode activé.',
  'slack.setting.scopes':
    'Il manque {scopes} à SLACK_BOT_TOKEN. Mets ce qu’affiche « homeroom manifest » dans l’application, sous App Manifest, puis réinstalle l’application dans l’espace de travail et copie son nouveau token.',
  'slack.setting.api-url':
    'SLACK_API_URL vaut {url}, et rien qui parle comme Slack n’y répond. Laisse-le vide pour utiliser Slack lui-même.',
  'slack.setting.way-in':
    'SLACK_BOT_TOKEN est défini, mais ni SLACK_APP_TOKEN (Socket Mode) ni SLACK_SIGNING_SECRET (événements par HTTP) ne l’est. Définis l’un des deux : Slack les montre sous Basic Information.',
}
