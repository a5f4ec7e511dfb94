import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../translated.ts'

/** What a person chooses for themselves. */
export const settings: Translated<typeof english> = {
  'settings.command': 'Ton fuseau horaire, ta langue, et ce que les autres voient de toi',
  'settings.title': 'Tes paramètres',
  'settings.button': 'Paramètres',
  'settings.option.zone': 'fuseau',
  'settings.option.zone.hint': 'Ton fuseau horaire : Europe/Paris, ou une ville',
  'settings.zone.chosen': '**Fuseau horaire :** {zone}, où il est {time}. Tu l’as choisi.',
  'settings.zone.told': '**Fuseau horaire :** {zone}, où il est {time}, selon ta plateforme.',
  'settings.zone.house':
    '**Fuseau horaire :** {zone}, où il est {time}. Ta plateforme ne le dit pas : c’est donc celui de ce Homeroom.',
  'settings.zone.means': 'Ta série, ta révision du jour et les nouveaux rappels le suivent.',
  'settings.locale.chosen': '**Langue :** {language}. Tu l’as choisie.',
  'settings.locale.told': '**Langue :** {language}, selon ta plateforme.',
  'settings.locale.means': 'C’est la langue dans laquelle je te parle.',
  'settings.boards.shown': '**Classements :** tu y figures là où tu participes.',
  'settings.boards.hidden': '**Classements :** tu ne figures sur aucun.',
  'settings.boards.means':
    'Te masquer veut dire ne jamais apparaître : ni classement, ni nom après un entraînement ou un quiz en direct, ni export pour d’autres.',
  'settings.name.named': '**Ton nom :** il figure sur les leçons et les cartes que tu partages.',
  'settings.name.unnamed': '**Ton nom :** dans aucune publication.',
  'settings.name.means': 'Sans lui, une publication dit « Quelqu’un ».',
  'settings.button.zone': 'Changer de fuseau horaire',
  'settings.button.zone.told': 'Fuseau de ma plateforme',
  'settings.button.hide': 'Me masquer des classements',
  'settings.button.show': 'M’afficher aux classements',
  'settings.button.unname': 'Retirer mon nom',
  'settings.button.name': 'Afficher mon nom',
  'settings.button.take': 'Prendre {zone}',
  'settings.languages': 'Changer de langue',
  'settings.language.told': 'Celle de ma plateforme',
  'settings.language.unknown': 'Je ne parle pas encore cette langue. Celles que je parle sont dans la liste.',
  'settings.form': 'Ton fuseau horaire',
  'settings.form.zone': 'Fuseau horaire',
  'settings.form.zone.hint': 'Europe/Paris, ou une ville',
  'settings.somebody': 'Quelqu’un',
}
