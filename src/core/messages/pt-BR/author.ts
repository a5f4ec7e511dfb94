import type { author as english } from '../en/author.ts'
import type { Translated } from '../translated.ts'

/** A team's own lessons. */
export const author: Translated<typeof english> = {
  'author.command': 'Adicione e gerencie lições próprias, só para este servidor ou workspace',
  'author.admin': 'Só quem administra este servidor ou workspace pode mudar as lições próprias dele.',
  'author.direct': 'Uma lição própria pertence a um servidor: use `/author` lá.',
  'author.too-many':
    '{count, plural, one {Chegou um arquivo} other {Chegaram # arquivos}} em uma hora, e não aceito mais. Haverá lugar de novo em {minutes, plural, one {um minuto} other {# minutos}}.',
  'author.full': 'Há {count, number} lições próprias, e não cabem mais. Traga uma versão nova de uma delas.',
  'author.gone': 'Essa versão não está mais aqui; um arquivo mais novo tomou o lugar dela.',
  'author.unreadable':
    'Essa versão foi verificada por um Homeroom mais antigo e agora tem falhas. Envie de novo.',
  'author.track': 'Sua equipe',
  'author.title': 'Lições próprias',
  'author.intro':
    'Envie um arquivo Markdown. Você vê o que está errado e como ele fica; quando publicar, todos aqui podem ler, e ninguém em outro lugar.',
  'author.choose': 'Gerenciar uma lição',
  'author.state':
    '{state, select, published {Publicada, versão {version, number}} withdrawn {Retirada} other {Ainda não publicada}}',
  'author.versions': 'Ver uma versão',
  'author.version': 'Versão {version, number}',
  'author.version.about':
    '{state, select, shown {A que todos leem} draft {Ainda não publicada} other {Uma anterior}}, de {at, date, medium}',
  'author.button.upload': 'Enviar um arquivo',
  'author.button.list': 'Todas as nossas lições',
  'author.button.manage': 'Gerenciar',
  'author.button.preview': 'Prévia',
  'author.button.page': 'Primeira página',
  'author.button.question': 'Primeira questão',
  'author.button.publish': 'Publicar',
  'author.button.withdraw': 'Retirar',
  'author.button.restore': 'Mostrar de novo',
  'author.button.read': 'Ler',
  'author.form': 'Uma lição própria',
  'author.form.file': 'Arquivo Markdown',
  'author.form.file.hint': 'Com id, title, summary, track e module no topo, como no guia dos autores',
  'author.faults.title': 'Ainda não dá para publicar',
  'author.faults':
    '{count, plural, one {Uma coisa está errada} other {# coisas estão erradas}}. Corrija o arquivo e envie de novo.',
  'author.fault': '**Linha {line, number}.** {reason}',
  'author.faults.more': '{count, plural, one {Mais uma não aparece} other {Mais # não aparecem}} aqui.',
  'author.remarks.title': 'Verificada: {title}',
  'author.remarks':
    'Pode ser publicada. {count, plural, one {Uma coisa merece} other {# coisas merecem}} outro olhar.',
  'author.preview': 'Prévia da versão {version, number} · só você vê',
  'author.published':
    '**{title}** está publicada: todos aqui a encontram em `/lesson`, e ninguém em outro lugar.',
  'author.withdrawn':
    'Ninguém encontra mais **{title}**. Os resultados ficam, e um quiz começado pode ser terminado.',
  'author.restored': '**{title}** voltou, com todo o progresso.',
  'author.button.figures': 'Como está indo',
  'author.figures.title': 'Como está indo: {title}',
  'author.figures.few':
    'Menos de cinco pessoas daqui a abriram. Os números começam em cinco, para que ninguém possa ser reconhecido neles.',
  'author.figures.read':
    '{read, plural, one {Uma pessoa daqui a abriu} other {# pessoas daqui a abriram}}; até o fim: {finished, number}.',
  'author.figures.question':
    '**{question}** Na primeira tentativa, {right, number} de {answers, number} acertaram.',
  'author.figures.question.missed':
    '**{question}** Na primeira tentativa, {right, number} de {answers, number} acertaram. O erro mais escolhido: “{wrong}” ({people, number}).',
  'author.figures.unanswered':
    '{count, plural, one {Uma pergunta tem} other {# perguntas têm}} menos de cinco respostas.',
  'author.figures.report': '**Apontada: {question}** {what}',
  'author.figures.gap':
    '**Perguntado e não coberto:** “{question}” ({count, plural, one {uma vez} other {# vezes}})',
}
