import type { settings as english } from '../en/settings.ts'
import type { Translated } from '../translated.ts'

/** What a person chooses for themselves. */
export const settings: Translated<typeof english> = {
  'settings.command': 'Seu fuso horário, seu idioma e o que as outras pessoas veem de você',
  'settings.title': 'Suas configurações',
  'settings.button': 'Configurações',
  'settings.option.zone': 'fuso',
  'settings.option.zone.hint': 'Seu fuso horário: America/Sao_Paulo, ou uma cidade',
  'settings.zone.chosen': '**Fuso horário:** {zone}, onde são {time}. Você escolheu.',
  'settings.zone.told': '**Fuso horário:** {zone}, onde são {time}, segundo sua plataforma.',
  'settings.zone.house':
    '**Fuso horário:** {zone}, onde são {time}. Sua plataforma não informa, então é o deste Homeroom.',
  'settings.zone.means': 'Sua sequência, sua revisão diária e os lembretes novos seguem esse fuso.',
  'settings.locale.chosen': '**Idioma:** {language}. Você escolheu.',
  'settings.locale.told': '**Idioma:** {language}, segundo sua plataforma.',
  'settings.locale.means': 'É nele que falo com você.',
  'settings.boards.shown': '**Placares:** você aparece onde participa.',
  'settings.boards.hidden': '**Placares:** você não aparece em nenhum.',
  'settings.boards.means':
    'Ocultar quer dizer nunca aparecer: em nenhum placar, sem nome depois de um treino ou quiz ao vivo, em nenhuma exportação para outras pessoas.',
  'settings.name.named': '**Seu nome:** fica nas lições e nos cartões que você compartilha.',
  'settings.name.unnamed': '**Seu nome:** em nenhuma publicação.',
  'settings.name.means': 'Sem ele, uma publicação diz “Alguém”.',
  'settings.button.zone': 'Alterar o fuso horário',
  'settings.button.zone.told': 'Usar o fuso da minha plataforma',
  'settings.button.hide': 'Ocultar-me dos placares',
  'settings.button.show': 'Mostrar-me nos placares',
  'settings.button.unname': 'Deixar meu nome de fora',
  'settings.button.name': 'Mostrar meu nome',
  'settings.button.take': 'Usar {zone}',
  'settings.languages': 'Alterar o idioma',
  'settings.language.told': 'O que minha plataforma indicar',
  'settings.language.unknown': 'Esse idioma eu ainda não falo. Os que falo estão na lista.',
  'settings.form': 'Seu fuso horário',
  'settings.form.zone': 'Fuso horário',
  'settings.form.zone.hint': 'America/Sao_Paulo, ou uma cidade',
  'settings.somebody': 'Alguém',
}
