import type { live as english } from '../en/live.ts'
import type { Translated } from '../translated.ts'

/** Live quizzes. */
export const live: Translated<typeof english> = {
  'live.command': 'Um quiz ao vivo para este canal: uma questão por vez, pontos por acerto e rapidez',
  'live.option.lesson': 'lição',
  'live.option.lesson.hint': 'Sobre uma lição; sem ela, sobre o que as pessoas daqui deveriam relembrar',
  'live.option.questions': 'questões',
  'live.option.questions.hint': 'Quantas; 5 se não indicar',
  'live.option.questions.5': '5',
  'live.option.questions.10': '10',
  'live.direct':
    'Um quiz ao vivo precisa de um canal com pessoas. Comece lá com `/live`; só para você há `/quiz` e `/review`.',
  'live.no-questions': '**{title}** não tem quiz. Indique outra lição, ou nenhuma.',
  'live.no-questions.any': 'Nenhuma lição tem quiz ainda, então não há o que perguntar.',
  'live.running': 'Já há um quiz ao vivo neste canal.',
  'live.running.host': 'Seu quiz ao vivo já está acontecendo neste canal.',
  'live.host.lobby':
    'O quiz ao vivo está no canal. Começa em 30 segundos, ou quando você pressionar **Começar já**. Você também pode jogar: pressione **Entrar** lá.',
  'live.host.started': 'Começou.',
  'live.host.stopped': 'Parado. As respostas dadas contam para o aprendizado.',
  'live.host.over': 'Esse quiz ao vivo terminou.',
  'live.not-yours':
    'Só quem começou este quiz ao vivo, ou quem administra este servidor ou workspace, pode fazer isso.',
  'live.button.join': 'Entrar',
  'live.button.start': 'Começar já',
  'live.button.stop': 'Parar',
  'live.button.place': 'Meu lugar',
  'live.button.result': 'Como me saí',
  'live.button.unnamed': 'Jogar sem nome',
  'live.button.named': 'Mostrar meu nome',

  'live.context': 'Quiz ao vivo',
  'live.context.result': 'Quiz ao vivo · {topic}',
  'live.context.question': 'Quiz ao vivo · questão {number, number} de {size, number}',
  'live.title': '{count, plural, one {# questão} other {# questões}} sobre “{topic}”',
  'live.title.mixed': '{count, plural, one {# questão} other {# questões}} de várias lições',
  'live.lobby.soon': 'Começa em **{seconds, number} segundos**.',
  'live.lobby.now': 'Começa agora.',
  'live.lobby.how':
    'Uma questão por vez, 20 segundos cada. Pressione uma letra; vale a primeira que você pressionar. Acertar dá pontos, e acertar rápido dá mais.',
  'live.lobby.joined':
    '{count, plural, =0 {Ninguém entrou ainda.} one {Entrou: {names}} other {Entraram: {names}}}',
  'live.names.more': '{names} e mais {count, number}',
  'live.begun': 'Começou: as questões vêm abaixo, uma por vez.',
  'live.unnamed': 'alguém sem nome',
  'live.unnamed.many': '{count, plural, one {uma pessoa} other {# pessoas}} sem nome',
  'live.asking.left':
    '{players, plural, =0 {} one {**{answered, number} de {players, number}** respondeu · } other {**{answered, number} de {players, number}** responderam · }}restam cerca de {seconds, number} segundos',
  'live.asking.up':
    '{players, plural, =0 {} one {**{answered, number} de {players, number}** respondeu · } other {**{answered, number} de {players, number}** responderam · }}o tempo acabou',
  'live.right': 'A resposta é **{letter}**: {option}',
  'live.right.count':
    '{answered, plural, =0 {Ninguém respondeu.} one {{right, number} de {answered, number} acertou.} other {{right, number} de {answered, number} acertaram.}}',
  'live.standing': '**Como está**',
  'live.standing.line': '{place, selectordinal, other {#º}} {name} · **{points, number}**',
  'live.standing.more': 'e mais {count, plural, one {uma pessoa} other {# pessoas}}',
  'live.standing.next': 'A próxima questão vem daqui a pouco.',
  'live.standing.last': 'Essa foi a última. O resultado vem daqui a pouco.',
  'live.over.finished': 'Este quiz ao vivo terminou. O resultado está abaixo.',
  'live.over.nobody': 'Ninguém entrou, então este quiz ao vivo não começou. `/live` começa outro.',
  'live.over.stopped': 'Este quiz ao vivo foi parado.',
  'live.over.quiet': 'Este quiz ao vivo terminou, porque ninguém respondia mais.',
  'live.over.lost':
    'Este quiz ao vivo terminou, porque o Homeroom esteve fora por alguns minutos. `/live` começa outro.',
  'live.over.refused': 'Este quiz ao vivo terminou.',

  'live.podium': 'O resultado',
  'live.podium.stopped': 'Foi parado depois de {count, plural, one {# questão} other {# questões}}.',
  'live.podium.quiet':
    'Terminou depois de {count, plural, one {# questão} other {# questões}}, porque ninguém respondia mais.',
  'live.podium.lost':
    'Terminou depois de {count, plural, one {# questão} other {# questões}}, porque o Homeroom esteve fora por alguns minutos.',
  'live.podium.line':
    '**{place, selectordinal, other {#º}} {name}** · {points, plural, one {# ponto} other {# pontos}}, {right, plural, one {# certa} other {# certas}}',
  'live.podium.rest': '{place, selectordinal, other {#º}} {name} · {points, number}',
  'live.podium.missed': 'A mais errada: {question} A resposta é **{letter}**: {option}',

  'live.joined.named':
    'Você está dentro. Seu nome aparece neste canal como **{name}**; se preferir, pode jogar sem nome.',
  'live.joined.unnamed': 'Você está dentro, como “alguém sem nome”: seu nome não aparece.',
  'live.joined.settings':
    'Você está dentro, como “alguém sem nome”: suas `/settings` dizem que nenhuma publicação mostra seu nome.',
  'live.joined.again.named': 'Você já está dentro, como **{name}**.',
  'live.joined.again.unnamed': 'Você já está dentro, como “alguém sem nome”: seu nome não aparece.',
  'live.joined.lobby': 'A primeira questão vem no canal daqui a pouco.',
  'live.joined.asking': 'Há uma questão aberta no canal: pressione uma letra lá.',
  'live.locked': 'Anotado: **{letter}**. A resposta vem quando o tempo acabar.',
  'live.locked.before':
    'Você escolheu **{letter}**, e vale a primeira que pressionar. A resposta vem quando o tempo acabar.',
  'live.time-up': 'O tempo já tinha acabado, então esta não conta.',
  'live.not-begun': 'Essa questão ainda não foi feita.',
  'live.over': 'Esse quiz ao vivo terminou.',
  'live.elsewhere': 'Esse quiz ao vivo pertence a outro servidor ou workspace.',
  'live.place':
    'Você está em **{place, selectordinal, other {#º}}** lugar entre {players, number}, com **{points, number}** pontos. {right, number} de {asked, number} certas.',
  'live.place.none': 'Nenhuma questão terminou ainda, então não há lugares.',
  'live.place.outside': 'Você não está jogando neste. Pressione uma letra sob uma questão, e estará.',
  'live.place.outside.over': 'Você não jogou neste. `/live` começa outro.',
  'live.result.missed': 'Para rever:',
  'live.result.line': '✗ {question} A resposta é **{letter}**: {option}',
  'live.result.all': 'Nada para rever.',

  'live.refused.no-posting':
    'Não tenho permissão para publicar aqui, então não há quiz ao vivo. Quem gerencia este canal pode conceder “Enviar mensagens” ao Homeroom; depois comece de novo.',
  'live.refused.no-threads':
    'Não tenho permissão para publicar aqui, então não há quiz ao vivo. Quem gerencia este canal pode conceder “Enviar mensagens em tópicos” ao Homeroom; depois comece de novo.',
  'live.refused.not-in-channel':
    'Ainda não estou neste canal, então não há quiz ao vivo. Qualquer pessoa que esteja nele pode convidar o Homeroom; depois comece de novo.',
  'live.refused.archived': 'Este canal está arquivado, então não há quiz ao vivo. Comece em outro.',
  'live.refused.gone': 'Esse canal não existe mais, então não há quiz ao vivo.',
  'live.refused.closed-dm': 'Não posso publicar aqui, então não há quiz ao vivo. Comece em um canal.',
  'live.told.no-posting':
    'Seu quiz ao vivo terminou antes da hora: não tenho mais permissão para publicar no canal dele. Quem o gerencia pode conceder “Enviar mensagens” ao Homeroom; depois `/live` começa outro. As respostas dadas ficam guardadas.',
  'live.told.no-threads':
    'Seu quiz ao vivo terminou antes da hora: não tenho mais permissão para publicar no canal dele. Quem o gerencia pode conceder “Enviar mensagens em tópicos” ao Homeroom; depois `/live` começa outro. As respostas dadas ficam guardadas.',
  'live.told.not-in-channel':
    'Seu quiz ao vivo terminou antes da hora: não estou mais no canal dele. Qualquer pessoa que esteja nele pode convidar o Homeroom; depois `/live` começa outro. As respostas dadas ficam guardadas.',
  'live.told.archived':
    'Seu quiz ao vivo terminou antes da hora: o canal dele foi arquivado. `/live` começa um em outro canal. As respostas dadas ficam guardadas.',
  'live.told.gone':
    'Seu quiz ao vivo terminou antes da hora: a mensagem ou o canal dele foi excluído. `/live` começa outro. As respostas dadas ficam guardadas.',
  'live.told.closed-dm':
    'Seu quiz ao vivo terminou antes da hora: não posso mais publicar lá. `/live` começa um em um canal. As respostas dadas ficam guardadas.',
}
