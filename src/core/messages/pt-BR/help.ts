import type { help as english } from '../en/help.ts'
import type { Translated } from '../translated.ts'

/** First contact. */
export const help: Translated<typeof english> = {
  'help.command': 'O que o Homeroom faz e por onde começar',
  'help.title': 'Homeroom',
  'help.what': 'Lições de seis minutos sobre usar bem a IA, cada uma com um quiz, aqui no chat.',
  'help.private':
    'O que você lê, responde e acerta só você vê. Compartilhe uma lição e todo mundo pode abri-la, cada pessoa para si.',
  'help.tutor':
    'O tutor responde a partir da lição, com as frases dela, e diz quando a lição não trata disso.',
  'help.commands':
    '`/lesson` ler · `/tracks` explorar · `/quiz` testar o que sabe · `/ask` o tutor · `/term` buscar uma palavra · `/review` o que você esqueceria · `/progress` o que você fez · `/remind` um lembrete · `/link` unir suas contas · `/settings` fuso horário e idioma · `/privacy` seus dados',
  'help.together':
    '**Com outras pessoas:** `/drill` um quiz diário para um canal · `/live` um quiz agora mesmo · `/leaderboard` quem está na frente · `/report` como vai a equipe · `/author` lições próprias',
  'help.button.begin': 'Mostre uma lição',
}
