import type { privacy as english } from '../en/privacy.ts'
import type { Translated } from '../translated.ts'

/** What is kept of a person, and how they take it away or have it erased. docs/privacy.md says the same. */
export const privacy: Translated<typeof english> = {
  'privacy.command': 'O que guardo sobre você: ver, levar em um arquivo ou mandar apagar',
  'privacy.title': 'Seus dados',
  'privacy.lead':
    'Tudo está no banco de dados de quem opera este Homeroom e em nenhum outro lugar, fora o que está no seu chat. Fica até você apagar, a não ser que uma linha diga outra coisa.',
  'privacy.kept.reading': '**Leitura:** quais lições você abriu, em que datas, e a página em que está.',
  'privacy.kept.answers':
    '**Respostas:** seus quizzes, revisões, treinos e quizzes ao vivo, e o que deles se conclui sobre o que você lembra.',
  'privacy.kept.tutor':
    '**O tutor:** o que você perguntou, o que ele respondeu e se ajudou; as perguntas que você passou a uma pessoa; os problemas que relatou. Se um modelo redige as respostas, o servidor dele recebe a pergunta e suas três últimas falas, sem o seu nome; respostas conferidas, sem a pergunta, ficam por 30 dias.',
  'privacy.kept.account':
    '**Sua conta:** o id dela nesta plataforma, as contas que você reuniu com ela, seu nome onde você escolheu mostrá-lo ou jogou, suas configurações, seu lembrete, e quais publicações mostram seu nome. Códigos de vinculação somem depois de um dia.',
  'privacy.kept.playground':
    '**Na área de testes:** o nome que você deu, suas mensagens e o que foi mostrado a você.',
  'privacy.others':
    'Quem lidera só vê se você participa caso você tenha aceitado mostrar seu nome; o que você escolheu num treino não é mostrado a ninguém.',
  'privacy.linked':
    '{count, plural, one {Há uma conta:} other {# contas têm um só progresso, então isto vale para todas:}} {accounts}.',
  'privacy.button.export': 'Exportar tudo',
  'privacy.button.erase': 'Apagar meus dados',
  'privacy.button.settings': 'Configurações',

  'privacy.export.title': 'Tudo sobre você',
  'privacy.export':
    '{count, plural, =0 {Ainda não há nada sobre você aqui.} one {Uma linha.} other {# linhas.}} O arquivo JSON contém tudo; os outros, suas tentativas e suas respostas em tabelas. Só você recebe estes arquivos.',

  'privacy.erase.title': 'Apagar tudo sobre você?',
  'privacy.erase.what':
    'Tudo o que `/privacy` lista some, de uma vez e para sempre: progresso, resultados, sequência, revisões, perguntas, configurações, lembretes. As publicações que mostram seu nome ou citam você são editadas. **Ninguém pode trazer de volta**, e um backup que for restaurado depois é apagado de novo.',
  'privacy.erase.accounts':
    '{count, plural, one {Trata-se da sua única conta: {accounts}.} other {**Trata-se de todas as suas # contas reunidas:** {accounts}. Para manter uma, tire-a antes com `/unlink`.}}',
  'privacy.erase.elsewhere':
    'Contas que você nunca reuniu, em outro servidor por exemplo, estão à parte: `/privacy` lá as apaga.',
  'privacy.erase.stays':
    'O que fica, sem o nome de ninguém: quantas pessoas escolheram o quê em treinos e quizzes ao vivo já terminados, o que um modelo custou, os treinos que você programou para um canal. As mensagens que escreveu por conta própria no Discord ou no Slack cabe a você excluir.',
  'privacy.erase.export': 'Exportar antes',
  'privacy.erase.go': 'Apagar …',
  'privacy.erase.form': 'Apagar tudo sobre você',
  'privacy.erase.word': 'APAGAR',
  'privacy.erase.field': 'Digite APAGAR para continuar',
  'privacy.erase.field.hint': 'Não há volta',
  'privacy.erase.typed': 'Nada foi apagado: a palavra a digitar é APAGAR.',
  'privacy.erase.changed':
    'Nada foi apagado: suas contas não são as mesmas de quando perguntei. Veja a lista de novo.',
  'privacy.erase.failed':
    'Nada foi apagado: não consegui anotar que isso devia ser feito, e sem a anotação um backup traria tudo de volta. Quem opera este Homeroom encontra o motivo no log.',

  'privacy.receipt.title': 'Apagado',
  'privacy.receipt': 'Recibo **{id}**, {at, date, long}. Guardo este número e a data, e não de quem é.',
  'privacy.receipt.reading': 'Leitura',
  'privacy.receipt.quizzes': 'Quizzes e respostas',
  'privacy.receipt.rounds': 'Treinos, revisões, quizzes ao vivo',
  'privacy.receipt.tutor': 'Perguntas ao tutor e as respostas dele',
  'privacy.receipt.reports': 'Relatos de problemas',
  'privacy.receipt.settings': 'Configurações e lembretes',
  'privacy.receipt.accounts': 'Contas',
  'privacy.receipt.playground': 'Mensagens da área de testes',
  'privacy.receipt.posts': 'Publicações que agora estão editadas',
  'privacy.receipt.anonymous': 'Guardado sem nome',
  'privacy.receipt.rows': '{count, number}',
  'privacy.receipt.end':
    'Esta é a última notícia que você tem de mim. Se voltar a digitar ou pressionar algo, você começa como alguém que chega agora.',

  'privacy.post.gone': 'O que estava aqui mostrava o nome ou uma fala de alguém que depois mandou apagar.',
}
