import type { tutor as english } from '../en/tutor.ts'
import type { Translated } from '../translated.ts'

/** The tutor. */
export const tutor: Translated<typeof english> = {
  'tutor.command': 'Frag den Tutor zu der Lektion, die du gerade liest',
  'tutor.form': 'Den Tutor fragen',
  'tutor.option.question': 'Frage',
  'tutor.option.question.hint': 'Der Tutor antwortet aus der Lektion, in deren eigenen Sätzen',
  'tutor.about': 'Tutor · {title}',
  'tutor.answered': 'Das sagt die Lektion:',
  'tutor.overview': 'Kurz gesagt: {summary}',
  'tutor.unsure': 'Ich bin nicht sicher, ob das behandelt wird. Die nächstliegende Stelle:',
  'tutor.uncovered': 'Das behandelt diese Lektion nicht.',
  'tutor.uncovered.related': 'Das behandelt diese Lektion nicht. **{title}** schon.',
  'tutor.related': 'Mehr dazu in **{title}**.',
  'tutor.no-lesson': 'Das behandelt keine Lektion. `/tracks` zeigt, was es gibt.',
  'tutor.simpler': 'Dasselbe in einfacheren Worten der Lektion:',
  'tutor.simpler.none': 'Einfacher als so sagt es die Lektion nicht:',
  'tutor.simpler.around': 'Einfacher sagt es die Lektion nicht. Das steht drum herum:',
  'tutor.example': 'Aus der Lektion, zum Beispiel:',
  'tutor.example.near': 'Ein Beispiel dafür nennt die Lektion nicht. Das Konkreteste, was sie dazu sagt:',
  'tutor.example.none': 'Ein Beispiel dafür gibt die Lektion nicht.',
  'tutor.check': '**Zum Prüfen:** {question}',
  'tutor.without.budget':
    'Das Budget für lange Antworten ist für heute aufgebraucht, deshalb sind das die eigenen Sätze der Lektion.',
  'tutor.without.unavailable':
    'Das Sprachmodell ist gerade nicht erreichbar, deshalb sind das die eigenen Sätze der Lektion.',
  'tutor.without.quiz':
    'Eine Quizfrage zu dieser Lektion ist offen, deshalb antworte ich in den eigenen Sätzen der Lektion, bis sie entschieden ist.',
  'tutor.button.section': '„{section}“ öffnen',
  'tutor.button.again': 'Noch etwas fragen',
  'tutor.button.simpler': 'Erklär es einfacher',
  'tutor.button.example': 'Gib mir ein Beispiel',
  'tutor.button.quiz': 'Frag mich dazu ab',
  'tutor.button.helpful': 'Hilfreich',
  'tutor.button.not-helpful': 'Nicht hilfreich',
  'tutor.button.person': 'Einen Menschen fragen',
  'tutor.gone':
    'Diese Antwort ist nicht mehr gespeichert. Frag noch einmal, und die neue hat alle ihre Knöpfe.',

  'tutor.rated.helpful': 'Notiert: Es hat geholfen. Danke.',
  'tutor.rated.not-helpful': 'Notiert: Es hat nicht geholfen. „Einen Menschen fragen“ darunter führt weiter.',

  'tutor.quiet':
    'Gut: In diesem Thread antworte ich nur noch, wenn mich jemand erwähnt. Schreib auf Englisch „you can talk again“, wenn ich zurückkommen soll.',
  'tutor.talk': 'Ich beantworte in diesem Thread wieder Fragen.',
  'tutor.invite':
    'Frag mich alles zu **{title}**. Ich antworte aus der Lektion und sage es, wenn es nicht darin steht.',

  'tutor.quiz': 'Wer drückt, bekommt das Quiz zu **{title}** für sich; sonst sieht es niemand.',

  'tutor.odd.long':
    'Das sind {length, number} Zeichen, und ich nehme {max, number}. Frag das eine, was du am liebsten wissen willst.',
  'tutor.odd.words': 'Ich verstehe nur Wörter. Frag etwas zur Lektion, zum Beispiel: „{example}“',
  'tutor.odd.example': 'Worum geht es in dieser Lektion?',
  'tutor.odd.example.term': 'Was bedeutet {term}?',
  'tutor.odd.script':
    'Dazu habe ich nichts gefunden. Ich kenne diese Lektion nur in der Sprache, in der sie geschrieben ist: Versuch es mit ihren Wörtern.',

  'tutor.limit.person':
    'Mehr als {count, number} Fragen in zehn Minuten nehme ich von einer Person nicht an. In {minutes, plural, one {einer Minute} other {# Minuten}} geht es weiter; die Lektion steht dir so lange offen.',
  'tutor.limit.tenant':
    'Hier fragen so viele, dass ich eine Pause brauche. In {minutes, plural, one {einer Minute} other {# Minuten}} geht es weiter; die Lektion steht dir so lange offen.',

  'tutor.hint.section':
    'Dein Quiz zu dieser Lektion ist offen, deshalb ist das ein Tipp und nicht die Antwort. Lies **{section}** noch einmal, mit der Frage daneben.',
  'tutor.hint.lesson':
    'Dein Quiz zu dieser Lektion ist offen, deshalb ist das ein Tipp und nicht die Antwort. Lies die Lektion noch einmal, mit der Frage daneben.',
  'tutor.hint.vague':
    'Dein Quiz zu dieser Lektion ist offen, deshalb hier ein deutlicherer Tipp. Geh von diesem Satz aus:',
  'tutor.hint.plain':
    'Der deutlichste Tipp, den ich vor deiner Antwort habe. Was aus diesem Satz folgt, ist an dir:',
  'tutor.hint.nothing':
    'Die Lektion hat keinen weiteren Satz, der hilft, ohne zu antworten. Wähle, was du vertreten würdest: Gleich danach wird jede Option erklärt.',
  'tutor.hint.round':
    'Eine Runde mit einer Frage dazu ist offen, deshalb behalte ich die Antwort, bis sie schließt. Sie steht in der Lektion: Lies sie noch einmal, mit der Frage daneben.',
  'tutor.hint.round.section':
    'Eine Runde mit einer Frage dazu ist offen, deshalb behalte ich die Antwort, bis sie schließt. Lies **{section}** noch einmal, mit der Frage daneben.',
  'tutor.hint.mine-only': 'Dieser Tipp gehört zum Quiz von jemand anderem. Deins beginnt hier:',
  'tutor.hint.settled': 'Diese Frage hast du schon beantwortet.',
  'tutor.button.hint': 'Ein deutlicherer Tipp',
  'tutor.button.explain': 'Zeig mir die Erklärung',
  'tutor.explain.private':
    'Andere hier haben das Quiz vielleicht noch nicht gemacht, deshalb erkläre ich Frage {number, number} nur dir.',
  'tutor.explain.first': 'Mach erst das Quiz: Danach erkläre ich Frage {number, number} und jede andere.',

  'tutor.person.sent':
    'An einen Menschen geschickt. Die Antwort kommt als Direktnachricht, oder hier mit deinem nächsten Befehl.',
  'tutor.person.again':
    'Diese Frage liegt schon bei einem Menschen. Die Antwort kommt zu dir, sobald es eine gibt.',
  'tutor.person.nowhere':
    'Für einen Menschen aufgehoben. Noch hat niemand gesagt, wohin solche Fragen gehen: Das Admin-Team kann es, mit `/questions` in dem Kanal, der sie bekommen soll.',
  'tutor.person.unreachable':
    'Für einen Menschen aufgehoben. Der Kanal dafür ist gerade nicht erreichbar, es kann also länger dauern.',
  'tutor.person.enough':
    'Du hast in einer Stunde {count, number} Fragen an einen Menschen geschickt. Lass Zeit zum Antworten; in einer Weile kannst du weitere schicken.',
  'tutor.person.title': 'Eine Frage an einen Menschen',
  'tutor.person.line': '**{name}** fragt zu **{title}** ({lesson}):',
  'tutor.person.meant': 'Es geht um: {meant}',
  'tutor.person.somebody': 'Jemand',
  'tutor.person.answered': 'Der Tutor hatte eine Antwort, und sie hat nicht gereicht.',
  'tutor.person.unsure': 'Der Tutor war nicht sicher, ob die Lektion das behandelt.',
  'tutor.person.uncovered': 'Der Tutor hat in der Lektion nichts dazu gefunden.',
  'tutor.person.hint': 'Das Quiz dieser Lektion ist dort gerade offen: Ein Tipp hilft mehr als die Antwort.',
  'tutor.person.button': 'Antworten',
  'tutor.person.form': 'Frage beantworten',
  'tutor.person.field': 'Deine Antwort',
  'tutor.person.field.hint': 'Wer gefragt hat, liest sie mit deinem Namen',
  'tutor.person.thanks':
    'Für die Überarbeitung der Lektion aufgehoben, und unterwegs zu {count, plural, one {der Person, die gefragt hat} other {# Personen, die gefragt haben}}.',
  'tutor.person.repeated': 'Genau diese Antwort ist schon unterwegs.',
  'tutor.person.not-here':
    'Diese Frage kann nur jemand aus dem Kanal beantworten, in dem sie gepostet wurde.',
  'tutor.person.news':
    '**{name} hat deine Frage zu {title} beantwortet.** Du hast gefragt: „{question}“ Die Antwort: {answer}',

  'questions.command': 'Wähle, wohin Fragen an einen Menschen gehen',
  'questions.option.to': 'an oder aus',
  'questions.option.to.hint': 'an: Fragen an einen Menschen kommen hierher; aus: Sie gehen nirgendwohin',
  'questions.option.to.on': 'an',
  'questions.option.to.off': 'aus',
  'questions.admin': 'Nur wer diesen Server oder Workspace verwaltet, kann wählen, wohin Fragen gehen.',
  'questions.title': 'Fragen an einen Menschen',
  'questions.on': 'Fragen an einen Menschen kommen ab jetzt hierher. Jede hat einen Knopf zum Beantworten.',
  'questions.on.waiting':
    'Fragen an einen Menschen kommen ab jetzt hierher. {count, plural, one {Eine, die gewartet hat, wird gepostet.} other {#, die gewartet haben, werden gepostet.}}',
  'questions.off':
    'Fragen an einen Menschen gehen jetzt nirgendwohin. Sie werden aufgehoben und gepostet, sobald jemand einen Kanal wählt.',
  'questions.here': 'Fragen an einen Menschen kommen in diesen Kanal.',
  'questions.elsewhere': 'Fragen an einen Menschen gehen in einen anderen Kanal.',
  'questions.operator':
    'Fragen an einen Menschen gehen dorthin, wo die Meldungen für den Betrieb ankommen, weil niemand einen Kanal gewählt hat.',
  'questions.nowhere': 'Fragen an einen Menschen gehen nirgendwohin: Niemand hat einen Kanal gewählt.',
  'questions.button.here': 'Hierher schicken',
  'questions.button.stop': 'Nirgendwohin schicken',
  'news.more': 'Was du wolltest, kommt als Nächstes.',
  'news.button.on': 'Weiter',
}
