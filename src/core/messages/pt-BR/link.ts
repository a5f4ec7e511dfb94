import type { link as english } from '../en/link.ts'
import type { Translated } from '../translated.ts'

/** Accounts that are one learner. */
export const link: Translated<typeof english> = {
  'link.command': 'Reúna num só progresso suas contas de várias plataformas ou servidores',
  'link.option.code': 'código',
  'link.option.code.hint': 'O código da sua outra conta; sem ele, você recebe um',
  'unlink.command': 'Mostre quais contas estão reunidas com esta, e tire uma',

  'link.title': 'Um só progresso em todo lugar',
  'link.code': 'Onde você também aprende com o Homeroom, digite isto em até dez minutos:',
  'link.code.means':
    'Funciona uma vez, e um código novo o substitui. **Não o dê a ninguém.** Quem o digitar passa a ter um só progresso com você e vê o que você fez, seus resultados e suas revisões.',
  'link.button.enter': 'Tenho um código',
  'link.button.progress': 'Meu progresso',
  'link.button.accounts': 'Minhas contas',
  'link.form': 'Vincular esta conta',
  'link.form.code': 'Código',
  'link.form.code.hint': 'Oito letras e algarismos, como ABCD-EFGH',

  'link.platform.discord': 'Discord',
  'link.platform.slack': 'Slack',
  'link.platform.web': 'navegador',

  'link.confirm.title': 'Reunir as duas contas?',
  'link.confirm':
    'O código foi criado no {platform}. Se você concordar, aquela conta e esta passam a ser uma só pessoa: o que cada uma leu, respondeu e perguntou conta para as duas, de antes e de agora em diante. Cada uma vê o progresso, os resultados e as revisões da outra, e pode continuar com eles.',
  'link.confirm.brings':
    'O que esta conta traz: {lessons, plural, =0 {nenhuma lição} one {uma lição} other {# lições}} e {answers, plural, =0 {nenhuma resposta} one {uma resposta} other {# respostas}}.',
  'link.confirm.warning':
    '**Foi você quem criou este código?** Se alguém o enviou ou pediu que você o digitasse, pressione **Não**: você dividiria tudo isso com essa pessoa. Nada foi reunido ainda.',
  'link.confirm.undo': 'Sua outra conta recebe um aviso, e `/unlink` tira uma a qualquer momento.',
  'link.button.join': 'Sim, as duas são minhas',
  'link.button.refuse': 'Não, deixar separadas',
  'link.joined':
    'Reunidas. As duas contas agora são uma só pessoa, com {lessons, plural, =0 {nenhuma lição} one {uma lição} other {# lições}} e {answers, plural, =0 {nenhuma resposta} one {uma resposta} other {# respostas}} ao todo.',
  'link.refused': 'Continuam separadas. Esse código não vale mais; nada foi reunido, e ninguém foi avisado.',

  'link.unknown':
    'Esse código não é meu, ou há uma letra errada: códigos têm oito letras e algarismos, como ABCD-EFGH. `/link` na sua outra conta mostra um novo.',
  'link.used':
    'Esse código já foi usado, e cada um funciona uma vez. `/link` na sua outra conta mostra um novo.',
  'link.expired':
    'Esse código é antigo demais: códigos duram dez minutos. `/link` na sua outra conta mostra um novo.',
  'link.own': 'Esse código já é deste mesmo progresso: não há o que reunir. Digite-o na sua outra conta.',
  'link.too-many':
    'Foram códigos errados demais em uma hora, então por ora não aceito nenhum. Tente de novo em uma hora, com um código novo.',
  'link.codes.too-many': 'Foram muitos códigos em uma hora. Use o último, ou peça outro daqui a uma hora.',
  'link.late': 'Essa pergunta já foi decidida ou é antiga demais; nada mudou. `/link` mostra um código novo.',

  'link.accounts.title': 'Suas contas',
  'link.accounts.alone': 'Esta conta está sozinha. `/link` a reúne com outra sua.',
  'link.accounts':
    '{count, number} contas têm um só progresso. A conta que sai fica com o que fez e volta a estar sozinha.',
  'link.accounts.choose': 'Tirar uma conta',
  'link.account': '{name} no {platform}',
  'link.account.nameless': 'uma conta no {platform}',
  'link.account.here': 'Esta conta: {lessons, number} lições, {answers, number} respostas',
  'link.account.there': '{lessons, number} lições, {answers, number} respostas',
  'link.accounts.more': 'Mais: outras {left, number}',
  'link.accounts.first': 'Voltar ao início',
  'link.out.sure':
    'Tirar **{account}**? Ela fica com o que começou ali e volta a estar sozinha; o que as outras fizeram fica com elas. As revisões e as sequências de cada lado passam a contar em separado.',
  'link.button.out': 'Tirar',
  'link.button.keep': 'Manter',
  'link.out.done': 'Feito. **{account}** volta a estar sozinha, com tudo o que começou ali.',
  'link.out.gone': 'Essa conta não é uma das suas, ou já está sozinha. Nada mudou.',

  'link.news.joined':
    'Esta conta foi reunida com **{account}**: agora as duas têm um só progresso. Não foi você? `/unlink` a tira de novo.',
  'link.news.out':
    '**{account}** saiu das suas contas vinculadas, com o que começou ali. `/unlink` mostra as que ficaram.',
}
