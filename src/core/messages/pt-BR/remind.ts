import type { remind as english } from '../en/remind.ts'
import type { Translated } from '../translated.ts'

/** Learners' own reminders. */
export const remind: Translated<typeof english> = {
  'remind.command': 'Um lembrete diário em mensagem direta, no seu horário',
  'remind.option.at': 'quando',
  'remind.option.at.hint': '09:00, ou off para desligar',
  'remind.title': 'Seu lembrete',
  'remind.none':
    'Nenhum lembrete definido. Posso escrever para você uma vez por dia, num horário do seu fuso.',
  'remind.on': 'Escrevo para você às **{at}** ({zone}), {days}. Próximo: {next}.',
  'remind.off': 'Seu lembrete está desligado.',
  'remind.resting': 'Seu lembrete está descansando, porque cinco seguidos ficaram sem resposta.',
  'remind.closed':
    'Seu lembrete não conseguiu chegar: suas mensagens diretas estão fechadas para o Homeroom. Abra-as nas suas configurações de privacidade e defina-o de novo com `/remind`.',
  'remind.button.set': 'Definir um lembrete',
  'remind.button.change': 'Alterar',
  'remind.button.off': 'Desligar',
  'remind.button.resume': 'Voltar a me lembrar',
  'remind.form': 'Lembrete diário',
  'remind.form.at': 'Horário',
  'remind.form.at.hint': '09:00',
  'remind.form.days': 'Dias',
  'remind.form.days.hint': 'Em inglês: weekdays, daily ou mon, wed, fri',
  'remind.form.zone': 'Fuso horário',
  'remind.form.zone.hint': 'America/Sao_Paulo, ou uma cidade. Vazio: o seu',
  'remind.nudge.title': 'Seu lembrete diário',
  'remind.nudge.text': 'Algumas questões mantêm o que você aprendeu. Bastam dois minutos.',
  'remind.nudge.last':
    'Este é o quinto seguido sem resposta, então paro por aqui. Pressione **Voltar a me lembrar** quando me quiser de volta.',
  'remind.nudge.review': 'Revisar agora',
}
