import type { remind as english } from '../en/remind.ts'
import type { Translated } from '../translated.ts'

/** Learners' own reminders. */
export const remind: Translated<typeof english> = {
  'remind.command': 'Eine tägliche Erinnerung per Direktnachricht, zu deiner Uhrzeit',
  'remind.option.at': 'wann',
  'remind.option.at.hint': '09:00, oder off zum Ausschalten',
  'remind.title': 'Deine Erinnerung',
  'remind.none':
    'Keine Erinnerung ist gestellt. Ich kann dir einmal am Tag schreiben, zu einer Uhrzeit in deiner Zeitzone.',
  'remind.on': 'Ich schreibe dir um **{at}** ({zone}), {days}. Nächstes Mal: {next}.',
  'remind.off': 'Deine Erinnerung ist aus.',
  'remind.resting': 'Deine Erinnerung ruht, weil fünf in Folge ohne Antwort blieben.',
  'remind.closed':
    'Deine Erinnerung konnte dich nicht erreichen: Deine Direktnachrichten sind für Homeroom geschlossen. Öffne sie in deinen Privatsphäre-Einstellungen und stelle sie dann mit `/remind` neu.',
  'remind.button.set': 'Erinnerung stellen',
  'remind.button.change': 'Ändern',
  'remind.button.off': 'Ausschalten',
  'remind.button.resume': 'Wieder erinnern',
  'remind.form': 'Tägliche Erinnerung',
  'remind.form.at': 'Uhrzeit',
  'remind.form.at.hint': '09:00',
  'remind.form.days': 'Tage',
  'remind.form.days.hint': 'Auf Englisch: weekdays, daily, oder mon, wed, fri',
  'remind.form.zone': 'Zeitzone',
  'remind.form.zone.hint': 'Europe/Berlin, oder eine Stadt. Leer: deine',
  'remind.nudge.title': 'Deine tägliche Erinnerung',
  'remind.nudge.text': 'Ein paar Fragen halten wach, was du gelernt hast. Zwei Minuten genügen.',
  'remind.nudge.last':
    'Das ist die fünfte in Folge ohne Antwort, deshalb höre ich hier auf. Drücke **Wieder erinnern**, wenn ich zurückkommen soll.',
  'remind.nudge.review': 'Jetzt wiederholen',
}
