import type { help as english } from '../en/help.ts'
import type { Translated } from '../translated.ts'

/** First contact. */
export const help: Translated<typeof english> = {
  'help.command': 'Ce que fait Homeroom, et par où commencer',
  'help.title': 'Homeroom',
  'help.what': 'Des leçons de six minutes pour bien utiliser l’IA, chacune avec un quiz, ici dans le chat.',
  'help.private':
    'Ce que tu lis, tes réponses et tes scores ne sont montrés qu’à toi. Partage une leçon, et tout le monde peut l’ouvrir, chaque personne pour soi.',
  'help.tutor': 'Le tuteur répond avec les phrases de la leçon, et le dit quand elle n’en parle pas.',
  'help.commands':
    '`/lesson` lire · `/tracks` parcourir · `/quiz` te tester · `/ask` le tuteur · `/term` chercher un mot · `/review` ce que tu oublierais · `/progress` ce que tu as fait · `/remind` un rappel · `/link` relier tes comptes · `/settings` fuseau horaire et langue · `/privacy` tes données',
  'help.together':
    '**À plusieurs :** `/drill` un quiz quotidien pour un canal · `/live` un quiz tout de suite · `/leaderboard` qui est en tête · `/report` où en est l’équipe · `/author` des leçons maison',
  'help.button.begin': 'Montre-moi une leçon',
}
