import type { privacy as english } from '../en/privacy.ts'
import type { Translated } from '../translated.ts'

/** What is kept of a person, and how they take it away or have it erased. docs/privacy.md says the same. */
export const privacy: Translated<typeof english> = {
  'privacy.command': 'Qué guardo sobre ti: verlo, llevártelo en un archivo o hacer que se borre',
  'privacy.title': 'Tus datos',
  'privacy.lead':
    'Todo está en la base de datos de quien opera este Homeroom y en ningún otro sitio, aparte de lo que está en tu chat. Se queda hasta que lo borres, salvo que una línea diga otra cosa.',
  'privacy.kept.reading': '**Lectura:** qué lecciones abriste, en qué fechas, y la página por la que vas.',
  'privacy.kept.answers':
    '**Respuestas:** tus cuestionarios, repasos, prácticas y cuestionarios en directo, y lo que de ellos se deduce sobre lo que recuerdas.',
  'privacy.kept.tutor':
    '**El tutor:** qué preguntaste, qué respondió y si sirvió; las preguntas que pasaste a una persona; los problemas que señalaste. Si un modelo redacta las respuestas, su servidor recibe la pregunta y tus tres últimos turnos, sin tu nombre; las respuestas comprobadas, sin la pregunta, se quedan 30 días.',
  'privacy.kept.account':
    '**Tu cuenta:** su id en esta plataforma, las cuentas que uniste a ella, tu nombre donde elegiste que se te nombrara o jugaste, tus ajustes, tu recordatorio, y qué publicaciones te nombran. Los códigos de vinculación desaparecen al cabo de un día.',
  'privacy.kept.playground':
    '**En el patio de pruebas:** el nombre que diste, tus mensajes y lo que se te mostró.',
  'privacy.others':
    'Quien dirige un equipo ve si participas solo si aceptaste que se te nombrara; lo que elegiste en una práctica no se muestra a nadie.',
  'privacy.linked':
    '{count, plural, one {Hay una cuenta:} other {# cuentas comparten un mismo progreso, así que esto vale para todas:}} {accounts}.',
  'privacy.button.export': 'Exportar todo',
  'privacy.button.erase': 'Borrar mis datos',
  'privacy.button.settings': 'Ajustes',

  'privacy.export.title': 'Todo sobre ti',
  'privacy.export':
    '{count, plural, =0 {Aquí todavía no hay nada sobre ti.} one {Una fila.} other {# filas.}} El archivo JSON lo contiene todo, y los otros tus intentos y tus respuestas como tablas. Estos archivos solo te llegan a ti.',

  'privacy.erase.title': '¿Borrar todo sobre ti?',
  'privacy.erase.what':
    'Todo lo que enumera `/privacy` desaparece, de inmediato y para siempre: progreso, resultados, racha, repasos, preguntas, ajustes, recordatorios. Las publicaciones que te nombran o te citan se editan. **Nadie puede recuperarlo**, y una copia de seguridad que se restaure más tarde se borra otra vez.',
  'privacy.erase.accounts':
    '{count, plural, one {Se trata de tu única cuenta: {accounts}.} other {**Se trata de todas tus # cuentas unidas:** {accounts}. Para conservar una, sácala antes con `/unlink`.}}',
  'privacy.erase.elsewhere':
    'Las cuentas que nunca uniste, por ejemplo en otro servidor, van por su lado: allí las borra `/privacy`.',
  'privacy.erase.stays':
    'Lo que se queda, sin el nombre de nadie: cuántas personas eligieron qué en prácticas y cuestionarios en directo ya terminados, lo que costó un modelo, las prácticas que programaste para un canal. Los mensajes que escribiste en Discord o Slack te toca borrarlos a ti.',
  'privacy.erase.export': 'Exportar antes',
  'privacy.erase.go': 'Borrar …',
  'privacy.erase.form': 'Borrar todo sobre ti',
  'privacy.erase.word': 'BORRAR',
  'privacy.erase.field': 'Escribe BORRAR para seguir',
  'privacy.erase.field.hint': 'No hay vuelta atrás',
  'privacy.erase.typed': 'No se ha borrado nada: la palabra que hay que escribir es BORRAR.',
  'privacy.erase.changed':
    'No se ha borrado nada: tus cuentas no son las mismas que cuando pregunté. Mira la lista otra vez.',
  'privacy.erase.failed':
    'No se ha borrado nada: no he podido anotar que había que hacerlo, y sin eso una copia de seguridad lo traería de vuelta. Quien opera este Homeroom encuentra el motivo en el registro.',

  'privacy.receipt.title': 'Borrado',
  'privacy.receipt': 'Recibo **{id}**, {at, date, long}. Guardo este número y la fecha, y no de quién es.',
  'privacy.receipt.reading': 'Lectura',
  'privacy.receipt.quizzes': 'Cuestionarios y respuestas',
  'privacy.receipt.rounds': 'Prácticas, repasos, cuestionarios en directo',
  'privacy.receipt.tutor': 'Preguntas al tutor y sus respuestas',
  'privacy.receipt.reports': 'Avisos de problemas',
  'privacy.receipt.settings': 'Ajustes y recordatorios',
  'privacy.receipt.accounts': 'Cuentas',
  'privacy.receipt.playground': 'Mensajes del patio de pruebas',
  'privacy.receipt.posts': 'Publicaciones que ahora están editadas',
  'privacy.receipt.anonymous': 'Conservado sin nombre',
  'privacy.receipt.rows': '{count, number}',
  'privacy.receipt.end':
    'Esto es lo último que sabes de mí. Si vuelves a escribir o a pulsar algo, empiezas como alguien que llega por primera vez.',

  'privacy.post.gone': 'Lo que había aquí nombraba o citaba a alguien que después pidió que se borrara.',
}
