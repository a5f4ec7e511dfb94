import type { privacy as english } from '../en/privacy.ts'
import type { Translated } from '../translated.ts'

/** What is kept of a person, and how they take it away or have it erased. docs/privacy.md says the same. */
export const privacy: Translated<typeof english> = {
  'privacy.command': 'Ce que je garde sur toi : le voir, l’emporter en fichier, ou le faire effacer',
  'privacy.title': 'Tes données',
  'privacy.lead':
    'Tout se trouve dans la base de données de la personne qui héberge ce Homeroom, et nulle part ailleurs, hormis ce qui est dans ton chat. Cela reste jusqu’à ce que tu l’effaces, sauf si une ligne dit autre chose.',
  'privacy.kept.reading':
    '**Lecture :** quelles leçons tu as ouvertes, à quelles dates, et la page où tu en es.',
  'privacy.kept.answers':
    '**Réponses :** tes quiz, révisions, entraînements et quiz en direct, et ce qu’on en déduit sur ce que tu retiens.',
  'privacy.kept.tutor':
    '**Le tuteur :** ce que tu as demandé, ce qu’il a répondu, et si cela t’a aidé ; les questions que tu as transmises à quelqu’un ; les problèmes que tu as signalés. Si un modèle formule les réponses, son serveur reçoit la question et tes trois derniers échanges, sans ton nom ; les réponses vérifiées, sans la question, restent 30 jours.',
  'privacy.kept.account':
    '**Ton compte :** son id sur cette plateforme, les comptes que tu as réunis avec lui, ton nom là où tu as accepté qu’il paraisse ou là où tu as joué, tes paramètres, ton rappel, et les publications qui te nomment. Les codes d’association disparaissent après un jour.',
  'privacy.kept.playground':
    '**Dans le bac à sable :** le nom que tu as donné, tes messages et ce qui t’a été montré.',
  'privacy.others':
    'Les responsables ne savent si tu participes que si tu as accepté qu’on te nomme ; ce que tu as choisi dans un entraînement n’est montré à personne.',
  'privacy.linked':
    '{count, plural, one {Il y a un compte :} other {# comptes partagent une seule progression, il s’agit donc de tous :}} {accounts}.',
  'privacy.button.export': 'Tout exporter',
  'privacy.button.erase': 'Effacer mes données',
  'privacy.button.settings': 'Paramètres',

  'privacy.export.title': 'Tout sur toi',
  'privacy.export':
    '{count, plural, =0 {Il n’y a encore rien sur toi ici.} one {Une ligne.} other {# lignes.}} Le fichier JSON contient tout, les autres tes essais et tes réponses sous forme de tableaux. Personne d’autre ne reçoit ces fichiers.',

  'privacy.erase.title': 'Effacer tout sur toi ?',
  'privacy.erase.what':
    'Tout ce que `/privacy` liste disparaît, tout de suite et pour de bon : progression, scores, série, révisions, questions, paramètres, rappels. Les publications qui te nomment ou te citent sont modifiées. **Personne ne peut le rétablir**, et une sauvegarde restaurée plus tard est effacée de nouveau.',
  'privacy.erase.accounts':
    '{count, plural, one {Il s’agit de ton unique compte : {accounts}.} other {**Il s’agit de tes # comptes réunis :** {accounts}. Pour en garder un, retire-le d’abord avec `/unlink`.}}',
  'privacy.erase.elsewhere':
    'Les comptes que tu n’as jamais réunis, sur un autre serveur par exemple, sont à part : `/privacy` les efface là-bas.',
  'privacy.erase.stays':
    'Ce qui reste, sans le nom de personne : combien ont choisi quoi dans des entraînements et quiz en direct terminés, ce qu’un modèle a coûté, les entraînements que tu as créés pour un canal. Les messages que tu as écrits toi-même sur Discord ou Slack, c’est à toi de les supprimer.',
  'privacy.erase.export': 'Exporter d’abord',
  'privacy.erase.go': 'Effacer …',
  'privacy.erase.form': 'Effacer tes données',
  'privacy.erase.word': 'EFFACER',
  'privacy.erase.field': 'Tape EFFACER pour continuer',
  'privacy.erase.field.hint': 'Il n’y a pas de retour possible',
  'privacy.erase.typed': 'Rien n’a été effacé : le mot à taper est EFFACER.',
  'privacy.erase.changed':
    'Rien n’a été effacé : tes comptes ne sont plus ceux du moment où j’ai demandé. Regarde la liste de nouveau.',
  'privacy.erase.failed':
    'Rien n’a été effacé : je n’ai pas pu noter qu’il fallait le faire, et sans cela une sauvegarde le ramènerait. La personne qui héberge ce Homeroom trouve la raison dans le journal.',

  'privacy.receipt.title': 'Effacé',
  'privacy.receipt': 'Reçu **{id}**, {at, date, long}. Je garde ce numéro et la date, et non à qui il est.',
  'privacy.receipt.reading': 'Lecture',
  'privacy.receipt.quizzes': 'Quiz et réponses',
  'privacy.receipt.rounds': 'Entraînements, révisions, quiz en direct',
  'privacy.receipt.tutor': 'Questions au tuteur et ses réponses',
  'privacy.receipt.reports': 'Signalements',
  'privacy.receipt.settings': 'Paramètres et rappels',
  'privacy.receipt.accounts': 'Comptes',
  'privacy.receipt.playground': 'Messages du bac à sable',
  'privacy.receipt.posts': 'Publications modifiées',
  'privacy.receipt.anonymous': 'Gardé sans nom',
  'privacy.receipt.rows': '{count, number}',
  'privacy.receipt.end':
    'C’est la dernière fois que tu m’entends. Si tu écris ou appuies de nouveau, tu commences comme une nouvelle personne.',

  'privacy.post.gone': 'Ce qui se trouvait ici nommait ou citait quelqu’un qui l’a depuis fait effacer.',
}
