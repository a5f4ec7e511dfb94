import type { report as english } from '../en/report.ts'
import type { Translated } from '../translated.ts'

/** What a lead sees of a server or workspace. */
export const report: Translated<typeof english> = {
  'report.command': 'Como vão as lições aqui, para quem lidera: participação, retenção e erros',
  'report.option.period': 'período',
  'report.option.period.hint': 'Sem ele: este mês',
  'report.title': 'Relatório',
  'report.people': 'Com nome, porque aceitaram',
  'report.rest': 'Outras pessoas que responderam',
  'report.rest.few': 'menos de cinco, ou nenhuma: não entram em nenhum número',
  'report.recall': 'Retenção',
  'report.percent': '{share, number, percent}',
  'report.number': '{count, number}',
  'report.none': 'Poucas pessoas: um número precisa de cinco',
  'report.named': '**Quem aceitou mostrar o nome**, com seus acertos:',
  'report.named.line': '{name}: {right, number} de {answered, number}',
  'report.named.more':
    '{count, plural, one {e mais uma pessoa, em people.csv} other {e mais {count, number} pessoas, em people.csv}}',
  'report.lessons': '**Retenção por lição:**',
  'report.lesson': '{title}: {share, number, percent} do que {people, number} pessoas responderam',
  'report.missed': '**As mais erradas:**',
  'report.question': '{question} ({title}): errada por {share, number, percent} de {people, number}',
  'report.counts':
    'Cada questão conta uma vez por pessoa: a primeira resposta dela aqui neste período, em quizzes, treinos, quizzes ao vivo e revisões. Só aparece com nome quem disse sim ao placar e não se ocultou; todas as outras pessoas são contagens, e nenhum número se apoia em menos de cinco pessoas.',
  'report.leads':
    'O relatório é para quem administra este servidor ou workspace e para quem programou um treino aqui.',
  'report.direct': 'Um relatório pertence a um servidor. Peça por ele lá.',
  'report.picture.people': '{count, plural, one {pessoa com nome} other {pessoas com nome}}',
  'report.picture.rest': 'outras',
  'report.picture.recall': 'retenção',
  'report.picture.lessons': 'Retenção por lição',
  'report.picture.missed': 'Questões mais erradas',
  'report.picture.note': '{share, number, percent}, {people, number} pessoas',
  'report.alt': 'Barras da retenção por lição e das questões mais erradas, como estão aqui em palavras.',
  'report.csv.name': 'nome',
  'report.csv.answered': 'respondidas',
  'report.csv.right': 'acertos',
  'report.csv.lesson': 'licao',
  'report.csv.title': 'titulo',
  'report.csv.people': 'pessoas',
  'report.csv.recall': 'retencao_por_cento',
  'report.csv.question': 'questao',
  'report.csv.text': 'texto',
  'report.csv.missed': 'erros_por_cento',
}
