/** What every room says. */
export const common = {
  'button.back': 'Back',
  'button.next': 'Next',
  'form.submit': 'Send',
  'form.cancel': 'Cancel',
  'form.required': '{label} is needed.',
  'form.choice': '{label}: choose one of the list.',
  'form.too-long': '{label} has {length, number} characters; {max, number} fit.',
  'file.too-large': '{name} is larger than 1 MB. Hand in a smaller file.',
  'file.empty': 'That file is empty. Save it with its text, and hand it in again.',
  'file.not-text':
    '{name} is not a text file. Hand in plain text in UTF-8: Markdown, CSV, JSON and the like.',
  'file.unreachable': '{name} could not be read. Try again; if it stays, paste its text instead.',
  'error.ours':
    'Something went wrong on our side, and nothing you did is lost. Try again; if it stays, tell an admin **{reference}**.',
  'error.busy':
    'Homeroom cannot save just now, so it does not pretend to: nothing before this is lost. Try again in a minute; if it stays, tell an admin **{reference}**.',
  'error.admin-unknown':
    'I could not find out whether you manage this server or workspace, so nothing was changed. Try again in a minute; if it stays, the operator sees with `npm run homeroom -- doctor` what is missing.',
  'error.stale': 'That button is from an older Homeroom, and what it did has moved. Here is the way back in.',
  'error.command': 'Homeroom has no command called {name}. `/help` lists them.',
  'refusal.no-posting':
    'I may not post here. Someone who manages this channel can allow "Send Messages" for Homeroom.',
  'refusal.no-threads':
    'I may not start threads here. Someone who manages this channel can allow "Create Public Threads" for Homeroom.',
  'refusal.not-in-channel':
    'I am not in this channel yet. Anyone in it can invite Homeroom; then press Share again.',
  'refusal.archived':
    'This channel is archived, so nothing can be posted. Share the lesson in another channel.',
  'refusal.gone': 'That channel or thread is not there any more. Share the lesson in another channel.',
  'refusal.closed-dm':
    'Your direct messages are closed to Homeroom. Open them in your privacy settings, or use a channel.',
} as const
