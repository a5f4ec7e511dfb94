import type { report as english } from '../en/report.ts'
import type { Translated } from '../translated.ts'

/** What a lead sees of a server or workspace. */
export const report: Translated<typeof english> = {
  'report.command': 'Cómo van aquí las lecciones, para quien dirige: participación, recuerdo y fallos',
  'report.option.period': 'periodo',
  'report.option.period.hint': 'Si no lo indicas: este mes',
  'report.title': 'Informe',
  'report.people': 'Con nombre, porque lo aceptaron',
  'report.rest': 'Otras personas que respondieron',
  'report.rest.few': 'menos de cinco, o ninguna: no entran en ninguna cifra',
  'report.recall': 'Recuerdo',
  'report.percent': '{share, number, percent}',
  'report.number': '{count, number}',
  'report.none': 'Demasiado pocas: una cifra necesita cinco personas',
  'report.named': '**Quienes aceptaron que se les nombrara**, con sus aciertos:',
  'report.named.line': '{name}: {right, number} de {answered, number}',
  'report.named.more':
    '{count, plural, one {y una persona más, en people.csv} other {y {count, number} personas más, en people.csv}}',
  'report.lessons': '**Recuerdo por lección:**',
  'report.lesson': '{title}: {share, number, percent} de lo que respondieron {people, number} personas',
  'report.missed': '**Las más falladas:**',
  'report.question': '{question} ({title}): la falló el {share, number, percent} de {people, number}',
  'report.counts':
    'Cada pregunta cuenta una vez por persona: su primera respuesta aquí en este tiempo, en cuestionarios, prácticas, cuestionarios en directo y repasos. Solo se nombra a quienes dijeron sí a la clasificación y no se han ocultado; el resto son recuentos, y ninguna cifra se apoya en menos de cinco personas.',
  'report.leads':
    'El informe es para quien administra este servidor o espacio de trabajo y para quien ha programado aquí una práctica.',
  'report.direct': 'Un informe es de un servidor. Pídelo allí.',
  'report.picture.people': '{count, plural, one {persona con nombre} other {personas con nombre}}',
  'report.picture.rest': 'otras',
  'report.picture.recall': 'recuerdo',
  'report.picture.lessons': 'Recuerdo por lección',
  'report.picture.missed': 'Preguntas más falladas',
  'report.picture.note': '{share, number, percent} de {people, number}',
  'report.alt':
    'Barras del recuerdo por lección y de las preguntas más falladas, tal como están aquí en palabras.',
  'report.csv.name': 'nombre',
  'report.csv.answered': 'respondidas',
  'report.csv.right': 'aciertos',
  'report.csv.lesson': 'leccion',
  'report.csv.title': 'titulo',
  'report.csv.people': 'personas',
  'report.csv.recall': 'recuerdo_por_ciento',
  'report.csv.question': 'pregunta',
  'report.csv.text': 'texto',
  'report.csv.missed': 'fallos_por_ciento',
}
