import type { drill as english } from '../en/drill.ts'
import type { Translated } from '../translated.ts'

/** A team's drills. */
export const drill: Translated<typeof english> = {
  'drill.command': 'Programa las preguntas diarias de este canal y cuida de ellas',
  'drill.option.do': 'qué hacer',
  'drill.option.do.hint': 'nueva: programar una; lista: las prácticas que hay',
  'drill.option.do.new': 'nueva',
  'drill.option.do.list': 'lista',

  'drill.post.title': 'Práctica diaria',
  'drill.post.context': '{date} · horas de {zone}',
  'drill.post.what':
    '{count, plural, one {Una pregunta} other {# preguntas}}, {minutes, plural, one {cerca de un minuto} other {unos # minutos}}, cierra a las {closes}.',
  'drill.post.private':
    'Respondes en privado y cuenta lo primero que pulses. Las soluciones llegan aquí cuando cierre.',
  'drill.post.taken':
    '{count, plural, =0 {Todavía no ha participado nadie.} one {Ha participado una persona.} other {Han participado # personas.}}',
  'drill.post.button': 'Participar',
  'drill.post.closed':
    'Cerrada. {count, plural, =0 {Esta vez no participó nadie.} one {Participó una persona.} other {Participaron # personas.}} Aún puedes responder para aprender; no cuenta para la clasificación.',
  'drill.post.late': 'Responder para aprender',

  'drill.reveal.title': 'Las soluciones',
  'drill.reveal.taken':
    '{count, plural, one {Participó **una** persona.} other {Participaron **#** personas.}}',
  'drill.reveal.streak': '**{count, number}** prácticas seguidas en las que alguien participa.',
  'drill.reveal.question': '**{number, number}.** {question}',
  'drill.reveal.right': 'Correcta: **{letter}**  {option}',
  'drill.reveal.count': '{letter} {count, number}',
  'drill.reveal.alt': 'Cuántas personas acertaron. {bars}',
  'drill.reveal.named': 'En la clasificación, porque lo aceptaron: {names}',
  'drill.reveal.name': '{name} {right, number} de {size, number}',
  'drill.reveal.named.more': 'y {count, number} más',
  'drill.reveal.reread': 'Vale la pena releer:',
  'drill.chart.question': 'Pregunta {number, number}',
  'drill.chart.right': '{right, number} de {answered, number}',

  'drill.naming.ask': '¿Quieres que te nombre en la clasificación de este equipo al cerrar una práctica?',
  'drill.naming.yes': 'Sí, nómbrame',
  'drill.naming.no': 'No, nunca',
  'drill.naming.is.yes': 'Se te nombra en la clasificación al cerrar una práctica.',
  'drill.naming.is.no': 'No se te nombra en la clasificación.',
  'drill.naming.change.no': 'No me nombres más',
  'drill.naming.change.yes': 'Nómbrame',

  'drill.many': 'Este canal ya tiene {count, number} prácticas, y no admite más.',
  'drill.list.title': 'Prácticas',
  'drill.list.none':
    'Aquí todavía no hay prácticas. Una práctica hace unas preguntas a este canal los días que elijas; cada cual responde en privado.',
  'drill.list.here': 'En este canal:',
  'drill.list.elsewhere': 'En otros canales:',
  'drill.list.choose': 'Abrir una práctica',
  'drill.list.option': '{at} {days}',
  'drill.list.option.next': '{scope}, próxima {next}',
  'drill.list.option.paused': '{scope}, en pausa',
  'drill.button.new': 'Nueva práctica',
  'drill.button.list': 'Todas las prácticas',

  'drill.view.title': 'Práctica de las {at}',
  'drill.view.days': 'Días',
  'drill.view.at': 'Abre',
  'drill.view.at.value': '{at} {zone}',
  'drill.view.lasts': 'Cierra',
  'drill.view.lasts.value': 'al cabo de {lasts}, a las {closes}',
  'drill.view.scope': 'Pregunta',
  'drill.view.scope.value': '{size, plural, one {una pregunta} other {# preguntas}}: {scope}',
  'drill.view.names': 'Nombres',
  'drill.view.names.yes': 'los de quienes lo aceptaron, en la clasificación',
  'drill.view.names.no': 'no se nombra a nadie',
  'drill.view.holidays': 'Sin práctica',
  'drill.view.holidays.none': 'ninguna fecha',
  'drill.view.next': 'Próxima',
  'drill.view.state': 'Estado',
  'drill.view.state.paused': 'en pausa',
  'drill.view.state.retry': 'la última publicación falló; se intenta otra vez {at}',
  'drill.view.never': 'nunca: las fechas libres se llevan todos los días',
  'drill.hours': '{hours, plural, one {una hora} other {# horas}}',
  'drill.minutes': '{minutes, plural, one {un minuto} other {# minutos}}',
  'drill.day.mon': 'lun',
  'drill.day.tue': 'mar',
  'drill.day.wed': 'mié',
  'drill.day.thu': 'jue',
  'drill.day.fri': 'vie',
  'drill.day.sat': 'sáb',
  'drill.day.sun': 'dom',
  'drill.days.daily': 'todos los días',
  'drill.days.weekdays': 'de lunes a viernes',
  'drill.scope.all': 'todas las lecciones',
  'drill.scope.forgetting': 'lo que este equipo está a punto de olvidar',
  'drill.scope.gone': 'lecciones que ya no existen',
  'drill.scope.lessons': '{count, plural, one {la lección {title}} other {# lecciones}}',

  'drill.form.new': 'Nueva práctica',
  'drill.form.edit': 'Cambiar la práctica',
  'drill.form.at': 'Hora',
  'drill.form.at.hint': '09:00, en la zona de abajo. Vacío: como está',
  'drill.form.days': 'Días',
  'drill.form.days.hint': 'En inglés: weekdays, daily, o mon, wed, fri',
  'drill.form.zone': 'Zona horaria',
  'drill.form.zone.hint': 'Europe/Madrid, o una ciudad. Vacío: la tuya',
  'drill.form.lasts': 'Abierta hasta, o durante cuánto',
  'drill.form.lasts.hint': '17:00, o en inglés: 8 hours, 45 minutes',
  'drill.form.holidays': 'Fechas sin práctica',
  'drill.form.holidays.hint': '2026-12-25, 2027-01-01',
  'drill.form.lessons': 'Lecciones',
  'drill.form.lessons.hint': 'Sus títulos o ids, uno por línea o separados por comas',
  'drill.form.button': 'Hora y días',

  'drill.draft.title': 'Una práctica nueva',
  'drill.draft.title.edit': 'La práctica, cambiada',
  'drill.draft.unsaved': 'Sin guardar todavía. Sus tres próximas veces serían:',
  'drill.draft.scope': 'Qué lecciones',
  'drill.draft.scope.some': 'Las lecciones que yo nombre',
  'drill.draft.size': 'Cuántas preguntas',
  'drill.draft.size.option': '{size, plural, one {Una pregunta} other {# preguntas}}',
  'drill.draft.names.on': 'Nombrar a quien lo acepte',
  'drill.draft.names.off': 'No nombrar a nadie',
  'drill.draft.save': 'Guardar',
  'drill.draft.gone': 'Ese borrador ya no se conserva, o ya está guardado. `/drill` muestra las prácticas.',
  'drill.draft.never': 'Con esas fechas libres, la práctica no llegaría nunca. Quita antes alguna de ellas.',
  'drill.saved': 'Guardada. A este canal le llega la próxima vez {next}.',

  'drill.button.pause': 'Pausar',
  'drill.button.resume': 'Reanudar',
  'drill.button.edit': 'Cambiar',
  'drill.button.now': 'Publicar ahora',
  'drill.button.skip': 'Saltar la de mañana',
  'drill.button.unskip': 'No saltar la de mañana',
  'drill.button.delete': 'Borrar',
  'drill.button.delete.sure': 'Borrarla',
  'drill.button.keep': 'Conservarla',
  'drill.paused': 'En pausa. No se publica nada hasta que alguien la reanude.',
  'drill.resumed': 'Reanudada.',
  'drill.running': 'De camino al canal.',
  'drill.ran': 'La práctica de hoy ya está publicada; hay una por fecha.',
  'drill.ran.dropped':
    'La práctica de hoy no se pudo publicar, y hay una por fecha. La próxima llega como estaba previsto.',
  'drill.skipped': 'Mañana, {date}, no hay práctica.',
  'drill.skipped.anyway': 'Mañana, {date}, no la había de todos modos.',
  'drill.unskipped': 'Mañana, {date}, la práctica llega como estaba previsto.',
  'drill.delete.sure': '¿Borrar esta práctica? Las respuestas se quedan con quienes las dieron.',
  'drill.deleted': 'Borrada. Lo que cada cual respondió se queda con quien lo respondió.',
  'drill.gone': 'Esa práctica ya no existe. `/drill` muestra las que hay.',
  'drill.unreadable':
    'Los ajustes guardados de esta práctica no se pueden leer. Pulsa **Cambiar** y guárdala otra vez.',
  'drill.not-yours':
    'Eso solo puede hacerlo quien programó esta práctica o quien administra este servidor o espacio de trabajo.',
  'drill.bad.time': '{label}: «{typed}» no es una hora del día. ¿Querías decir **{nearest}**?',
  'drill.bad.days': '{label}: «{typed}» no son días de la semana. ¿Querías decir **{nearest}**?',
  'drill.bad.zone': '{label}: «{typed}» no es una zona horaria que conozca. ¿Querías decir **{nearest}**?',
  'drill.bad.lasts':
    '{label}: «{typed}» no es un final que entienda. Escribe una hora como **17:00**, o en inglés **8 hours**; de 5 minutos a 24 horas.',
  'drill.bad.dates':
    '{label}: en «{typed}» hay una fecha que no existe. ¿Querías decir **{nearest}**? Las fechas se escriben 2026-12-25.',
  'drill.bad.many-dates':
    '{label}: {count, number} fechas son más de las que guarda una práctica; caben {max, number}.',
  'drill.bad.lesson': 'Ninguna lección se llama «{typed}». ¿Querías decir **{nearest}**?',
  'drill.bad.no-lesson': 'Ninguna lección se llama «{typed}». `/lesson` las encuentra por sus palabras.',
  'drill.bad.again': 'Intentarlo otra vez',

  'drill.told.unreadable':
    'Tu práctica de las {at} ({zone}) está en pausa: sus ajustes guardados no se pueden leer. Abre `/drill`, pulsa **Cambiar** y guárdala otra vez.',
  'drill.told.dropped':
    '{count, plural, one {La práctica de las {at} ({zone}) del {date} no se publicó} other {# prácticas de las {at} ({zone}), hasta el {date}, no se publicaron}}: Homeroom no estaba en marcha, y más de dos horas de retraso es demasiado. La próxima llega como estaba previsto; `/drill` publica una ahora.',
  'drill.told.missed':
    '{count, plural, one {Una práctica} other {# prácticas}} de las {at} ({zone}) anteriores al {date} {count, plural, one {no se publicó} other {no se publicaron}}, porque Homeroom no estaba en marcha. La más reciente se publica ahora.',
  'drill.told.failed':
    'La práctica de las {at} ({zone}) del {date} no se pudo publicar durante dos horas, aunque lo intenté. La próxima llega como estaba previsto; si también falla, dilo a quien opera Homeroom.',
  'drill.told.no-questions':
    'La práctica de las {at} ({zone}) no tenía nada que preguntar: sus lecciones no tienen cuestionario, o ya no existen. `/drill` cambia de qué lecciones pregunta.',
  'drill.told.no-posting':
    'La práctica de las {at} ({zone}) no se pudo publicar: no tengo permiso para escribir en su canal. Concede allí a Homeroom «Enviar mensajes» y «Ver canal». Sigo intentándolo; la práctica se queda.',
  'drill.told.no-threads':
    'La práctica de las {at} ({zone}) no se pudo publicar: a Homeroom le falta un permiso en su canal. Sigo intentándolo; la práctica se queda.',
  'drill.told.not-in-channel':
    'La práctica de las {at} ({zone}) no se pudo publicar: no estoy en su canal. Invita allí a Homeroom. Sigo intentándolo; la práctica se queda.',
  'drill.told.archived':
    'La práctica de las {at} ({zone}) no se pudo publicar: su canal está archivado. Desarchívalo, o borra la práctica con `/drill`. Hasta entonces la práctica se queda.',
  'drill.told.gone':
    'La práctica de las {at} ({zone}) no se pudo publicar: su canal ya no existe. Programa una nueva en otro canal con `/drill` y borra esta.',
  'drill.told.closed-dm':
    'La práctica de las {at} ({zone}) no se pudo publicar: los mensajes directos están cerrados para Homeroom. Prográmala en un canal.',
}
