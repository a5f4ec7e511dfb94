import type { author as english } from '../en/author.ts'
import type { Translated } from '../translated.ts'

/** A team's own lessons. */
export const author: Translated<typeof english> = {
  'author.command': 'Añade y gestiona lecciones propias, solo para este servidor o espacio de trabajo',
  'author.admin':
    'Solo quien administra este servidor o espacio de trabajo puede cambiar sus lecciones propias.',
  'author.direct': 'Una lección propia pertenece a un servidor: usa `/author` allí.',
  'author.too-many':
    '{count, plural, one {Ha llegado un archivo} other {Han llegado # archivos}} en una hora, y no acepto más. Habrá sitio de nuevo en {minutes, plural, one {un minuto} other {# minutos}}.',
  'author.full':
    'Hay {count, number} lecciones propias, y no puede haber más. Trae una versión nueva de alguna de ellas.',
  'author.gone': 'Esa versión ya no está; un archivo más nuevo ocupó su lugar.',
  'author.unreadable': 'Esa versión la revisó un Homeroom anterior y ahora tiene fallos. Entrégala de nuevo.',
  'author.track': 'Tu equipo',
  'author.title': 'Lecciones propias',
  'author.intro':
    'Entrega un archivo Markdown. Verás qué falla y cómo queda; cuando lo publiques, todo el mundo aquí podrá leerlo, y nadie en otra parte.',
  'author.choose': 'Gestiona una lección',
  'author.state':
    '{state, select, published {Publicada, versión {version, number}} withdrawn {Retirada} other {Aún sin publicar}}',
  'author.versions': 'Mira una versión',
  'author.version': 'Versión {version, number}',
  'author.version.about':
    '{state, select, shown {La que se lee} draft {Aún sin publicar} other {Una anterior}}, del {at, date, medium}',
  'author.button.upload': 'Entregar un archivo',
  'author.button.list': 'Todas nuestras lecciones',
  'author.button.manage': 'Gestionarla',
  'author.button.preview': 'Vista previa',
  'author.button.page': 'Primera página',
  'author.button.question': 'Primera pregunta',
  'author.button.publish': 'Publicar',
  'author.button.withdraw': 'Retirar',
  'author.button.restore': 'Mostrarla de nuevo',
  'author.button.read': 'Leerla',
  'author.form': 'Una lección propia',
  'author.form.file': 'Archivo Markdown',
  'author.form.file.hint': 'Con id, title, summary, track y module arriba, como en la guía de autores',
  'author.faults.title': 'Aún no se puede publicar',
  'author.faults':
    '{count, plural, one {Hay una cosa mal} other {Hay # cosas mal}}. Corrige el archivo y entrégalo de nuevo.',
  'author.fault': '**Línea {line, number}.** {reason}',
  'author.faults.more':
    '{count, plural, one {Hay una más que no se muestra} other {Hay # más que no se muestran}} aquí.',
  'author.remarks.title': 'Revisada: {title}',
  'author.remarks':
    'Se puede publicar. {count, plural, one {Una cosa merece} other {# cosas merecen}} otra mirada.',
  'author.preview': 'Vista previa de la versión {version, number} · solo la ves tú',
  'author.published':
    '**{title}** está publicada: aquí todo el mundo la encuentra en `/lesson`, y nadie en otra parte.',
  'author.withdrawn':
    'Nadie encuentra ya **{title}**. Los resultados quedan, y quien haya empezado el quiz puede terminarlo.',
  'author.restored': '**{title}** ha vuelto, con todo el progreso.',
  'author.button.figures': 'Cómo va',
  'author.figures.title': 'Cómo va: {title}',
  'author.figures.few':
    'Menos de cinco personas de aquí la han abierto. Las cifras empiezan en cinco, para que nadie pueda ser reconocido en ellas.',
  'author.figures.read':
    '{read, plural, one {Una persona de aquí la ha abierto} other {# personas de aquí la han abierto}}; hasta el final: {finished, number}.',
  'author.figures.question':
    '**{question}** Al primer intento acertaron {right, number} de {answers, number}.',
  'author.figures.question.missed':
    '**{question}** Al primer intento acertaron {right, number} de {answers, number}. El error más elegido: «{wrong}» ({people, number}).',
  'author.figures.unanswered':
    '{count, plural, one {Una pregunta tiene} other {# preguntas tienen}} menos de cinco respuestas.',
  'author.figures.report': '**Señalada: {question}** {what}',
  'author.figures.gap':
    '**Preguntado y sin cubrir:** «{question}» ({count, plural, one {una vez} other {# veces}})',
}
