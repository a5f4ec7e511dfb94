import type { link as english } from '../en/link.ts'
import type { Translated } from '../translated.ts'

/** Accounts that are one learner. */
export const link: Translated<typeof english> = {
  'link.command': 'Une en un solo progreso tus cuentas de varias plataformas o servidores',
  'link.option.code': 'código',
  'link.option.code.hint': 'El código de tu otra cuenta; sin él recibes uno',
  'unlink.command': 'Muestra qué cuentas están unidas a esta, y saca una de ellas',

  'link.title': 'Un solo progreso en todas partes',
  'link.code': 'Donde también aprendes con Homeroom, escribe esto en los próximos diez minutos:',
  'link.code.means':
    'Funciona una vez, y un código nuevo lo sustituye. **No se lo des a nadie.** Quien lo escriba comparte contigo un mismo progreso y ve lo que has hecho, tus resultados y tus repasos.',
  'link.button.enter': 'Tengo un código',
  'link.button.progress': 'Mi progreso',
  'link.button.accounts': 'Mis cuentas',
  'link.form': 'Vincular esta cuenta',
  'link.form.code': 'Código',
  'link.form.code.hint': 'Ocho letras y cifras, como ABCD-EFGH',

  'link.platform.discord': 'Discord',
  'link.platform.slack': 'Slack',
  'link.platform.web': 'el navegador',

  'link.confirm.title': '¿Unir las dos cuentas?',
  'link.confirm':
    'El código se creó en {platform}. Si aceptas, esa cuenta y esta son una misma persona: lo que en cada una se ha leído, respondido y preguntado cuenta para las dos, lo de antes y lo de ahora en adelante. Cada una ve el progreso, los resultados y los repasos de la otra, y puede seguir con ellos.',
  'link.confirm.brings':
    'Esta cuenta aporta {lessons, plural, =0 {ninguna lección} one {una lección} other {# lecciones}} y {answers, plural, =0 {ninguna respuesta} one {una respuesta} other {# respuestas}}.',
  'link.confirm.warning':
    '**¿Has creado tú este código?** Si alguien te lo envió o te pidió que lo escribieras, pulsa **No**: compartirías todo eso con esa persona. Todavía no se ha unido nada.',
  'link.confirm.undo': 'Se avisa a tu otra cuenta, y `/unlink` saca una en cualquier momento.',
  'link.button.join': 'Sí, las dos son mías',
  'link.button.refuse': 'No, dejarlas separadas',
  'link.joined':
    'Unidas. Las dos cuentas son ahora una sola, con {lessons, plural, =0 {ninguna lección} one {una lección} other {# lecciones}} y {answers, plural, =0 {ninguna respuesta} one {una respuesta} other {# respuestas}} en total.',
  'link.refused': 'Siguen separadas. Ese código ya no vale; no se ha unido nada ni se ha avisado a nadie.',

  'link.unknown':
    'Ese código no es mío, o alguna letra está mal: los códigos tienen ocho letras y cifras, como ABCD-EFGH. `/link` en tu otra cuenta muestra uno nuevo.',
  'link.used':
    'Ese código ya se usó, y cada uno funciona una vez. `/link` en tu otra cuenta muestra uno nuevo.',
  'link.expired':
    'Ese código es demasiado antiguo: duran diez minutos. `/link` en tu otra cuenta muestra uno nuevo.',
  'link.own': 'Ese código es de esta misma cuenta: no hay nada que unir. Escríbelo en tu otra cuenta.',
  'link.too-many':
    'Demasiados códigos equivocados en una hora, así que de momento no acepto ninguno. Inténtalo dentro de una hora con un código nuevo.',
  'link.codes.too-many': 'Han sido muchos códigos en una hora. Usa el último o pide otro dentro de una hora.',
  'link.late':
    'Esa pregunta ya está resuelta o es demasiado antigua; no se ha cambiado nada. `/link` muestra un código nuevo.',

  'link.accounts.title': 'Tus cuentas',
  'link.accounts.alone': 'Esta cuenta va por su lado. `/link` la une con otra tuya.',
  'link.accounts':
    '{count, number} cuentas comparten un mismo progreso. La que se saca conserva lo que hizo y vuelve a ir por su lado.',
  'link.accounts.choose': 'Sacar una cuenta',
  'link.account': '{name} en {platform}',
  'link.account.nameless': 'una cuenta en {platform}',
  'link.account.here': 'Esta cuenta: {lessons, number} lecciones, {answers, number} respuestas',
  'link.account.there': '{lessons, number} lecciones, {answers, number} respuestas',
  'link.accounts.more': 'Más: otras {left, number}',
  'link.accounts.first': 'Volver al principio',
  'link.out.sure':
    '¿Sacar **{account}**? Conserva lo que se empezó allí y vuelve a ir por su lado; lo que hicieron las otras se queda con ellas. Los repasos y las rachas de cada parte se cuentan entonces por separado.',
  'link.button.out': 'Sacarla',
  'link.button.keep': 'Dejarla',
  'link.out.done': 'Hecho. **{account}** vuelve a ir por su lado, con todo lo que se empezó allí.',
  'link.out.gone': 'Esa cuenta no es una de las tuyas, o ya va por su lado. No se ha cambiado nada.',

  'link.news.joined':
    'Esta cuenta se ha unido con **{account}**: ahora comparten un mismo progreso. ¿No has sido tú? `/unlink` vuelve a sacarla.',
  'link.news.out':
    'Se ha sacado **{account}** de tus cuentas vinculadas, con lo que se empezó allí. `/unlink` muestra las que quedan.',
}
