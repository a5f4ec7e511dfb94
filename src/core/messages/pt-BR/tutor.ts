import type { tutor as english } from '../en/tutor.ts'
import type { Translated } from '../translated.ts'

/** The tutor. */
export const tutor: Translated<typeof english> = {
  'tutor.command': 'Pergunte ao tutor sobre a lição que você está lendo',
  'tutor.form': 'Perguntar ao tutor',
  'tutor.option.question': 'Pergunta',
  'tutor.option.question.hint': 'O tutor responde a partir da lição, com as frases dela',
  'tutor.about': 'Tutor · {title}',
  'tutor.answered': 'Isto é o que a lição diz:',
  'tutor.overview': 'Em poucas palavras: {summary}',
  'tutor.unsure': 'Não tenho certeza de que a lição trata disso. O trecho mais próximo:',
  'tutor.uncovered': 'Esta lição não trata disso.',
  'tutor.uncovered.related': 'Esta lição não trata disso. **{title}** trata.',
  'tutor.related': 'Mais sobre isso em **{title}**.',
  'tutor.no-lesson': 'Nenhuma lição trata disso. `/tracks` mostra o que há.',
  'tutor.simpler': 'O mesmo, em palavras mais simples da lição:',
  'tutor.simpler.none': 'A lição não diz isso de forma mais simples do que assim:',
  'tutor.simpler.around': 'A lição não diz isso de forma mais simples. Isto é o que está em volta:',
  'tutor.example': 'Da lição, por exemplo:',
  'tutor.example.near': 'A lição não cita um exemplo disso. O mais concreto que ela diz a respeito:',
  'tutor.example.none': 'A lição não dá exemplo disso.',
  'tutor.check': '**Para conferir:** {question}',
  'tutor.without.budget':
    'O orçamento de hoje para respostas longas acabou, então estas são as frases da própria lição.',
  'tutor.without.unavailable':
    'Não consigo alcançar o modelo de linguagem agora, então estas são as frases da própria lição.',
  'tutor.without.quiz':
    'Há uma questão de quiz desta lição em aberto, então respondo com as frases da própria lição até ela ser resolvida.',
  'tutor.button.section': 'Abrir “{section}”',
  'tutor.button.again': 'Perguntar outra coisa',
  'tutor.button.simpler': 'Explique de forma mais simples',
  'tutor.button.example': 'Dê um exemplo',
  'tutor.button.quiz': 'Teste-me nisto',
  'tutor.button.helpful': 'Ajudou',
  'tutor.button.not-helpful': 'Não ajudou',
  'tutor.button.person': 'Perguntar a uma pessoa',
  'tutor.gone': 'Essa resposta não está mais guardada. Pergunte de novo, e a nova terá todos os botões.',

  'tutor.rated.helpful': 'Anotado: ajudou. Obrigado.',
  'tutor.rated.not-helpful': 'Anotado: não ajudou. “Perguntar a uma pessoa”, logo abaixo, vai mais longe.',

  'tutor.quiet':
    'Tudo bem: neste tópico só respondo quando alguém me menciona. Diga em inglês “you can talk again” quando me quiser de volta.',
  'tutor.talk': 'Volto a responder perguntas neste tópico.',
  'tutor.invite':
    'Pergunte o que quiser sobre **{title}**. Respondo a partir da lição e digo quando não está nela.',

  'tutor.quiz': 'O quiz de **{title}** abre para quem pressionar, e ninguém mais vê.',

  'tutor.odd.long':
    'São {length, number} caracteres, e aceito {max, number}. Pergunte só o que você mais quer saber.',
  'tutor.odd.words': 'Só entendo palavras. Pergunte sobre a lição, por exemplo: “{example}”',
  'tutor.odd.example': 'Sobre o que é esta lição?',
  'tutor.odd.example.term': 'O que significa {term}?',
  'tutor.odd.script':
    'Não encontrei nada para isso. Só conheço esta lição no idioma em que está escrita: tente a pergunta com as palavras dela.',

  'tutor.limit.person':
    'Aceito {count, number} perguntas de uma mesma pessoa em dez minutos. Em {minutes, plural, one {um minuto} other {# minutos}} continuo; enquanto isso, a lição está aberta para você.',
  'tutor.limit.tenant':
    'Tanta gente está perguntando aqui que preciso de uma pausa. Em {minutes, plural, one {um minuto} other {# minutos}} continuo; enquanto isso, a lição está aberta para você.',

  'tutor.hint.section':
    'Seu quiz desta lição está aberto, então isto é uma dica, e não a resposta. Releia **{section}** com a questão ao lado.',
  'tutor.hint.lesson':
    'Seu quiz desta lição está aberto, então isto é uma dica, e não a resposta. Releia a lição com a questão ao lado.',
  'tutor.hint.vague':
    'Seu quiz desta lição está aberto, então aqui vai uma dica mais clara. Parta desta frase:',
  'tutor.hint.plain':
    'A dica mais clara que tenho antes de você responder. O que se conclui desta frase cabe a você dizer:',
  'tutor.hint.nothing':
    'A lição não tem outra frase que ajude sem responder. Escolha o que você defenderia: cada opção é explicada logo depois.',
  'tutor.hint.round':
    'Há uma rodada aberta com uma questão sobre isso, então guardo a resposta até ela encerrar. A lição a tem: releia com a questão ao lado.',
  'tutor.hint.round.section':
    'Há uma rodada aberta com uma questão sobre isso, então guardo a resposta até ela encerrar. Releia **{section}** com a questão ao lado.',
  'tutor.hint.mine-only': 'Essa dica é do quiz de outra pessoa. O seu começa aqui:',
  'tutor.hint.settled': 'Você já respondeu essa questão.',
  'tutor.button.hint': 'Uma dica mais clara',
  'tutor.button.explain': 'Mostre a explicação',
  'tutor.explain.private':
    'Outras pessoas aqui talvez ainda não tenham feito o quiz, então explico a questão {number, number} só para você.',
  'tutor.explain.first': 'Faça o quiz primeiro: depois explico a questão {number, number} e todas as outras.',

  'tutor.person.sent':
    'Enviada a uma pessoa. A resposta dela chega a você em mensagem direta, ou aqui com seu próximo comando.',
  'tutor.person.again': 'Uma pessoa já tem esta pergunta. A resposta dela chega a você quando houver.',
  'tutor.person.nowhere':
    'Guardada para uma pessoa. Ninguém disse ainda para onde vão essas perguntas: quem administra pode dizer, com `/questions` no canal que deve recebê-las.',
  'tutor.person.unreachable':
    'Guardada para uma pessoa. O canal não pode ser alcançado agora, então pode demorar mais.',
  'tutor.person.enough':
    'Você enviou {count, number} perguntas a uma pessoa em uma hora. Dê tempo para a resposta; daqui a pouco você pode enviar mais.',
  'tutor.person.title': 'Alguém que aprende pergunta a uma pessoa',
  'tutor.person.line': '**{name}** pergunta sobre **{title}** ({lesson}):',
  'tutor.person.meant': 'Trata-se de: {meant}',
  'tutor.person.somebody': 'Alguém',
  'tutor.person.answered': 'O tutor tinha uma resposta, e ela não bastou.',
  'tutor.person.unsure': 'O tutor não tinha certeza de que a lição trata disso.',
  'tutor.person.uncovered': 'O tutor não encontrou nada sobre isso na lição.',
  'tutor.person.hint':
    'Essa pessoa está com o quiz desta lição aberto: uma dica serve mais do que a resposta.',
  'tutor.person.button': 'Responder',
  'tutor.person.form': 'Responder a quem aprende',
  'tutor.person.field': 'Sua resposta',
  'tutor.person.field.hint': 'Quem perguntou lê com o seu nome',
  'tutor.person.thanks':
    'Guardada para quem escreveu a lição, e a caminho de {count, plural, one {quem perguntou} other {# pessoas que perguntaram}}.',
  'tutor.person.repeated': 'Exatamente essa resposta já está a caminho.',
  'tutor.person.not-here': 'Só quem está no canal onde esta pergunta foi publicada pode respondê-la.',
  'tutor.person.news':
    '**{name} respondeu à sua pergunta sobre {title}.** Você perguntou: “{question}” A resposta: {answer}',

  'questions.command': 'Escolha para onde vão as perguntas feitas a uma pessoa',
  'questions.option.to': 'ativar ou não',
  'questions.option.to.hint': 'sim: as perguntas para uma pessoa chegam aqui; não: não vão a lugar nenhum',
  'questions.option.to.on': 'sim',
  'questions.option.to.off': 'não',
  'questions.admin':
    'Só quem administra este servidor ou workspace pode escolher para onde vão as perguntas.',
  'questions.title': 'Perguntas para uma pessoa',
  'questions.on':
    'A partir de agora, as perguntas para uma pessoa chegam aqui. Cada uma tem um botão para responder.',
  'questions.on.waiting':
    'A partir de agora, as perguntas para uma pessoa chegam aqui. {count, plural, one {Uma que esperava foi publicada.} other {# que esperavam foram publicadas.}}',
  'questions.off':
    'As perguntas para uma pessoa agora não vão a lugar nenhum. Ficam guardadas, e são publicadas quando alguém escolher um canal.',
  'questions.here': 'As perguntas para uma pessoa chegam a este canal.',
  'questions.elsewhere': 'As perguntas para uma pessoa vão para outro canal.',
  'questions.operator':
    'As perguntas para uma pessoa vão para onde quem opera o Homeroom lê os relatos, porque ninguém escolheu um canal.',
  'questions.nowhere': 'As perguntas para uma pessoa não vão a lugar nenhum: ninguém escolheu um canal.',
  'questions.button.here': 'Que cheguem aqui',
  'questions.button.stop': 'Que não vão a lugar nenhum',
  'news.more': 'O que você pediu vem a seguir.',
  'news.button.on': 'Continuar',
}
