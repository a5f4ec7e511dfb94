import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../translated.ts'

/** What a person chooses for themselves. */
export const settings: Translated<typeof english> = {
  'settings.command': 'Tu zona horaria, tu idioma y lo que los demás ven de ti',
  'settings.title': 'Tus ajustes',
  'settings.button': 'Ajustes',
  'settings.option.zone': 'zona',
  'settings.option.zone.hint': 'Tu zona horaria: Europe/Madrid, o una ciudad',
  'settings.zone.chosen': '**Zona horaria:** {zone}, donde son las {time}. La elegiste tú.',
  'settings.zone.told': '**Zona horaria:** {zone}, donde son las {time}, según tu plataforma.',
  'settings.zone.house':
    '**Zona horaria:** {zone}, donde son las {time}. Tu plataforma no la dice, así que es la de este Homeroom.',
  'settings.zone.means': 'Por ella se rigen tu racha, tu repaso diario y los recordatorios nuevos.',
  'settings.locale.chosen': '**Idioma:** {language}. Lo elegiste tú.',
  'settings.locale.told': '**Idioma:** {language}, según tu plataforma.',
  'settings.locale.means': 'En él te hablo.',
  'settings.boards.shown': '**Clasificaciones:** apareces donde participas.',
  'settings.boards.hidden': '**Clasificaciones:** no apareces en ninguna.',
  'settings.boards.means':
    'Ocultarte significa no aparecer nunca: ni en clasificaciones, ni con tu nombre tras una práctica o un cuestionario en directo, ni en exportaciones para otros.',
  'settings.name.named': '**Tu nombre:** figura en las lecciones y tarjetas que compartes.',
  'settings.name.unnamed': '**Tu nombre:** en ninguna publicación.',
  'settings.name.means': 'Sin él, una publicación dice «Alguien».',
  'settings.button.zone': 'Cambiar la zona horaria',
  'settings.button.zone.told': 'La zona de mi plataforma',
  'settings.button.hide': 'Ocultarme en las clasificaciones',
  'settings.button.show': 'Mostrarme en las clasificaciones',
  'settings.button.unname': 'No poner mi nombre',
  'settings.button.name': 'Mostrar mi nombre',
  'settings.button.take': 'Usar {zone}',
  'settings.languages': 'Cambiar el idioma',
  'settings.language.told': 'El que diga mi plataforma',
  'settings.language.unknown': 'Ese idioma todavía no lo hablo. Los que hablo están en la lista.',
  'settings.form': 'Tu zona horaria',
  'settings.form.zone': 'Zona horaria',
  'settings.form.zone.hint': 'Europe/Madrid, o una ciudad',
  'settings.somebody': 'Alguien',
}
