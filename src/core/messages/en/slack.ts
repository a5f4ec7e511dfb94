/** What only the slack adapter says. */
export const slack = {
  'slack.form.late': 'The form did not open in time. Nothing is lost: press the button again.',
  'slack.form.go-on': 'Where a box is full, go on in the next one, at an empty line.',
  'slack.file.direct': '**{name}** is in your direct messages with Homeroom.',
  'slack.file.here': '**{name}** is here in a message of its own.',
  'slack.file.refused':
    '**{name}** could not be sent, because Slack did not take it from Homeroom. Try again; if it stays, tell an admin: `npm run homeroom -- doctor` says what is missing.',
  'slack.pane.prompts': 'Ask about a lesson',
  'slack.pane.status': 'is reading the lesson…',
  'slack.manifest.assistant':
    'Ask about a lesson: Homeroom answers from its text, and says so when it is not in there.',
  'slack.manifest.description': 'Six-minute lessons about using AI well, each with a quiz and a tutor.',
  'slack.setting.bot-token':
    'SLACK_BOT_TOKEN (it begins with "{begin}" and has {length, number} characters) is refused by Slack: {reason}. It should be the Bot User OAuth Token, which begins with "xoxb-"; Slack shows it under OAuth & Permissions once the app is installed.',
  'slack.setting.app-token':
    'SLACK_APP_TOKEN (it begins with "{begin}" and has {length, number} characters) is refused by Slack: {reason}. It should be an App-Level Token with the scope connections:write, which begins with "xapp-"; Slack makes one under Basic Information, App-Level Tokens, once Socket Mode is on.',
  'slack.setting.scopes':
    'SLACK_BOT_TOKEN lacks {scopes}. Put what "homeroom manifest" prints into the app under App Manifest, then install the app to the workspace again and copy its new token.',
  'slack.setting.api-url':
    'SLACK_API_URL is {url}, and nothing that speaks as Slack answers there. Leave it unset to use Slack itself.',
  'slack.setting.way-in':
    'SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (events over HTTP) is. Set one: Slack shows both under Basic Information.',
} as const
