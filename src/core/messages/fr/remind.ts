import type { remind as english } from '../en/remind.ts'
import type { Translated } from '../translated.ts'

/** Learners' own reminders. */
export const remind: Translated<typeof english> = {
  'remind.command': 'Un rappel quotidien en message privé, à ton heure',
  'remind.option.at': 'quand',
  'remind.option.at.hint': '09:00, ou off pour l’arrêter',
  'remind.title': 'Ton rappel',
  'remind.none': 'Aucun rappel n’est réglé. Je peux t’écrire une fois par jour, à une heure de ton fuseau.',
  'remind.on': 'Je t’écris à **{at}** ({zone}), {days}. Prochaine fois : {next}.',
  'remind.off': 'Ton rappel est désactivé.',
  'remind.resting': 'Ton rappel se repose, parce que cinq de suite sont restés sans réponse.',
  'remind.closed':
    'Ton rappel n’a pas pu te parvenir : tes messages privés sont fermés à Homeroom. Ouvre-les dans tes paramètres de confidentialité, puis règle-le de nouveau avec `/remind`.',
  'remind.button.set': 'Régler un rappel',
  'remind.button.change': 'Modifier',
  'remind.button.off': 'Le désactiver',
  'remind.button.resume': 'Me le rappeler de nouveau',
  'remind.form': 'Rappel quotidien',
  'remind.form.at': 'Heure',
  'remind.form.at.hint': '09:00',
  'remind.form.days': 'Jours',
  'remind.form.days.hint': 'En anglais : weekdays, daily, ou mon, wed, fri',
  'remind.form.zone': 'Fuseau horaire',
  'remind.form.zone.hint': 'Europe/Paris, ou une ville. Vide : le tien',
  'remind.nudge.title': 'Ton rappel quotidien',
  'remind.nudge.text': 'Quelques questions entretiennent ce que tu as appris. Deux minutes suffisent.',
  'remind.nudge.last':
    'C’est le cinquième de suite sans réponse, je m’arrête donc ici. Appuie sur **Me le rappeler de nouveau** quand tu veux que je revienne.',
  'remind.nudge.review': 'Réviser maintenant',
}
