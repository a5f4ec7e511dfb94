import type { board as english } from '../en/board.ts'
import type { Translated } from '../translated.ts'

/** The leaderboard of a server or workspace. */
export const board: Translated<typeof english> = {
  'board.command': 'Quem tem quantos pontos aqui: nesta semana, neste mês ou desde sempre',
  'board.option.period': 'período',
  'board.option.period.hint': 'Sem ele: esta semana',
  'board.period.week': 'Esta semana',
  'board.period.month': 'Este mês',
  'board.period.all': 'Desde sempre',
  'board.period.reset': 'Recomeçar do zero, para quem administra este lugar',
  'board.title': 'Placar',
  'board.context.dates': '{period}: de {from} a {to}',
  'board.context.since': '{period}, desde {from}',
  'board.points':
    '{points, plural, =1 {um ponto} one {{points, number} ponto} other {{points, number} pontos}}',
  'board.line': '**{place, number}**  {name}: {points}',
  'board.more': '{count, plural, one {e mais uma pessoa} other {e mais {count, number} pessoas}}',
  'board.you': '**Você:** {place, number}º lugar entre {people, number}, {points}.',
  'board.you.alone': '**Você:** {points}.',
  'board.you.unshown': '**Você:** {points}. Ninguém mais vê, porque você não aparece aqui.',
  'board.you.none': '**Você:** ainda sem pontos.',
  'board.few':
    'Ainda não há placar: ele começa com três pessoas que têm pontos aqui e não se ocultaram. Com menos não haveria disputa.',
  'board.counts':
    'Um ponto por questão acertada aqui na primeira tentativa: num quiz, quando você a vê pela primeira vez; num treino, antes de ele encerrar; num quiz ao vivo.',
  'board.who':
    'Quem responde aqui aparece no placar, com o nome, até se ocultar nas configurações. A semana vai de segunda a domingo pela data de cada pessoa; qual semana é, {zone} decide.',
  'board.button.settings': 'Minhas configurações',
  'board.direct': 'Um placar pertence a um servidor. Peça por ele lá.',
  'board.reset.ask':
    '**Recomeçar este placar do zero?** Os pontos de todo mundo aqui voltam a zero, os da semana, os do mês e os de sempre, e uma questão de quiz que alguém já viu não dá um segundo ponto. Respostas, resultados, sequências, revisões e relatórios ficam como estão. Não dá para desfazer.',
  'board.reset.yes': 'Recomeçar do zero',
  'board.reset.no': 'Deixar como está',
  'board.reset.done': 'O placar recomeçou do zero. Os pontos contam a partir de agora; nada mais mudou.',
  'board.reset.admin': 'Só quem administra este servidor ou workspace pode recomeçar o placar dele.',
}
