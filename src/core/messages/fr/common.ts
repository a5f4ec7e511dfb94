import type { common as english } from '../en/common.ts'
import type { Translated } from '../translated.ts'

/** What every room says. */
export const common: Translated<typeof english> = {
  'button.back': 'Retour',
  'button.next': 'Suivant',
  'form.submit': 'Envoyer',
  'form.cancel': 'Annuler',
  'form.required': 'Il manque ceci : {label}.',
  'form.choice': '{label} : choisis dans la liste.',
  'form.too-long': '{label} : cela fait {length, number} caractères ; il y a de la place pour {max, number}.',
  'file.too-large': '{name} dépasse 1 Mo. Envoie un fichier plus petit.',
  'file.empty': 'Ce fichier est vide. Enregistre-le avec son texte, puis envoie-le de nouveau.',
  'file.not-text':
    '{name} n’est pas un fichier texte. Envoie du texte brut en UTF-8 : Markdown, CSV, JSON et autres.',
  'file.unreachable': '{name} n’a pas pu être lu. Réessaie ; si cela persiste, colle plutôt son texte.',
  'error.ours':
    'Quelque chose n’a pas marché de notre côté, et rien de ce que tu as fait n’est perdu. Réessaie ; si cela persiste, donne ceci à l’admin : **{reference}**.',
  'error.busy':
    'Homeroom ne peut rien enregistrer pour l’instant, et ne fait donc pas semblant : rien de ce qui précède n’est perdu. Réessaie dans une minute ; si cela persiste, donne ceci à l’admin : **{reference}**.',
  'error.admin-unknown':
    'Je n’ai pas pu savoir si tu gères ce serveur ou cet espace de travail : rien n’a donc été modifié. Réessaie dans une minute ; si cela persiste, la personne qui héberge Homeroom voit avec `npm run homeroom -- doctor` ce qui manque.',
  'error.stale':
    'Ce bouton vient d’un Homeroom plus ancien, et ce qu’il faisait a changé de place. Voici par où revenir.',
  'error.command': 'Homeroom n’a pas de commande nommée {name}. `/help` les liste.',
  'refusal.no-posting':
    'Je n’ai pas le droit d’écrire ici. Une personne qui gère ce canal peut accorder « Envoyer des messages » à Homeroom.',
  'refusal.no-threads':
    'Je n’ai pas le droit d’ouvrir des fils ici. Une personne qui gère ce canal peut accorder « Créer des fils publics » à Homeroom.',
  'refusal.not-in-channel':
    'Je ne suis pas encore dans ce canal. Toute personne qui y est peut inviter Homeroom ; appuie ensuite de nouveau sur Partager.',
  'refusal.archived':
    'Ce canal est archivé : on ne peut plus rien y publier. Partage la leçon dans un autre canal.',
  'refusal.gone': 'Ce canal ou ce fil n’existe plus. Partage la leçon dans un autre canal.',
  'refusal.closed-dm':
    'Tes messages privés sont fermés à Homeroom. Ouvre-les dans tes paramètres de confidentialité, ou utilise un canal.',
}
