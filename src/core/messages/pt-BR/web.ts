import type { web as english } from '../en/web.ts'
import type { Translated } from '../translated.ts'

/** What only the web adapter says: the playground's page. */
export const web: Translated<typeof english> = {
  'web.title': 'Área de testes do Homeroom',
  'web.homeroom': 'Homeroom',
  'web.playground': 'Área de testes',
  'web.someone': 'Alguém',
  'web.guest': 'Visitante {number}',
  'web.badge.bot': 'App',
  'web.noscript':
    'A área de testes é uma página de chat e precisa de JavaScript. Permita-o para este endereço e recarregue.',

  'web.skip.conversation': 'Ir para a conversa',
  'web.skip.composer': 'Ir para a caixa de mensagem',
  'web.sidebar': 'Canais e pessoas',
  'web.sidebar.open': 'Mostrar os canais',
  'web.sidebar.close': 'Ocultar os canais',
  'web.rooms': 'Conversas',
  'web.channels': 'Canais',
  'web.direct': 'Mensagens diretas',
  'web.unread': 'mensagens novas',
  'web.messages': 'Mensagens em {name}',
  'web.theme.dark': 'Mudar para o tema escuro',
  'web.theme.light': 'Mudar para o tema claro',
  'web.earlier': 'Mensagens anteriores',
  'web.newest': 'Mensagens mais novas',
  'web.thinking': 'O Homeroom está pensando ...',

  'web.channel.general': 'geral',
  'web.channel.general.topic': 'Lições, quizzes e um tutor, para experimentar',
  'web.channel.lessons-lounge': 'sala-de-lições',
  'web.channel.lessons-lounge.topic': 'Lições compartilhadas, e conversa sobre elas',
  'web.channel.direct.topic': 'Entre você e o Homeroom',

  'web.welcome.title': 'Boas-vindas ao Homeroom',
  'web.welcome.lessons':
    'Ensino lições curtas sobre usar bem a IA, aqui mesmo no chat: uns seis minutos cada uma.',
  'web.welcome.tutor':
    'A maioria termina com um quiz, e cada uma tem um tutor que responde a partir da lição.',
  'web.welcome.private':
    'O que você lê e acerta fica entre nós até você pressionar **Compartilhar**. Digite `/` para ver tudo o que sei fazer.',
  'web.welcome.button': 'Ler a primeira lição',
  'web.lounge.title': 'Um segundo canal, para compartilhar',
  'web.lounge.text':
    'Abra uma lição aqui e pressione **Compartilhar**: todo mundo no canal vê o cartão dela, e o tutor responde no tópico abaixo.',
  'web.lounge.button': 'Abrir uma lição',
  'web.direct.title': 'Só você e eu',
  'web.direct.text':
    'Pergunte sobre qualquer lição com suas palavras, ou digite `/` para um comando. Ninguém mais lê esta conversa.',
  'web.direct.button': 'Continuar de onde parei',

  'web.only-you': 'Só você pode ver isto',
  'web.message.private': '{name}, só para você',
  'web.message.summary': '{name}: {text}',
  'web.message.summary.private': '{name}, só para você: {text}',
  'web.used': '{name} usou {command}',
  'web.used.you': 'Você usou {command}',

  'web.thread': 'Tópico',
  'web.thread.close': 'Fechar o tópico',
  'web.thread.reply': 'Responder em um tópico',
  'web.thread.replies': '{count, plural, =0 {Abrir o tópico} one {# resposta} other {# respostas}}',
  'web.thread.composer': 'Responder no tópico',

  'web.composer.channel': 'Mensagem em #{name}, ou / para comandos',
  'web.composer.direct': 'Mensagem para o Homeroom, ou / para comandos',
  'web.composer.send': 'Enviar',
  'web.composer.hint': 'Enter envia, Shift e Enter começam outra linha, / lista os comandos.',
  'web.completion.commands': 'Comandos',
  'web.completion.values': 'Sugestões',
  'web.completion.count':
    '{count, plural, =0 {Nada a sugerir} one {# sugestão} other {# sugestões}}, setas para escolher',

  'web.person.menu': 'Nome e pessoas',
  'web.person.rename': 'Alterar seu nome',
  'web.person.switch': 'Continuar como',
  'web.person.add': 'Experimentar como outra pessoa',
  'web.person.name': 'Seu nome',
  'web.person.name.hint': 'Aparece ao lado do que você escreve. Até {max, number} caracteres.',
  'web.person.save': 'Salvar',

  'web.time.now': 'Hora: agora',
  'web.time.moved': 'Hora da área de testes: {time}',
  'web.time.hour': 'Uma hora depois',
  'web.time.morning': 'Amanhã às 09:00',
  'web.time.pick': 'Escolher uma hora',
  'web.time.label': 'Hora',
  'web.time.hint': 'Depois de agora, no seu fuso horário. Reiniciar o Homeroom traz de volta a hora real.',
  'web.time.move': 'Ir para lá',

  'web.file.large': 'Esse arquivo passa de 1 MB.',
  'web.file.not-text': 'Isso não é um arquivo de texto. O Homeroom lê texto simples em UTF-8.',
  'web.notice.offline': 'A conexão caiu. Tentando de novo; o que você digitou continua aqui.',
  'web.notice.failed': 'Isso não chegou ao Homeroom. Verifique se ele está rodando e tente de novo.',

  'web.error.host': 'Esta área de testes só responde no próprio endereço. Abra {address}.',
  'web.error.origin': 'Esse pedido não veio desta página, então nada foi feito.',
  'web.error.json': 'A área de testes só aceita application/json.',
  'web.error.session': 'Este navegador ainda não é conhecido. Recarregue a página.',
  'web.error.person': 'Essa pessoa é de outro navegador. Recarregue a página.',
  'web.error.request': 'Esse não é um pedido que esta página envie. Recarregue a página e tente de novo.',
  'web.error.large': 'Isso é grande demais para enviar.',
  'web.error.empty': 'Ainda não há nada para enviar.',
  'web.error.too-long': 'Em uma mensagem cabem {max, number} caracteres, e esta tem {length, number}.',
  'web.error.place': 'Esse canal ou tópico não existe.',
  'web.error.message': 'Essa mensagem não existe mais. Recarregue a página.',
  'web.error.not-found': 'Não há nada neste endereço.',
  'web.error.time':
    'A hora da área de testes só avança, e no máximo um ano. Reiniciar o Homeroom traz de volta a hora real.',
  'web.error.closing': 'O Homeroom está reiniciando. Tente de novo daqui a pouco.',
  'web.error.ours':
    'Algo deu errado do nosso lado, e isso não foi salvo. Tente de novo; se continuar, informe a quem administra: {reference}.',
}
