import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../translated.ts'

/** What a person chooses for themselves. */
export const settings: Translated<typeof english> = {
  'settings.command': 'Deine Zeitzone, deine Sprache und was andere von dir sehen',
  'settings.title': 'Deine Einstellungen',
  'settings.button': 'Einstellungen',
  'settings.option.zone': 'zeitzone',
  'settings.option.zone.hint': 'Deine Zeitzone: Europe/Berlin, oder eine Stadt',
  'settings.zone.chosen': '**Zeitzone:** {zone}, dort ist es {time}. Du hast sie gewählt.',
  'settings.zone.told': '**Zeitzone:** {zone}, dort ist es {time}, laut deiner Plattform.',
  'settings.zone.house':
    '**Zeitzone:** {zone}, dort ist es {time}. Deine Plattform sagt nichts dazu, deshalb ist es die von diesem Homeroom.',
  'settings.zone.means':
    'Deine Serie, deine tägliche Wiederholung und neue Erinnerungen richten sich danach.',
  'settings.locale.chosen': '**Sprache:** {language}. Du hast sie gewählt.',
  'settings.locale.told': '**Sprache:** {language}, laut deiner Plattform.',
  'settings.locale.means': 'In ihr spreche ich mit dir.',
  'settings.boards.shown': '**Ranglisten:** Du stehst darauf, wo du mitmachst.',
  'settings.boards.hidden': '**Ranglisten:** Du stehst auf keiner.',
  'settings.boards.means':
    'Verborgen heißt nie gezeigt: keine Rangliste, kein Name nach einer Übung oder einem Live-Quiz, kein Export für andere.',
  'settings.name.named': '**Dein Name:** steht auf den Lektionen und Karten, die du teilst.',
  'settings.name.unnamed': '**Dein Name:** in keinem Beitrag.',
  'settings.name.means': 'Ohne ihn sagt ein Beitrag „Jemand“.',
  'settings.button.zone': 'Zeitzone ändern',
  'settings.button.zone.told': 'Zeitzone meiner Plattform',
  'settings.button.hide': 'Mich auf Ranglisten verbergen',
  'settings.button.show': 'Mich auf Ranglisten zeigen',
  'settings.button.unname': 'Meinen Namen weglassen',
  'settings.button.name': 'Meinen Namen zeigen',
  'settings.button.take': '{zone} nehmen',
  'settings.languages': 'Sprache ändern',
  'settings.language.told': 'Die meiner Plattform',
  'settings.language.unknown':
    'Diese Sprache spreche ich noch nicht. Die, die ich spreche, stehen in der Liste.',
  'settings.form': 'Deine Zeitzone',
  'settings.form.zone': 'Zeitzone',
  'settings.form.zone.hint': 'Europe/Berlin, oder eine Stadt',
  'settings.somebody': 'Jemand',
}
