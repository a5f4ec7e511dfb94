import type { link as english } from '../en/link.ts'
import type { Translated } from '../translated.ts'

/** Accounts that are one learner. */
export const link: Translated<typeof english> = {
  'link.command': 'Verbinde deine Konten auf mehreren Plattformen oder Servern zu einem Lernstand',
  'link.option.code': 'code',
  'link.option.code.hint': 'Der Code aus deinem anderen Konto; ohne ihn bekommst du einen',
  'unlink.command': 'Zeig, welche Konten mit diesem verbunden sind, und nimm eins heraus',

  'link.title': 'Überall derselbe Lernstand',
  'link.code': 'Wo du sonst noch mit Homeroom lernst, tippe das hier innerhalb von zehn Minuten ein:',
  'link.code.means':
    'Er gilt einmal, und ein neuer Code ersetzt ihn. **Gib ihn niemandem.** Wer ihn eintippt, teilt einen Lernstand mit dir und sieht deinen Fortschritt, deine Ergebnisse und deine Wiederholungen.',
  'link.button.enter': 'Ich habe einen Code',
  'link.button.progress': 'Mein Fortschritt',
  'link.button.accounts': 'Meine Konten',
  'link.form': 'Konto verbinden',
  'link.form.code': 'Code',
  'link.form.code.hint': 'Acht Buchstaben und Ziffern, wie ABCD-EFGH',

  'link.platform.discord': 'Discord',
  'link.platform.slack': 'Slack',
  'link.platform.web': 'Browser',

  'link.confirm.title': 'Beide Konten verbinden?',
  'link.confirm':
    'Der Code wurde hier erzeugt: {platform}. Wenn du zustimmst, sind jenes Konto und dieses eine Person: Was auf einem davon gelesen, beantwortet und gefragt wurde, zählt für beide, von früher und ab jetzt. Jedes sieht den Fortschritt, die Ergebnisse und die Wiederholungen des anderen und kann sie fortsetzen.',
  'link.confirm.brings':
    'Dieses Konto bringt {lessons, plural, =0 {keine Lektion} one {eine Lektion} other {# Lektionen}} und {answers, plural, =0 {keine Antwort} one {eine Antwort} other {# Antworten}} mit.',
  'link.confirm.warning':
    '**Hast du diesen Code selbst erzeugt?** Wenn ihn dir jemand geschickt oder dich gebeten hat, ihn einzutippen, drücke **Nein**: Du würdest all das mit dieser Person teilen. Noch ist nichts verbunden.',
  'link.confirm.undo': 'Dein anderes Konto erfährt davon, und `/unlink` nimmt jederzeit wieder eins heraus.',
  'link.button.join': 'Ja, beide gehören mir',
  'link.button.refuse': 'Nein, getrennt lassen',
  'link.joined':
    'Verbunden. Beide Konten haben jetzt einen Lernstand, mit {lessons, plural, =0 {keiner Lektion} one {einer Lektion} other {# Lektionen}} und {answers, plural, =0 {keiner Antwort} one {einer Antwort} other {# Antworten}} insgesamt.',
  'link.refused':
    'Getrennt gelassen. Dieser Code gilt nicht mehr; nichts wurde verbunden, und niemand hat davon erfahren.',

  'link.unknown':
    'Das ist kein Code von mir, oder ein Buchstabe stimmt nicht: Codes haben acht Buchstaben und Ziffern, wie ABCD-EFGH. `/link` auf deinem anderen Konto zeigt einen neuen.',
  'link.used':
    'Dieser Code wurde schon benutzt, und jeder gilt einmal. `/link` auf deinem anderen Konto zeigt einen neuen.',
  'link.expired':
    'Dieser Code ist zu alt: Codes gelten zehn Minuten. `/link` auf deinem anderen Konto zeigt einen neuen.',
  'link.own':
    'Dieser Code gehört zu genau diesem Lernstand: Es gibt nichts zu verbinden. Tippe ihn auf deinem anderen Konto ein.',
  'link.too-many':
    'Zu viele falsche Codes in einer Stunde, deshalb nehme ich vorerst keine an. Versuch es in einer Stunde mit einem neuen Code.',
  'link.codes.too-many':
    'Das waren viele Codes in einer Stunde. Nimm den letzten, oder frag in einer Stunde noch einmal.',
  'link.late':
    'Diese Frage ist entschieden oder zu alt; nichts wurde geändert. `/link` zeigt einen neuen Code.',

  'link.accounts.title': 'Deine Konten',
  'link.accounts.alone': 'Dieses Konto steht für sich. `/link` verbindet es mit einem anderen von dir.',
  'link.accounts':
    '{count, number} Konten haben einen gemeinsamen Lernstand. Ein herausgenommenes Konto behält, was es getan hat, und steht wieder für sich.',
  'link.accounts.choose': 'Ein Konto herausnehmen',
  'link.account': '{name} ({platform})',
  'link.account.nameless': 'ein Konto ({platform})',
  'link.account.here':
    'Dieses Konto: {lessons, plural, one {# Lektion} other {# Lektionen}}, {answers, plural, one {# Antwort} other {# Antworten}}',
  'link.account.there':
    '{lessons, plural, one {# Lektion} other {# Lektionen}}, {answers, plural, one {# Antwort} other {# Antworten}}',
  'link.accounts.more': 'Mehr: noch {left, number}',
  'link.accounts.first': 'Zurück zum Anfang',
  'link.out.sure':
    '**{account}** herausnehmen? Es behält, was dort begonnen wurde, und steht wieder für sich; was die anderen getan haben, bleibt bei ihnen. Wiederholungen und Serien zählen dann getrennt.',
  'link.button.out': 'Herausnehmen',
  'link.button.keep': 'Behalten',
  'link.out.done': 'Erledigt. **{account}** steht wieder für sich, mit allem, was dort begonnen wurde.',
  'link.out.gone':
    'Dieses Konto gehört nicht zu deinen, oder es steht schon für sich. Nichts wurde geändert.',

  'link.news.joined':
    'Dieses Konto wurde mit **{account}** verbunden: Beide haben jetzt einen Lernstand und sehen denselben Fortschritt. Warst du das nicht? `/unlink` nimmt es wieder heraus.',
  'link.news.out':
    '**{account}** wurde aus deinen verbundenen Konten herausgenommen, mit dem, was dort begonnen wurde. `/unlink` zeigt, welche noch da sind.',
}
