import type { live as english } from '../en/live.ts'
import type { Translated } from '../translated.ts'

/** Live quizzes. */
export const live: Translated<typeof english> = {
  'live.command':
    'Un cuestionario en directo para este canal: pregunta a pregunta, puntos por acierto y rapidez',
  'live.option.lesson': 'lección',
  'live.option.lesson.hint': 'Sobre una lección; sin ella, sobre lo que aquí convendría refrescar',
  'live.option.questions': 'preguntas',
  'live.option.questions.hint': 'Cuántas; 5 si no lo indicas',
  'live.option.questions.5': '5',
  'live.option.questions.10': '10',
  'live.direct':
    'Un cuestionario en directo necesita un canal con gente. Empiézalo allí con `/live`; para ti están `/quiz` y `/review`.',
  'live.no-questions': '**{title}** no tiene cuestionario. Nombra otra lección, o ninguna.',
  'live.no-questions.any': 'Ninguna lección tiene todavía cuestionario, así que no hay nada que preguntar.',
  'live.running': 'En este canal ya hay un cuestionario en directo.',
  'live.running.host': 'Tu cuestionario en directo ya está en marcha en este canal.',
  'live.host.lobby':
    'El cuestionario en directo está en el canal. Empieza dentro de 30 segundos, o cuando pulses **Empezar ya**. Tú también puedes jugar: pulsa allí **Participar**.',
  'live.host.started': 'Ha empezado.',
  'live.host.stopped': 'Detenido. Las respuestas que se dieron cuentan para aprender.',
  'live.host.over': 'Ese cuestionario en directo ha terminado.',
  'live.not-yours':
    'Eso solo puede hacerlo quien empezó este cuestionario en directo o quien administra este servidor o espacio de trabajo.',
  'live.button.join': 'Participar',
  'live.button.start': 'Empezar ya',
  'live.button.stop': 'Detener',
  'live.button.place': 'Mi puesto',
  'live.button.result': 'Cómo me ha ido',
  'live.button.unnamed': 'Jugar sin nombre',
  'live.button.named': 'Mostrar mi nombre',

  'live.context': 'Cuestionario en directo',
  'live.context.result': 'Cuestionario en directo · {topic}',
  'live.context.question': 'Cuestionario en directo · pregunta {number, number} de {size, number}',
  'live.title': '{count, plural, one {# pregunta} other {# preguntas}} sobre «{topic}»',
  'live.title.mixed': '{count, plural, one {# pregunta} other {# preguntas}} de varias lecciones',
  'live.lobby.soon': 'Empieza dentro de **{seconds, number} segundos**.',
  'live.lobby.now': 'Empieza ahora.',
  'live.lobby.how':
    'Pregunta a pregunta, 20 segundos cada una. Pulsa una letra; cuenta lo primero que pulses. Acertar da puntos, y acertar rápido da más.',
  'live.lobby.joined':
    '{count, plural, =0 {Todavía no participa nadie.} one {Participa: {names}} other {Participan: {names}}}',
  'live.names.more': '{names} y {count, number} más',
  'live.begun': 'Ha empezado: las preguntas llegan abajo, una a una.',
  'live.unnamed': 'alguien sin nombre',
  'live.unnamed.many': '{count, plural, one {una persona} other {# personas}} sin nombre',
  'live.asking.left':
    '{players, plural, =0 {} one {**{answered, number} de {players, number}** ha respondido · } other {**{answered, number} de {players, number}** han respondido · }}quedan unos {seconds, number} segundos',
  'live.asking.up':
    '{players, plural, =0 {} one {**{answered, number} de {players, number}** ha respondido · } other {**{answered, number} de {players, number}** han respondido · }}se acabó el tiempo',
  'live.right': 'La respuesta es **{letter}**: {option}',
  'live.right.count':
    '{answered, plural, =0 {No respondió nadie.} one {Acertó {right, number} de {answered, number}.} other {Acertaron {right, number} de {answered, number}.}}',
  'live.standing': '**Así va**',
  'live.standing.line': '{place, selectordinal, other {#.º}} {name} · **{points, number}**',
  'live.standing.more': 'y {count, plural, one {una persona más} other {# personas más}}',
  'live.standing.next': 'La siguiente pregunta llega enseguida.',
  'live.standing.last': 'Esa era la última. El resultado llega enseguida.',
  'live.over.finished': 'Este cuestionario en directo ha terminado. El resultado está abajo.',
  'live.over.nobody':
    'Nadie participó, así que este cuestionario en directo no empezó. `/live` empieza otro.',
  'live.over.stopped': 'Este cuestionario en directo se detuvo.',
  'live.over.quiet': 'Este cuestionario en directo acabó porque ya no respondía nadie.',
  'live.over.lost':
    'Este cuestionario en directo acabó porque Homeroom estuvo fuera unos minutos. `/live` empieza otro.',
  'live.over.refused': 'Este cuestionario en directo ha terminado.',

  'live.podium': 'El resultado',
  'live.podium.stopped': 'Se detuvo tras {count, plural, one {# pregunta} other {# preguntas}}.',
  'live.podium.quiet':
    'Acabó tras {count, plural, one {# pregunta} other {# preguntas}}, porque ya no respondía nadie.',
  'live.podium.lost':
    'Acabó tras {count, plural, one {# pregunta} other {# preguntas}}, porque Homeroom estuvo fuera unos minutos.',
  'live.podium.line':
    '**{place, selectordinal, other {#.º}} {name}** · {points, plural, one {# punto} other {# puntos}}, {right, number} bien',
  'live.podium.rest': '{place, selectordinal, other {#.º}} {name} · {points, number}',
  'live.podium.missed': 'La más fallada: {question} La respuesta es **{letter}**: {option}',

  'live.joined.named':
    'Participas. En este canal se muestra tu nombre, **{name}**; también puedes jugar sin nombre.',
  'live.joined.unnamed': 'Participas como «alguien sin nombre»: tu nombre no se muestra.',
  'live.joined.settings':
    'Participas como «alguien sin nombre»: tus `/settings` dicen que ninguna publicación te nombra.',
  'live.joined.again.named': 'Ya participas, como **{name}**.',
  'live.joined.again.unnamed': 'Ya participas, como «alguien sin nombre»: tu nombre no se muestra.',
  'live.joined.lobby': 'La primera pregunta llega enseguida al canal.',
  'live.joined.asking': 'Hay una pregunta abierta en el canal: pulsa allí una letra.',
  'live.locked': 'Anotado: **{letter}**. La respuesta llega cuando se acabe el tiempo.',
  'live.locked.before':
    'Elegiste **{letter}**, y cuenta lo primero que pulses. La respuesta llega cuando se acabe el tiempo.',
  'live.time-up': 'Se había acabado el tiempo, así que esto no cuenta.',
  'live.not-begun': 'Esa pregunta todavía no se ha hecho.',
  'live.over': 'Ese cuestionario en directo ha terminado.',
  'live.elsewhere': 'Ese cuestionario en directo es de otro servidor o espacio de trabajo.',
  'live.place':
    'Vas en el puesto **{place, selectordinal, other {#}}** de {players, number}, con **{points, number}** puntos. {right, number} de {asked, number} bien.',
  'live.place.none': 'Todavía no ha terminado ninguna pregunta, así que no hay puestos.',
  'live.place.outside': 'En este no juegas. Pulsa una letra bajo una pregunta, y juegas.',
  'live.place.outside.over': 'En este no jugaste. `/live` empieza otro.',
  'live.result.missed': 'Para mirar otra vez:',
  'live.result.line': '✗ {question} La respuesta es **{letter}**: {option}',
  'live.result.all': 'Nada que mirar otra vez.',

  'live.refused.no-posting':
    'No tengo permiso para publicar aquí, así que no hay cuestionario en directo. Quien administra este canal puede conceder a Homeroom «Enviar mensajes»; después empiézalo otra vez.',
  'live.refused.no-threads':
    'No tengo permiso para publicar aquí, así que no hay cuestionario en directo. Quien administra este canal puede conceder a Homeroom «Enviar mensajes en hilos»; después empiézalo otra vez.',
  'live.refused.not-in-channel':
    'Todavía no estoy en este canal, así que no hay cuestionario en directo. Cualquiera que esté en él puede invitar a Homeroom; después empiézalo otra vez.',
  'live.refused.archived':
    'Este canal está archivado, así que no hay cuestionario en directo. Empiézalo en otro.',
  'live.refused.gone': 'Ese canal ya no existe, así que no hay cuestionario en directo.',
  'live.refused.closed-dm':
    'Aquí no puedo publicar, así que no hay cuestionario en directo. Empiézalo en un canal.',
  'live.told.no-posting':
    'Tu cuestionario en directo acabó antes de tiempo: ya no tengo permiso para publicar en su canal. Quien lo administra puede conceder a Homeroom «Enviar mensajes»; después `/live` empieza otro. Las respuestas que se dieron se conservan.',
  'live.told.no-threads':
    'Tu cuestionario en directo acabó antes de tiempo: ya no tengo permiso para publicar en su canal. Quien lo administra puede conceder a Homeroom «Enviar mensajes en hilos»; después `/live` empieza otro. Las respuestas que se dieron se conservan.',
  'live.told.not-in-channel':
    'Tu cuestionario en directo acabó antes de tiempo: ya no estoy en su canal. Cualquiera que esté en él puede invitar a Homeroom; después `/live` empieza otro. Las respuestas que se dieron se conservan.',
  'live.told.archived':
    'Tu cuestionario en directo acabó antes de tiempo: su canal se archivó. `/live` empieza uno en otro canal. Las respuestas que se dieron se conservan.',
  'live.told.gone':
    'Tu cuestionario en directo acabó antes de tiempo: se borró su mensaje o su canal. `/live` empieza otro. Las respuestas que se dieron se conservan.',
  'live.told.closed-dm':
    'Tu cuestionario en directo acabó antes de tiempo: ya no puedo publicar allí. `/live` empieza uno en un canal. Las respuestas que se dieron se conservan.',
}
