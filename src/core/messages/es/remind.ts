import type { remind as english } from '../en/remind.ts'
import type { Translated } from '../translated.ts'

/** Learners' own reminders. */
export const remind: Translated<typeof english> = {
  'remind.command': 'Un recordatorio diario en un mensaje directo, a tu hora',
  'remind.option.at': 'cuándo',
  'remind.option.at.hint': '09:00, u off para quitarlo',
  'remind.title': 'Tu recordatorio',
  'remind.none':
    'No hay ningún recordatorio. Puedo escribirte una vez al día, a una hora de tu zona horaria.',
  'remind.on': 'Te escribo a las **{at}** ({zone}), {days}. Próximo: {next}.',
  'remind.off': 'Tu recordatorio está desactivado.',
  'remind.resting': 'Tu recordatorio descansa, porque cinco seguidos quedaron sin respuesta.',
  'remind.closed':
    'Tu recordatorio no pudo llegarte: tus mensajes directos están cerrados para Homeroom. Ábrelos en tus ajustes de privacidad y ponlo otra vez con `/remind`.',
  'remind.button.set': 'Poner un recordatorio',
  'remind.button.change': 'Cambiar',
  'remind.button.off': 'Desactivarlo',
  'remind.button.resume': 'Recuérdamelo otra vez',
  'remind.form': 'Recordatorio diario',
  'remind.form.at': 'Hora',
  'remind.form.at.hint': '09:00',
  'remind.form.days': 'Días',
  'remind.form.days.hint': 'En inglés: weekdays, daily, o mon, wed, fri',
  'remind.form.zone': 'Zona horaria',
  'remind.form.zone.hint': 'Europe/Madrid, o una ciudad. Vacío: la tuya',
  'remind.nudge.title': 'Tu recordatorio diario',
  'remind.nudge.text': 'Unas pocas preguntas conservan lo que has aprendido. Bastan dos minutos.',
  'remind.nudge.last':
    'Este es el quinto seguido sin respuesta, así que lo dejo aquí. Pulsa **Recuérdamelo otra vez** cuando quieras que vuelva.',
  'remind.nudge.review': 'Repasar ahora',
}
