import type { link as english } from '../en/link.ts'
import type { Translated } from '../translated.ts'

/** Accounts that are one learner. */
export const link: Translated<typeof english> = {
  'link.command': 'Fais de tes comptes sur plusieurs plateformes ou serveurs une seule progression',
  'link.option.code': 'code',
  'link.option.code.hint': 'Le code de ton autre compte ; sans lui, tu en reçois un',
  'unlink.command': 'Montre les comptes réunis avec celui-ci, et retires-en un',

  'link.title': 'Une seule progression partout',
  'link.code': 'Là où tu apprends aussi avec Homeroom, tape ceci dans les dix minutes :',
  'link.code.means':
    'Il marche une fois, et un nouveau code le remplace. **Ne le donne à personne.** Quiconque le tape partage une seule progression avec toi et voit ce que tu as fait, tes scores et tes révisions.',
  'link.button.enter': 'J’ai un code',
  'link.button.progress': 'Ma progression',
  'link.button.accounts': 'Mes comptes',
  'link.form': 'Associer ce compte',
  'link.form.code': 'Code',
  'link.form.code.hint': 'Huit lettres et chiffres, comme ABCD-EFGH',

  'link.platform.discord': 'Discord',
  'link.platform.slack': 'Slack',
  'link.platform.web': 'le navigateur',

  'link.confirm.title': 'Réunir les deux comptes ?',
  'link.confirm':
    'Le code a été créé ici : {platform}. Si tu acceptes, ce compte-là et celui-ci sont une seule et même personne : ce que l’un ou l’autre a lu, répondu et demandé compte pour les deux, avant comme désormais. Chacun voit la progression, les scores et les révisions de l’autre, et peut les poursuivre.',
  'link.confirm.brings':
    'Ce compte apporte {lessons, plural, =0 {aucune leçon} one {une leçon} other {# leçons}} et {answers, plural, =0 {aucune réponse} one {une réponse} other {# réponses}}.',
  'link.confirm.warning':
    '**As-tu créé ce code toi-même ?** Si quelqu’un te l’a envoyé ou t’a demandé de le taper, appuie sur **Non** : tu partagerais tout cela avec cette personne. Rien n’est encore réuni.',
  'link.confirm.undo': 'Ton autre compte est prévenu, et `/unlink` en retire un à tout moment.',
  'link.button.join': 'Oui, les deux sont à moi',
  'link.button.refuse': 'Non, les laisser séparés',
  'link.joined':
    'C’est fait. Les deux comptes n’en font plus qu’un, avec {lessons, plural, =0 {aucune leçon} one {une leçon} other {# leçons}} et {answers, plural, =0 {aucune réponse} one {une réponse} other {# réponses}} en tout.',
  'link.refused':
    'Ils restent séparés. Ce code ne vaut plus rien ; rien n’a été réuni, et personne n’a été prévenu.',

  'link.unknown':
    'Ce code n’est pas de moi, ou une lettre est fausse : un code a huit lettres et chiffres, comme ABCD-EFGH. `/link` sur ton autre compte en montre un nouveau.',
  'link.used':
    'Ce code a déjà servi, et chacun marche une fois. `/link` sur ton autre compte en montre un nouveau.',
  'link.expired':
    'Ce code est trop vieux : un code dure dix minutes. `/link` sur ton autre compte en montre un nouveau.',
  'link.own':
    'Ce code vient de cette même progression : il n’y a rien à réunir. Tape-le sur ton autre compte.',
  'link.too-many':
    'Trop de codes faux en une heure : je n’en prends plus pour l’instant. Réessaie dans une heure, avec un nouveau code.',
  'link.codes.too-many':
    'Cela fait beaucoup de codes en une heure. Utilise le dernier, ou demandes-en un autre dans une heure.',
  'link.late':
    'Cette question est réglée ou trop ancienne ; rien n’a été modifié. `/link` montre un nouveau code.',

  'link.accounts.title': 'Tes comptes',
  'link.accounts.alone': 'Ce compte est à part. `/link` le réunit avec un autre des tiens.',
  'link.accounts':
    '{count, number} comptes partagent une seule progression. Un compte retiré garde ce qu’il a fait, et redevient à part.',
  'link.accounts.choose': 'Retirer un compte',
  'link.account': '{name} ({platform})',
  'link.account.nameless': 'un compte ({platform})',
  'link.account.here':
    'Ce compte : {lessons, plural, one {# leçon} other {# leçons}}, {answers, plural, one {# réponse} other {# réponses}}',
  'link.account.there':
    '{lessons, plural, one {# leçon} other {# leçons}}, {answers, plural, one {# réponse} other {# réponses}}',
  'link.accounts.more': 'Suite : {left, plural, one {# autre} other {# autres}}',
  'link.accounts.first': 'Revenir au début',
  'link.out.sure':
    'Retirer **{account}** ? Il garde ce qui y a été commencé, et redevient à part ; ce que les autres ont fait leur reste. Les révisions et les séries sont alors comptées séparément.',
  'link.button.out': 'Le retirer',
  'link.button.keep': 'Le garder',
  'link.out.done': 'C’est fait. **{account}** est de nouveau à part, avec tout ce qui y a été commencé.',
  'link.out.gone': 'Ce compte n’est pas l’un des tiens, ou il est déjà à part. Rien n’a été modifié.',

  'link.news.joined':
    'Ce compte a été réuni avec **{account}** : les deux partagent maintenant une seule progression. Ce n’était pas toi ? `/unlink` le retire.',
  'link.news.out':
    '**{account}** a été retiré de tes comptes associés, avec ce qui y a été commencé. `/unlink` montre ceux qui restent.',
}
