import type { report as english } from '../en/report.ts'
import type { Translated } from '../translated.ts'

/** What a lead sees of a server or workspace. */
export const report: Translated<typeof english> = {
  'report.command':
    'Comment vont les leçons ici, pour les responsables : participation, mémorisation, erreurs',
  'report.option.period': 'période',
  'report.option.period.hint': 'Par défaut : ce mois-ci',
  'report.title': 'Rapport',
  'report.people': 'Nommées, avec leur accord',
  'report.rest': 'Autres personnes qui ont répondu',
  'report.rest.few': 'moins de cinq, ou aucune : elles n’entrent dans aucun chiffre',
  'report.recall': 'Mémorisation',
  'report.percent': '{share, number, percent}',
  'report.number': '{count, number}',
  'report.none': 'Pas assez : un chiffre demande cinq personnes',
  'report.named': '**Les personnes d’accord pour être nommées**, avec leurs bonnes réponses :',
  'report.named.line': '{name} : {right, number} sur {answered, number}',
  'report.named.more':
    '{count, plural, one {et encore une, dans people.csv} other {et encore {count, number}, dans people.csv}}',
  'report.lessons': '**Mémorisation par leçon :**',
  'report.lesson': '{title} : {share, number, percent} de ce qu’ont répondu {people, number} personnes',
  'report.missed': '**Les plus ratées :**',
  'report.question':
    '{question} ({title}) : ratée par {share, number, percent} des {people, number} personnes',
  'report.counts':
    'Chaque question compte une fois par personne : sa première réponse ici sur cette période, dans les quiz, les entraînements, les quiz en direct et les révisions. Seules sont nommées les personnes qui ont dit oui au classement et ne sont pas masquées ; toutes les autres ne sont que comptées, et aucun chiffre ne repose sur moins de cinq personnes.',
  'report.leads':
    'Le rapport est pour qui gère ce serveur ou cet espace de travail, et pour qui a créé un entraînement ici.',
  'report.direct': 'Un rapport appartient à un serveur. Demande-le là-bas.',
  'report.picture.people': '{count, plural, one {personne nommée} other {personnes nommées}}',
  'report.picture.rest': 'autres',
  'report.picture.recall': 'mémorisation',
  'report.picture.lessons': 'Mémorisation par leçon',
  'report.picture.missed': 'Questions les plus ratées',
  'report.picture.note': '{share, number, percent}, {people, number} personnes',
  'report.alt':
    'Des barres de la mémorisation par leçon et des questions les plus ratées, telles qu’elles sont ici en mots.',
  'report.csv.name': 'nom',
  'report.csv.answered': 'repondues',
  'report.csv.right': 'justes',
  'report.csv.lesson': 'lecon',
  'report.csv.title': 'titre',
  'report.csv.people': 'personnes',
  'report.csv.recall': 'memorisation_pour_cent',
  'report.csv.question': 'question',
  'report.csv.text': 'texte',
  'report.csv.missed': 'ratees_pour_cent',
}
