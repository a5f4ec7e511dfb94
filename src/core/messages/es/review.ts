import type { review as english } from '../en/review.ts'
import type { Translated } from '../translated.ts'

/** Reviews, and answering in rounds. */
export const review: Translated<typeof english> = {
  'review.command': 'El repaso de hoy: unas preguntas, elegidas por lo que estás a punto de olvidar',
  'review.title': 'Tu repaso',
  'review.question': 'Repaso · pregunta {number, number} de {size, number}',
  'review.today': '**{count, number} hoy.** Solo las ves tú.',
  'review.left':
    '{count, plural, one {**Queda una** de las {size, number} de hoy.} other {**Quedan {count, number}** de las {size, number} de hoy.}}',
  'review.done': 'El repaso de hoy está hecho.',
  'review.line.right': '✓ {question} · {when}',
  'review.line.missed': '✗ {question} · {when}',
  'review.line.aside': '✗ {question} · apartada',
  'review.when':
    '{days, plural, =0 {hoy, más tarde} =1 {mañana} one {en {days, number} día} other {en {days, number} días}}',
  'review.comes-back': 'Cuándo vuelve cada una:',
  'review.next': 'El próximo repaso vale la pena {when}.',
  'review.next.none': 'Después de esto no te espera nada; una lección nueva trae preguntas nuevas.',
  'review.nothing': 'Hoy no hay nada que repasar. Lo que has aprendido vuelve {when}.',
  'review.nothing.ever': 'Nada que repasar. Una lección nueva trae preguntas nuevas.',
  'review.nothing.yet':
    'Todavía no hay nada que repasar: empieza con la primera lección que leas. Las preguntas salen de ahí.',
  'review.leech':
    'Una pregunta se te sigue escapando, así que queda apartada: «{question}» (**{title}**). Leer o preguntar sobre ella ayuda más que otro intento; aciértala en su cuestionario y vuelve.',
  'review.button.start': 'Repasar',
  'review.button.lesson': 'Seguir leyendo',
  'review.another': 'Ese repaso es de otra persona. El tuyo está a un botón.',
  'round.drill': 'Tu práctica',
  'round.question': 'Práctica · pregunta {number, number} de {size, number}',
  'round.button.done': 'Ver cómo ha ido',
  'round.done': 'Guardado. Lo que eligieron los demás se muestra en el canal cuando cierre la práctica.',
  'round.done.closed': 'Guardado en tu progreso. La práctica está cerrada; sus soluciones están en el canal.',
  'round.late': 'Esta práctica está cerrada. Tu respuesta cuenta para aprender, no para la clasificación.',
  'round.elsewhere': 'Esa práctica es de otro servidor o espacio de trabajo. Respóndela allí.',
  'round.not-open': 'Esa práctica no está abierta.',
}
