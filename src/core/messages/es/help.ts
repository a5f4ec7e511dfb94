import type { help as english } from '../en/help.ts'
import type { Translated } from '../translated.ts'

/** First contact. */
export const help: Translated<typeof english> = {
  'help.command': 'Qué hace Homeroom y por dónde empezar',
  'help.title': 'Homeroom',
  'help.what':
    'Lecciones de seis minutos sobre cómo usar bien la IA, cada una con su cuestionario, aquí en el chat.',
  'help.private':
    'Lo que lees, respondes y aciertas solo lo ves tú. Comparte una lección y todo el mundo puede abrirla, cada cual para sí.',
  'help.tutor':
    'El tutor responde a partir de la lección, con sus propias frases, y dice cuándo la lección no lo trata.',
  'help.commands':
    '`/lesson` leer · `/tracks` explorar · `/quiz` ponerte a prueba · `/ask` el tutor · `/term` buscar una palabra · `/review` lo que olvidarías · `/progress` lo que has hecho · `/remind` un recordatorio · `/link` unir tus cuentas · `/settings` zona horaria e idioma · `/privacy` tus datos',
  'help.together':
    '**Con otras personas:** `/drill` un cuestionario diario para un canal · `/live` un cuestionario ahora mismo · `/leaderboard` quién va delante · `/report` cómo va el equipo · `/author` lecciones propias',
  'help.button.begin': 'Muéstrame una lección',
}
