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
    '`/lesson` ler · `/tracks` explorar · `/quiz` testar o que sabe · `/ask` o tutor · `/term` buscar uma palavra · `/review` o que você esqueceria · `/drill` um quiz diário para um canal · `/live` um na hora · `/remind` um lembrete · `/progress` o que você fez · `/link` um só progresso em todo lugar',
  'help.button.begin': 'Mostre uma lição',
}
