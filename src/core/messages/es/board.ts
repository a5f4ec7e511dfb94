import type { board as english } from '../en/board.ts'
import type { Translated } from '../translated.ts'

/** The leaderboard of a server or workspace. */
export const board: Translated<typeof english> = {
  'board.command': 'Quién tiene cuántos puntos aquí: esta semana, este mes o desde siempre',
  'board.option.period': 'periodo',
  'board.option.period.hint': 'Si no lo indicas: esta semana',
  'board.period.week': 'Esta semana',
  'board.period.month': 'Este mes',
  'board.period.all': 'Desde siempre',
  'board.period.reset': 'Empezar de cero, para quien administra este sitio',
  'board.title': 'Clasificación',
  'board.context.dates': '{period}: del {from} al {to}',
  'board.context.since': '{period}, desde el {from}',
  'board.points': '{points, plural, one {un punto} other {{points, number} puntos}}',
  'board.line': '**{place, number}**  {name}: {points}',
  'board.more': '{count, plural, one {y una persona más} other {y {count, number} personas más}}',
  'board.you': '**Tú:** puesto {place, number} de {people, number}, {points}.',
  'board.you.alone': '**Tú:** {points}.',
  'board.you.unshown': '**Tú:** {points}. Nadie más los ve, porque aquí no se te muestra.',
  'board.you.none': '**Tú:** todavía sin puntos.',
  'board.few':
    'Aún no hay clasificación: empieza con tres personas que tengan puntos aquí y no se hayan ocultado. Con menos no habría con quién medirse.',
  'board.counts':
    'Un punto por cada pregunta acertada aquí a la primera: en un cuestionario cuando te la encuentras por primera vez, en una práctica antes de que cierre, en un cuestionario en directo.',
  'board.who':
    'Quien responde aquí aparece en la clasificación, con su nombre, hasta que se oculte en sus ajustes. La semana va de lunes a domingo según la fecha de cada cual; qué semana es lo decide {zone}.',
  'board.button.settings': 'Mis ajustes',
  'board.direct': 'Una clasificación es de un servidor. Pídela allí.',
  'board.reset.ask':
    '**¿Empezar esta clasificación de cero?** Los puntos de todo el mundo aquí vuelven a nada, los de la semana, los del mes y los de siempre, y una pregunta de cuestionario que alguien ya se encontró no da un segundo punto. Las respuestas, los resultados, las rachas, los repasos y los informes se quedan como están. No se puede deshacer.',
  'board.reset.yes': 'Empezar de cero',
  'board.reset.no': 'Dejarla como está',
  'board.reset.done':
    'La clasificación empieza de cero. Los puntos cuentan desde ahora; nada más ha cambiado.',
  'board.reset.admin':
    'Solo quien administra este servidor o espacio de trabajo puede empezar su clasificación de cero.',
}
