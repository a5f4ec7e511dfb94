import type { review as english } from '../en/review.ts'
import type { Translated } from '../translated.ts'

/** Reviews, and answering in rounds. */
export const review: Translated<typeof english> = {
  'review.command': 'A revisão de hoje: algumas questões, escolhidas pelo que você está para esquecer',
  'review.title': 'Sua revisão',
  'review.question': 'Revisão · questão {number, number} de {size, number}',
  'review.today': '**{count, number} hoje.** Só você vê.',
  'review.left':
    '{count, plural, =1 {**Resta uma** das {size, number} de hoje.} one {**Resta {count, number}** das {size, number} de hoje.} other {**Restam {count, number}** das {size, number} de hoje.}}',
  'review.done': 'A revisão de hoje está feita.',
  'review.line.right': '✓ {question} · {when}',
  'review.line.missed': '✗ {question} · {when}',
  'review.line.aside': '✗ {question} · separada',
  'review.when':
    '{days, plural, =0 {hoje, mais tarde} =1 {amanhã} one {em {days, number} dia} other {em {days, number} dias}}',
  'review.comes-back': 'Quando cada uma volta:',
  'review.next': 'A próxima revisão vale a pena {when}.',
  'review.next.none': 'Depois disto nada espera por você; uma lição nova traz questões novas.',
  'review.nothing': 'Nada para revisar hoje. O que você aprendeu volta {when}.',
  'review.nothing.ever': 'Nada para revisar. Uma lição nova traz questões novas.',
  'review.nothing.yet':
    'Ainda nada para revisar: começa com a primeira lição que você ler. As questões vêm de lá.',
  'review.leech':
    'Uma questão continua escapando, então fica separada: “{question}” (**{title}**). Ler ou perguntar sobre ela ajuda mais do que outra tentativa; acerte-a no quiz dela, e ela volta.',
  'review.button.start': 'Revisar',
  'review.button.lesson': 'Continuar lendo',
  'review.another': 'Essa revisão é de outra pessoa. A sua está a um botão daqui.',
  'round.drill': 'Seu treino',
  'round.question': 'Treino · questão {number, number} de {size, number}',
  'round.button.done': 'Ver como foi',
  'round.done': 'Salvo. O que as outras pessoas escolheram aparece no canal quando o treino encerrar.',
  'round.done.closed': 'Salvo no seu progresso. O treino está encerrado; as respostas estão no canal.',
  'round.late': 'Este treino está encerrado. Sua resposta conta para o aprendizado, não para o placar.',
  'round.elsewhere': 'Esse treino pertence a outro servidor ou workspace. Responda lá.',
  'round.not-open': 'Esse treino não está aberto.',
}
