import type { tutor as english } from '../en/tutor.ts'
import type { Translated } from '../translated.ts'

/** The tutor. */
export const tutor: Translated<typeof english> = {
  'tutor.command': 'Pregunta al tutor sobre la lección que estás leyendo',
  'tutor.form': 'Preguntar al tutor',
  'tutor.option.question': 'Pregunta',
  'tutor.option.question.hint': 'El tutor responde a partir de la lección, con sus propias frases',
  'tutor.about': 'Tutor · {title}',
  'tutor.answered': 'Esto es lo que dice la lección:',
  'tutor.overview': 'En pocas palabras: {summary}',
  'tutor.unsure': 'No sé con seguridad si la lección lo trata. El pasaje más cercano:',
  'tutor.uncovered': 'Esta lección no trata eso.',
  'tutor.uncovered.related': 'Esta lección no trata eso. **{title}** sí.',
  'tutor.related': 'Más sobre esto en **{title}**.',
  'tutor.no-lesson': 'Ninguna lección trata eso. `/tracks` muestra lo que hay.',
  'tutor.simpler': 'Lo mismo con palabras más sencillas de la lección:',
  'tutor.simpler.none': 'La lección no lo dice más sencillo que así:',
  'tutor.simpler.around': 'La lección no lo dice más sencillo. Esto es lo que hay alrededor:',
  'tutor.example': 'De la lección, por ejemplo:',
  'tutor.example.near': 'La lección no da un ejemplo de eso. Lo más concreto que dice al respecto:',
  'tutor.example.none': 'La lección no da ningún ejemplo de eso.',
  'tutor.check': '**Para comprobar:** {question}',
  'tutor.without.budget':
    'El presupuesto de hoy para respuestas largas está gastado, así que estas son las frases de la propia lección.',
  'tutor.without.unavailable':
    'Ahora mismo no se llega al modelo de lenguaje, así que estas son las frases de la propia lección.',
  'tutor.without.quiz':
    'Hay abierta una pregunta de cuestionario de esta lección, así que respondo con las frases de la propia lección hasta que esté resuelta.',
  'tutor.button.section': 'Abrir «{section}»',
  'tutor.button.again': 'Preguntar otra cosa',
  'tutor.button.simpler': 'Explícalo más sencillo',
  'tutor.button.example': 'Dame un ejemplo',
  'tutor.button.quiz': 'Ponme a prueba en esto',
  'tutor.button.helpful': 'Sirve',
  'tutor.button.not-helpful': 'No sirve',
  'tutor.button.person': 'Preguntar a una persona',
  'tutor.gone': 'Esa respuesta ya no está guardada. Pregunta otra vez, y la nueva tendrá todos sus botones.',

  'tutor.rated.helpful': 'Anotado: ha servido. Gracias.',
  'tutor.rated.not-helpful':
    'Anotado: no ha servido. «Preguntar a una persona», justo debajo, llega más lejos.',

  'tutor.quiet':
    'De acuerdo: en este hilo respondo solo cuando alguien me menciona. Di en inglés «you can talk again» cuando quieras que vuelva.',
  'tutor.talk': 'Vuelvo a responder preguntas en este hilo.',
  'tutor.invite':
    'Pregúntame lo que quieras sobre **{title}**. Respondo a partir de la lección, y digo cuándo no está en ella.',

  'tutor.quiz': 'El cuestionario de **{title}** se abre para quien pulse, y nadie más lo ve.',

  'tutor.odd.long':
    'Son {length, number} caracteres y admito {max, number}. Pregunta solo lo que más te interese saber.',
  'tutor.odd.words': 'Solo entiendo palabras. Pregunta sobre la lección, por ejemplo: «{example}»',
  'tutor.odd.example': '¿De qué trata esta lección?',
  'tutor.odd.example.term': '¿Qué significa {term}?',
  'tutor.odd.script':
    'No he encontrado nada para eso. Conozco esta lección solo en el idioma en que está escrita: prueba a preguntar con sus palabras.',

  'tutor.limit.person':
    'De una misma persona acepto hasta {count, number} preguntas cada diez minutos. Dentro de {minutes, plural, one {un minuto} other {# minutos}} sigo; entretanto tienes la lección abierta.',
  'tutor.limit.tenant':
    'Aquí pregunta tanta gente que necesito una pausa. Dentro de {minutes, plural, one {un minuto} other {# minutos}} sigo; entretanto tienes la lección abierta.',

  'tutor.hint.section':
    'Tu cuestionario de esta lección está abierto, así que esto es una pista y no la respuesta. Relee **{section}** con la pregunta al lado.',
  'tutor.hint.lesson':
    'Tu cuestionario de esta lección está abierto, así que esto es una pista y no la respuesta. Relee la lección con la pregunta al lado.',
  'tutor.hint.vague':
    'Tu cuestionario de esta lección está abierto, así que va una pista más clara. Parte de esta frase:',
  'tutor.hint.plain':
    'La pista más clara que tengo antes de que respondas. Qué se sigue de esta frase te toca decirlo a ti:',
  'tutor.hint.nothing':
    'La lección no tiene otra frase que ayude sin responder. Elige lo que defenderías: justo después se explica cada opción.',
  'tutor.hint.round':
    'Hay abierta una ronda con una pregunta sobre esto, así que me guardo la respuesta hasta que cierre. La lección la tiene: reléela con la pregunta al lado.',
  'tutor.hint.round.section':
    'Hay abierta una ronda con una pregunta sobre esto, así que me guardo la respuesta hasta que cierre. Relee **{section}** con la pregunta al lado.',
  'tutor.hint.mine-only': 'Esa pista es del cuestionario de otra persona. El tuyo empieza aquí:',
  'tutor.hint.settled': 'Esa pregunta ya la has respondido.',
  'tutor.button.hint': 'Una pista más clara',
  'tutor.button.explain': 'Muéstrame la explicación',
  'tutor.explain.private':
    'Puede que aquí otros no hayan hecho todavía el cuestionario, así que la pregunta {number, number} te la explico solo a ti.',
  'tutor.explain.first':
    'Haz antes el cuestionario: después te explico la pregunta {number, number} y todas las demás.',

  'tutor.person.sent':
    'Enviada a una persona. Su respuesta te llega en un mensaje directo, o aquí con tu próximo comando.',
  'tutor.person.again': 'Una persona ya tiene esta pregunta. Su respuesta te llega en cuanto la haya.',
  'tutor.person.nowhere':
    'Guardada para una persona. Nadie ha dicho todavía adónde van estas preguntas: puede hacerlo quien administra, con `/questions` en el canal que deba recibirlas.',
  'tutor.person.unreachable':
    'Guardada para una persona. Ahora mismo no se llega a su canal, así que puede tardar más.',
  'tutor.person.enough':
    'Has enviado {count, number} preguntas a una persona en una hora. Da tiempo a que respondan; dentro de un rato puedes enviar más.',
  'tutor.person.title': 'Alguien que aprende pregunta a una persona',
  'tutor.person.line': '**{name}** pregunta sobre **{title}** ({lesson}):',
  'tutor.person.meant': 'Se refiere a: {meant}',
  'tutor.person.somebody': 'Alguien',
  'tutor.person.answered': 'El tutor tenía una respuesta, y no bastó.',
  'tutor.person.unsure': 'El tutor no sabía con seguridad si la lección lo trata.',
  'tutor.person.uncovered': 'El tutor no encontró nada sobre esto en la lección.',
  'tutor.person.hint':
    'Tiene abierto el cuestionario de esta lección: una pista le sirve más que la respuesta.',
  'tutor.person.button': 'Responder',
  'tutor.person.form': 'Responder una pregunta',
  'tutor.person.field': 'Tu respuesta',
  'tutor.person.field.hint': 'Quien preguntó la lee con tu nombre',
  'tutor.person.thanks':
    'Guardada para quien escribió la lección, y de camino a {count, plural, one {quien preguntó} other {# personas que preguntaron}}.',
  'tutor.person.repeated': 'Justo esa respuesta ya está de camino.',
  'tutor.person.not-here':
    'Solo alguien que esté en el canal donde se publicó esta pregunta puede responderla.',
  'tutor.person.news':
    '**{name} ha respondido a tu pregunta sobre {title}.** Preguntaste: «{question}» La respuesta: {answer}',

  'questions.command': 'Elige adónde van las preguntas que se hacen a una persona',
  'questions.option.to': 'activar o no',
  'questions.option.to.hint': 'sí: las preguntas para una persona llegan aquí; no: no van a ningún sitio',
  'questions.option.to.on': 'sí',
  'questions.option.to.off': 'no',
  'questions.admin':
    'Solo quien administra este servidor o espacio de trabajo puede elegir adónde van las preguntas.',
  'questions.title': 'Preguntas para una persona',
  'questions.on':
    'Desde ahora, las preguntas para una persona llegan aquí. Cada una tiene un botón para responderla.',
  'questions.on.waiting':
    'Desde ahora, las preguntas para una persona llegan aquí. {count, plural, one {Se publica una que esperaba.} other {Se publican # que esperaban.}}',
  'questions.off':
    'Las preguntas para una persona ahora no van a ningún sitio. Se guardan, y se publican cuando alguien elija un canal.',
  'questions.here': 'Las preguntas para una persona llegan a este canal.',
  'questions.elsewhere': 'Las preguntas para una persona van a otro canal.',
  'questions.operator':
    'Las preguntas para una persona van adonde quien opera Homeroom lee los avisos, porque nadie eligió un canal.',
  'questions.nowhere': 'Las preguntas para una persona no van a ningún sitio: nadie eligió un canal.',
  'questions.button.here': 'Que lleguen aquí',
  'questions.button.stop': 'Que no vayan a ningún sitio',
  'news.more': 'Lo que pediste viene ahora.',
  'news.button.on': 'Seguir',
}
