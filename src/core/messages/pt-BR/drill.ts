import type { drill as english } from '../en/drill.ts'
import type { Translated } from '../translated.ts'

/** A team's drills. */
export const drill: Translated<typeof english> = {
  'drill.command': 'Programe as questões diárias deste canal e cuide delas',
  'drill.option.do': 'o que fazer',
  'drill.option.do.hint': 'novo: programar um; lista: os treinos que existem',
  'drill.option.do.new': 'novo',
  'drill.option.do.list': 'lista',

  'drill.post.title': 'Treino diário',
  'drill.post.context': '{date} · horários de {zone}',
  'drill.post.what':
    '{count, plural, one {Uma questão} other {# questões}}, cerca de {minutes, plural, one {um minuto} other {# minutos}}, até {closes}.',
  'drill.post.private':
    'Você responde em particular, e vale o que pressionar primeiro. As respostas certas chegam aqui no encerramento.',
  'drill.post.taken':
    '{count, plural, =0 {Ninguém participou ainda.} one {Uma pessoa participou.} other {# pessoas participaram.}}',
  'drill.post.button': 'Participar',
  'drill.post.closed':
    'Encerrado. {count, plural, =0 {Ninguém participou desta vez.} one {Uma pessoa participou.} other {# pessoas participaram.}} Você ainda pode responder para aprender; não conta para o placar.',
  'drill.post.late': 'Responder para aprender',

  'drill.reveal.title': 'As respostas',
  'drill.reveal.taken': '{count, plural, one {**#** pessoa participou.} other {**#** pessoas participaram.}}',
  'drill.reveal.streak': '**{count, number}** treinos seguidos com alguém participando.',
  'drill.reveal.question': '**{number, number}.** {question}',
  'drill.reveal.right': 'Certa: **{letter}**  {option}',
  'drill.reveal.count': '{letter} {count, number}',
  'drill.reveal.alt': 'Quantas pessoas acertaram. {bars}',
  'drill.reveal.named': 'No placar, porque aceitaram: {names}',
  'drill.reveal.name': '{name} {right, number} de {size, number}',
  'drill.reveal.named.more': 'e mais {count, number}',
  'drill.reveal.reread': 'Vale a pena ler de novo:',
  'drill.chart.question': 'Questão {number, number}',
  'drill.chart.right': '{right, number} de {answered, number}',

  'drill.naming.ask': 'Mostrar seu nome no placar desta equipe quando um treino encerrar?',
  'drill.naming.yes': 'Sim, mostre meu nome',
  'drill.naming.no': 'Não, nunca',
  'drill.naming.is.yes': 'Seu nome aparece no placar quando um treino encerra.',
  'drill.naming.is.no': 'Seu nome não aparece no placar.',
  'drill.naming.change.no': 'Não mostre mais meu nome',
  'drill.naming.change.yes': 'Mostre meu nome',

  'drill.many': 'Este canal já tem {count, number} treinos, e não cabem mais.',
  'drill.list.title': 'Treinos',
  'drill.list.none':
    'Ainda não há treinos aqui. Um treino faz algumas questões a este canal nos dias que você escolher; cada pessoa responde em particular.',
  'drill.list.here': 'Neste canal:',
  'drill.list.elsewhere': 'Em outros canais:',
  'drill.list.choose': 'Abrir um treino',
  'drill.list.option': '{at} {days}',
  'drill.list.option.next': '{scope}, próximo {next}',
  'drill.list.option.paused': '{scope}, em pausa',
  'drill.button.new': 'Novo treino',
  'drill.button.list': 'Todos os treinos',

  'drill.view.title': 'Treino das {at}',
  'drill.view.days': 'Dias',
  'drill.view.at': 'Abre',
  'drill.view.at.value': '{at} {zone}',
  'drill.view.lasts': 'Encerra',
  'drill.view.lasts.value': 'depois de {lasts}, às {closes}',
  'drill.view.scope': 'Conteúdo',
  'drill.view.scope.value': '{size, plural, one {uma questão} other {# questões}}: {scope}',
  'drill.view.names': 'Nomes',
  'drill.view.names.yes': 'de quem aceitou, no placar',
  'drill.view.names.no': 'ninguém aparece com nome',
  'drill.view.holidays': 'Sem treino',
  'drill.view.holidays.none': 'nenhuma data',
  'drill.view.next': 'Próximo',
  'drill.view.state': 'Estado',
  'drill.view.state.paused': 'em pausa',
  'drill.view.state.retry': 'a última publicação falhou; nova tentativa às {at}',
  'drill.view.never': 'nunca: as datas sem treino ocupam todos os dias',
  'drill.hours': '{hours, plural, one {uma hora} other {# horas}}',
  'drill.minutes': '{minutes, plural, one {um minuto} other {# minutos}}',
  'drill.day.mon': 'seg',
  'drill.day.tue': 'ter',
  'drill.day.wed': 'qua',
  'drill.day.thu': 'qui',
  'drill.day.fri': 'sex',
  'drill.day.sat': 'sáb',
  'drill.day.sun': 'dom',
  'drill.days.daily': 'todos os dias',
  'drill.days.weekdays': 'de segunda a sexta',
  'drill.scope.all': 'todas as lições',
  'drill.scope.forgetting': 'o que esta equipe está para esquecer',
  'drill.scope.gone': 'lições que não existem mais',
  'drill.scope.lessons': '{count, plural, one {a lição {title}} other {# lições}}',

  'drill.form.new': 'Novo treino',
  'drill.form.edit': 'Alterar o treino',
  'drill.form.at': 'Horário',
  'drill.form.at.hint': '09:00, no fuso abaixo. Vazio: como está',
  'drill.form.days': 'Dias',
  'drill.form.days.hint': 'Em inglês: weekdays, daily ou mon, wed, fri',
  'drill.form.zone': 'Fuso horário',
  'drill.form.zone.hint': 'America/Sao_Paulo, ou uma cidade. Vazio: o seu',
  'drill.form.lasts': 'Aberto até, ou por quanto tempo',
  'drill.form.lasts.hint': '17:00, ou em inglês: 8 hours, 45 minutes',
  'drill.form.holidays': 'Datas sem treino',
  'drill.form.holidays.hint': '2026-12-25, 2027-01-01',
  'drill.form.lessons': 'Lições',
  'drill.form.lessons.hint': 'Títulos ou ids, um por linha ou separados por vírgulas',
  'drill.form.button': 'Horário e dias',

  'drill.draft.title': 'Um novo treino',
  'drill.draft.title.edit': 'O treino, alterado',
  'drill.draft.unsaved': 'Ainda não salvo. As próximas três vezes seriam:',
  'drill.draft.scope': 'Quais lições',
  'drill.draft.scope.some': 'As lições que eu indicar',
  'drill.draft.size': 'Quantas questões',
  'drill.draft.size.option': '{size, plural, one {Uma questão} other {# questões}}',
  'drill.draft.names.on': 'Mostrar o nome de quem aceitar',
  'drill.draft.names.off': 'Não mostrar nomes',
  'drill.draft.save': 'Salvar',
  'drill.draft.gone': 'Esse rascunho não está mais guardado, ou já foi salvo. `/drill` mostra os treinos.',
  'drill.draft.never': 'Sem essas datas, o treino nunca viria. Tire uma delas primeiro.',
  'drill.saved': 'Salvo. O próximo neste canal: {next}.',

  'drill.button.pause': 'Pausar',
  'drill.button.resume': 'Retomar',
  'drill.button.edit': 'Alterar',
  'drill.button.now': 'Publicar agora',
  'drill.button.skip': 'Pular o de amanhã',
  'drill.button.unskip': 'Não pular o de amanhã',
  'drill.button.delete': 'Excluir',
  'drill.button.delete.sure': 'Excluir mesmo',
  'drill.button.keep': 'Manter',
  'drill.paused': 'Em pausa. Nada é publicado até alguém retomar.',
  'drill.resumed': 'Retomado.',
  'drill.running': 'A caminho do canal.',
  'drill.ran': 'O treino de hoje já está publicado; há um por data.',
  'drill.ran.dropped':
    'Não foi possível publicar o treino de hoje, e há um por data. O próximo vem como previsto.',
  'drill.skipped': 'Amanhã, {date}, não há treino.',
  'drill.skipped.anyway': 'Amanhã, {date}, já não haveria treino.',
  'drill.unskipped': 'Amanhã, {date}, o treino vem como previsto.',
  'drill.delete.sure': 'Excluir este treino? As respostas ficam com quem as deu.',
  'drill.deleted': 'Excluído. O que as pessoas responderam fica com elas.',
  'drill.gone': 'Esse treino não existe mais. `/drill` mostra os que existem.',
  'drill.unreadable':
    'Não dá para ler as configurações guardadas deste treino. Pressione **Alterar** e salve de novo.',
  'drill.not-yours':
    'Só quem programou este treino, ou quem administra este servidor ou workspace, pode fazer isso.',
  'drill.bad.time': '{label}: “{typed}” não é um horário. Você quis dizer **{nearest}**?',
  'drill.bad.days': '{label}: “{typed}” não são dias da semana. Você quis dizer **{nearest}**?',
  'drill.bad.zone': '{label}: “{typed}” não é um fuso horário que eu conheça. Você quis dizer **{nearest}**?',
  'drill.bad.lasts':
    '{label}: não entendo “{typed}” como fim. Escreva um horário como **17:00**, ou em inglês **8 hours**; de 5 minutos a 24 horas.',
  'drill.bad.dates':
    '{label}: em “{typed}” há uma data que não existe. Você quis dizer **{nearest}**? Datas se escrevem assim: 2026-12-25.',
  'drill.bad.many-dates':
    '{label}: {count, number} datas são mais do que um treino guarda; cabem {max, number}.',
  'drill.bad.lesson': 'Nenhuma lição se chama “{typed}”. Você quis dizer **{nearest}**?',
  'drill.bad.no-lesson': 'Nenhuma lição se chama “{typed}”. `/lesson` as encontra por suas palavras.',
  'drill.bad.again': 'Tentar de novo',

  'drill.told.unreadable':
    'Seu treino das {at} ({zone}) está em pausa: não dá para ler as configurações guardadas. Abra `/drill`, pressione **Alterar** e salve de novo.',
  'drill.told.dropped':
    '{count, plural, one {O treino das {at} ({zone}) de {date} não foi publicado} other {# treinos das {at} ({zone}), até {date}, não foram publicados}}: o Homeroom não estava rodando, e mais de duas horas de atraso é demais. O próximo vem como previsto; `/drill` publica um agora.',
  'drill.told.missed':
    '{count, plural, one {Um treino} other {# treinos}} das {at} ({zone}) antes de {date} {count, plural, one {não foi publicado} other {não foram publicados}}, porque o Homeroom não estava rodando. O mais recente é publicado agora.',
  'drill.told.failed':
    'Não consegui publicar o treino das {at} ({zone}) de {date}, embora tenha tentado por duas horas. O próximo vem como previsto; se também falhar, avise quem opera o Homeroom.',
  'drill.told.no-questions':
    'O treino das {at} ({zone}) não tinha o que perguntar: suas lições não têm quiz, ou não existem mais. `/drill` altera de quais lições ele pergunta.',
  'drill.told.no-posting':
    'Não foi possível publicar o treino das {at} ({zone}): não tenho permissão para escrever no canal. Conceda ali ao Homeroom “Enviar mensagens” e “Ver canal”. Continuo tentando; o treino fica.',
  'drill.told.no-threads':
    'Não foi possível publicar o treino das {at} ({zone}): falta ao Homeroom uma permissão no canal. Continuo tentando; o treino fica.',
  'drill.told.not-in-channel':
    'Não foi possível publicar o treino das {at} ({zone}): não estou no canal. Convide o Homeroom para lá. Continuo tentando; o treino fica.',
  'drill.told.archived':
    'Não foi possível publicar o treino das {at} ({zone}): o canal está arquivado. Desarquive-o, ou exclua o treino com `/drill`. Até lá, o treino fica.',
  'drill.told.gone':
    'Não foi possível publicar o treino das {at} ({zone}): o canal não existe mais. Programe um novo em outro canal com `/drill` e exclua este.',
  'drill.told.closed-dm':
    'Não foi possível publicar o treino das {at} ({zone}): as mensagens diretas estão fechadas para o Homeroom. Programe-o em um canal.',
}
