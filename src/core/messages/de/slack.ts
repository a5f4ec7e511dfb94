import type { slack as english } from '../en/slack.ts'
import type { Translated } from '../translated.ts'

/** What only the slack adapter says. */
export const slack: Translated<typeof english> = {
  'slack.form.late':
    'Das Formular hat sich nicht rechtzeitig geöffnet. Nichts ist verloren: Drücke den Knopf noch einmal.',
  'slack.form.go-on': 'Wo ein Feld voll ist, geht es im nächsten weiter, an einer Leerzeile.',
  'slack.file.direct': '**{name}** liegt in deinen Direktnachrichten mit Homeroom.',
  'slack.file.here': '**{name}** ist hier in einer eigenen Nachricht.',
  'slack.file.refused':
    '**{name}** ließ sich nicht senden, weil Slack es von Homeroom nicht annahm. Versuch es noch einmal; wenn es so bleibt, sag es dem Admin-Team: `npm run homeroom -- doctor` sagt, was fehlt.',
  'slack.pane.prompts': 'Frag etwas zu einer Lektion',
  'slack.pane.status': 'liest die Lektion…',
  'slack.manifest.assistant':
    'Frag etwas zu einer Lektion: Homeroom antwortet aus ihrem Text und sagt, wenn es dort fehlt.',
  'slack.manifest.description': 'Sechs-Minuten-Lektionen zum guten Umgang mit KI, jede mit Quiz und Tutor.',
  'slack.setting.bot-token':
    'SLACK_BOT_TOKEN (beginnt mit „{begin}“ und hat {length, number} Zeichen) wird von Slack abgelehnt: {reason}. Es sollte das Bot User OAuth Token sein, das mit „xoxb-“ beginnt; Slack zeigt es unter OAuth & Permissions, sobald die App installiert ist.',
  'slack.setting.app-token':
    'SLACK_APP_TOKEN (beginnt mit „{begin}“ und hat {length, number} Zeichen) wird von Slack abgelehnt: {reason}. Es sollte ein App-Level Token mit dem Scope connections:write sein, das mit „xapp-“ beginnt; Slack erstellt eins unter Basic Information, App-Level Tokens, sobald Socket Mode an ist.',
  'slack.setting.scopes':
    'SLACK_BOT_TOKEN fehlt {scopes}. Trag in der App unter App Manifest ein, was „homeroom manifest“ ausgibt, installiere die App dann noch einmal im Workspace und kopiere ihr neues Token.',
  'slack.setting.api-url':
    'SLACK_API_URL ist {url}, und dort antwortet nichts, was wie Slack spricht. Lass es leer, um Slack selbst zu nutzen.',
  'slack.setting.way-in':
    'SLACK_BOT_TOKEN ist gesetzt, aber weder SLACK_APP_TOKEN (Socket Mode) noch SLACK_SIGNING_SECRET (Ereignisse über HTTP). Setze eins davon: Slack zeigt beide unter Basic Information.',
}
