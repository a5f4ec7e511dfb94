import type { web as english } from '../en/web.ts'
import type { Translated } from '../translated.ts'

/** What only the web adapter says: the playground's page. */
export const web: Translated<typeof english> = {
  'web.title': 'Patio de pruebas de Homeroom',
  'web.homeroom': 'Homeroom',
  'web.playground': 'Patio de pruebas',
  'web.someone': 'Alguien',
  'web.guest': 'Visita {number}',
  'web.badge.bot': 'App',
  'web.noscript':
    'El patio de pruebas es una página de chat y necesita JavaScript. Permítelo para esta dirección y recarga.',

  'web.skip.conversation': 'Saltar a la conversación',
  'web.skip.composer': 'Saltar al cuadro de mensaje',
  'web.sidebar': 'Canales y personas',
  'web.sidebar.open': 'Mostrar los canales',
  'web.sidebar.close': 'Ocultar los canales',
  'web.rooms': 'Conversaciones',
  'web.channels': 'Canales',
  'web.direct': 'Mensajes directos',
  'web.unread': 'mensajes nuevos',
  'web.messages': 'Mensajes en {name}',
  'web.theme.dark': 'Cambiar al tema oscuro',
  'web.theme.light': 'Cambiar al tema claro',
  'web.earlier': 'Mensajes anteriores',
  'web.newest': 'Mensajes más recientes',
  'web.thinking': 'Homeroom está pensando ...',

  'web.channel.general': 'general',
  'web.channel.general.topic': 'Lecciones, cuestionarios y un tutor, para probar',
  'web.channel.lessons-lounge': 'sala-de-lecciones',
  'web.channel.lessons-lounge.topic': 'Lecciones compartidas, y charla sobre ellas',
  'web.channel.direct.topic': 'Entre tú y Homeroom',

  'web.welcome.title': 'Te damos la bienvenida a Homeroom',
  'web.welcome.lessons':
    'Enseño lecciones breves sobre cómo usar bien la IA, aquí mismo en el chat: unos seis minutos cada una.',
  'web.welcome.tutor':
    'La mayoría termina con un cuestionario, y cada una tiene un tutor que responde a partir de la lección.',
  'web.welcome.private':
    'Lo que lees y aciertas queda entre tú y yo hasta que pulses **Compartir**. Escribe `/` para ver todo lo que sé hacer.',
  'web.welcome.button': 'Leer la primera lección',
  'web.lounge.title': 'Un segundo canal, para compartir',
  'web.lounge.text':
    'Abre aquí una lección y pulsa **Compartir**: todo el mundo en el canal ve su tarjeta, y el tutor responde en el hilo de debajo.',
  'web.lounge.button': 'Abrir una lección',
  'web.direct.title': 'Solo tú y yo',
  'web.direct.text':
    'Pregúntame por cualquier lección con tus palabras, o escribe `/` para un comando. Nadie más lee esta conversación.',
  'web.direct.button': 'Continuar donde lo dejé',

  'web.only-you': 'Solo tú puedes ver esto',
  'web.message.private': '{name}, solo para ti',
  'web.message.summary': '{name}: {text}',
  'web.message.summary.private': '{name}, solo para ti: {text}',
  'web.used': '{name} ha usado {command}',
  'web.used.you': 'Has usado {command}',

  'web.thread': 'Hilo',
  'web.thread.close': 'Cerrar el hilo',
  'web.thread.reply': 'Responder en un hilo',
  'web.thread.replies': '{count, plural, =0 {Abrir el hilo} one {# respuesta} other {# respuestas}}',
  'web.thread.composer': 'Responder en el hilo',

  'web.composer.channel': 'Mensaje en #{name}, o / para comandos',
  'web.composer.direct': 'Mensaje a Homeroom, o / para comandos',
  'web.composer.send': 'Enviar',
  'web.composer.hint': 'Intro envía, Mayúsculas e Intro empiezan otra línea, / enumera los comandos.',
  'web.completion.commands': 'Comandos',
  'web.completion.values': 'Sugerencias',
  'web.completion.count':
    '{count, plural, =0 {Nada que sugerir} one {# sugerencia} other {# sugerencias}}, flechas para elegir',

  'web.person.menu': 'Nombre y personas',
  'web.person.rename': 'Cambiar tu nombre',
  'web.person.switch': 'Continuar como',
  'web.person.add': 'Probar como otra persona',
  'web.person.name': 'Tu nombre',
  'web.person.name.hint': 'Se muestra junto a lo que escribes. Hasta {max, number} caracteres.',
  'web.person.save': 'Guardar',

  'web.time.now': 'Hora: ahora',
  'web.time.moved': 'Hora del patio de pruebas: {time}',
  'web.time.hour': 'Una hora más tarde',
  'web.time.morning': 'Mañana a las 09:00',
  'web.time.pick': 'Elegir una hora',
  'web.time.label': 'Hora',
  'web.time.hint': 'Más tarde que ahora, en tu zona horaria. Al reiniciar Homeroom vuelve la hora real.',
  'web.time.move': 'Ir allí',

  'web.file.large': 'Ese archivo pasa de 1 MB.',
  'web.file.not-text': 'Eso no es un archivo de texto. Homeroom lee texto sin formato en UTF-8.',
  'web.notice.offline': 'Se ha perdido la conexión. Se intenta otra vez; lo que escribiste sigue aquí.',
  'web.notice.failed': 'Eso no llegó a Homeroom. Comprueba que está en marcha e inténtalo otra vez.',

  'web.error.host': 'Este patio de pruebas responde solo en su propia dirección. Abre {address}.',
  'web.error.origin': 'Esa petición no venía de esta página, así que no se ha hecho nada.',
  'web.error.json': 'El patio de pruebas solo acepta application/json.',
  'web.error.session': 'Este navegador todavía no se conoce. Recarga la página.',
  'web.error.person': 'Esa persona es de otro navegador. Recarga la página.',
  'web.error.request':
    'Esa no es una petición que envíe esta página. Recarga la página e inténtalo otra vez.',
  'web.error.large': 'Eso es demasiado grande para enviarlo.',
  'web.error.empty': 'Todavía no hay nada que enviar.',
  'web.error.too-long': 'En un mensaje caben {max, number} caracteres, y este tiene {length, number}.',
  'web.error.place': 'Ese canal o hilo no existe.',
  'web.error.message': 'Ese mensaje ya no existe. Recarga la página.',
  'web.error.not-found': 'En esta dirección no hay nada.',
  'web.error.time':
    'La hora del patio de pruebas solo avanza, y un año como mucho. Al reiniciar Homeroom vuelve la hora real.',
  'web.error.closing': 'Homeroom se está reiniciando. Inténtalo dentro de un momento.',
  'web.error.ours':
    'Algo ha fallado por nuestra parte y eso no se ha guardado. Inténtalo otra vez; si sigue igual, dile esto a quien administra: {reference}.',
}
