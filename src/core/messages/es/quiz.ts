import type { quiz as english } from '../en/quiz.ts'
import type { Translated } from '../translated.ts'

/** Quizzes. */
export const quiz: Translated<typeof english> = {
  'quiz.command': 'Haz un cuestionario: el de la última lección que leíste, o el de la que nombres',
  'quiz.option.lesson': 'Lección',
  'quiz.option.lesson.hint': 'Un título, o unas palabras de él',
  'quiz.question': 'Pregunta {number, number} de {size, number}',
  'quiz.retry.question': 'Una vez más · pregunta {number, number} de {size, number}',
  'quiz.right': '**Correcto.**',
  'quiz.wrong': '**No del todo: es la {letter}.**',
  'quiz.button.next': 'Siguiente pregunta',
  'quiz.button.score': 'Ver el resultado',
  'quiz.button.reread': 'Releer «{section}»',
  'quiz.button.report': 'Señalar un problema',
  'quiz.button.retry': 'Repetir las falladas',
  'quiz.button.lesson': 'Volver a la lección',
  'quiz.button.again': 'Hacerlo otra vez',
  'quiz.answered': 'Esa pregunta ya está respondida (elegiste {letter}). Aquí es donde estás ahora.',
  'quiz.score': '**{right, number} de {size, number}.**',
  'quiz.score.all': 'Todas. Este lo dominas.',
  'quiz.score.missed':
    '{count, plural, one {Una} =2 {Dos} =3 {Tres} =4 {Cuatro} =5 {Cinco} =6 {Seis} =7 {Siete} =8 {Ocho} =9 {Nueve} =10 {Diez} other {#}} para mirar otra vez:',
  'quiz.score.more': '{count, plural, one {y una más} other {y # más}}',
  'quiz.score.saved': 'Guardado en tu progreso.',
  'quiz.score.saved.before':
    'Guardado en tu progreso. La última vez, {last, number} de {lastSize, number}; tu mejor resultado, {best, number} de {bestSize, number}.',
  'quiz.score.pass': 'Este cuestionario se supera con {needed, number} aciertos.',
  'quiz.score.retry': 'Una segunda mirada no cambia el resultado que guardaste.',
  'quiz.open': 'Tu cuestionario de **{title}** está abierto: pregunta {number, number} de {size, number}.',
  'quiz.button.go-on': 'Seguir con el cuestionario',
  'quiz.report.form': 'Señalar un problema',
  'quiz.report.kind': 'Qué es',
  'quiz.report.kind.hint': 'Para que quien la escribió sepa dónde mirar',
  'quiz.report.kind.wrong': 'La respuesta está mal',
  'quiz.report.kind.unclear': 'La pregunta no está clara',
  'quiz.report.kind.typo': 'Hay una errata',
  'quiz.report.note': 'Con tus palabras',
  'quiz.report.note.hint': 'Qué esperabas, o dónde está',
  'quiz.report.thanks': 'Gracias. Quien escribió la pregunta lo ve junto a ella.',
  'quiz.report.again': 'Ya señalaste esta pregunta; quien la escribió lo tiene.',
  'quiz.report.title': 'Alguien señala una pregunta',
  'quiz.report.line': '**{title}** ({lesson}), pregunta {question}',
  'quiz.report.how':
    'Después de corregirla: `homeroom regrade` y la lección, para poner bien los resultados.',
  'quiz.regraded':
    'Una pregunta de **{title}** tenía mal la solución, y tu resultado se ha corregido: ahora {right, number} de {size, number}.',
  'quiz.none': '**{title}** todavía no tiene cuestionario.',
  'quiz.which': '¿Qué lección? Abre una antes, o nómbrala: `/quiz` y unas palabras de su título.',
}
