const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
)

/** What a message says about the quiz rather than about the lesson's matter. */
export type QuizTalk = {
  /** The question it names, from 1. */
  readonly number: number | undefined
  /** It wants to be told what is right, guesses a letter, or asks for a hint. */
  readonly wantsKey: 'surely' | 'perhaps' | 'no'
}

const BY_NUMBER = new RegExp(
  `\\b(?:question|quiz question|q|number|no\\.?|nr\\.?)\\s*#?\\s*(\\d{1,2}|${NUMBERS.join('|')})\\b|#(\\d{1,2})\\b`,
  'i',
)
const BY_ORDINAL = new RegExp(
  `\\b(${ORDINALS.join('|')}|(\\d{1,2})(?:st|nd|rd|th))\\s+(?:quiz\\s+)?question\\b`,
  'i',
)

const RIGHT = '(?:right|correct|true|proper|expected|winning)'
const KEY = '(?:answer|option|choice|letter|button|response|solution|key|pick)s?'
const TELL =
  '(?:tell|give|show|reveal|say|print|output|send|leak|spell|write|repeat|list|name|share|whisper|type|post|disclose|provide|confirm|encode|translate|state|recite|hand over|dump|display|return|complete|finish|fill in|need|want|know|pick|choose|select|guess)'
const LETTER = `["'“‘(*\\[]*[A-E]["'”’)*\\]]*`

const SURELY: readonly RegExp[] = [
  /\b(?:which|what|whose)\b.{0,24}\b(?:letter|option|choice|button)s?\b/i,
  new RegExp(`\\b${TELL}\\b.{0,40}\\b(?:the|only|just|its|your|my)\\s+(?:${RIGHT}\\s+)?${KEY}\\b`, 'i'),
  new RegExp(`\\b${RIGHT}\\s+(?:option|choice|letter|button|one)\\b`, 'i'),
  /\b(?:answer|solution)\s+(?:key|sheet|to (?:the|this|my|that) (?:quiz|question|current))\b/i,
  /\b(?:this|that|my|current|quiz|open) (?:quiz |current |open )?question\b/i,
  /\b(?:answer|solve|help|stuck|hint|cheat|solution)\w*\b.{0,60}\b(?:question|quiz)\b/i,
  /\bquiz\b.{0,60}\b(?:answer|solve|help|stuck|hint|cheat|solution|key|letter|right|correct)/i,
  /\b(?:hint(?:s|ing)?|clues?)\b/i,
  new RegExp(`\\bwhat(?:'s|’s|s| is| was| would be)\\s+(?:the|its)\\s+(?:${RIGHT}\\s+)?${KEY}\\W*$`, 'i'),
  /\b(?:options|choices|which ones)\b.{0,60}\b(?:rule|rank|most|least|likely|wrong|right|correct|true|false|eliminat|exclude|bet|best)/i,
  /\b(?:rule|rank|wrong|eliminat|exclude|percentage|probabilit|odds|likely|translate|summari|explain|compare)\w*\b.{0,40}\b(?:options?|choices?|which ones)\b/i,
  /\b(?:answer|key)\s+(?:starts?|begins?|ends?|rhymes?|is the)\b/i,
  /^(?:.{0,40}[.!]\s*)?(?:just |now )?answer(?: me| it| now| already)?[.!]*$/i,
  /\bwhich (?:one|of (?:them|these|those)) (?:is it|would you|should|do i|is (?:right|correct|true))\b/i,
  /\b(?:[Ii]f|[Ff]or|[Ww]hen)\s+(?:it(?:'s|’s| is)\s+)?["'“‘(]*[A-E]["'”’)]*(?![\w'’&-])/,
  new RegExp(`\\b(?:option|answer|choice|letter)\\s*(?:is|=|:)?\\s*${LETTER}(?![\\w'’])`),
  /\b(?:option|answer is|choice|letter)\s*(?:is|=|:)?\s*["'“(*]*[b-e]["'”)*]*(?![\w'’])/i,
  /\b(?:[Ii]s|[Ww]as|[Ii]t's|[Bb]e|[Nn]ot|out|[Ee]liminate|[Ee]xclude|[Bb]etween|[Pp]ick|[Pp]ress)\s+(?:it\s+)?["'“‘(*]*[B-E]["'”’)*]*(?![\w'’])/,
  /\b(?:is|it's|not|think|say|be)\s+["'“‘(*]*A["'”’)*]*\s*(?:[?.!,]|$)/,
  /\bis it\s+["'“‘(*]*[a-e]["'”’)*]*\s*(?:[?.!,]|$|right|correct|or)/i,
  /^\W*[a-e]\W*(?:right|correct|yes|no)?\W*$/i,
  new RegExp(`${LETTER}\\s*(?:,|or|and|/|-|to|through)+\\s*(?:or\\s+)?${LETTER}(?![\\w'’])`),
  /^\W*(?:the )?(?:answer|solution|key|letter)s?\W*(?:please|pls|now)?\W*$/i,
]
/** The same in the languages that learners try next; no word boundaries, which only Latin letters have. */
const ELSEWHERE =
  /buchstabe|antwort|lösung|lettre|réponse|laquelle|solution|cevap|yanıt|respuesta|letra|resposta|risposta|lettera|soluzione|antwoord|odpowied|svar|букв|ответ|відповід|答え|正解|回答|答案|选项|選項|정답|답이|जवाब|उत्तर|الإجابة|الجواب|תשובה/i

const PERHAPS: readonly RegExp[] = [
  new RegExp(`\\b${RIGHT}\\s+${KEY}\\b`, 'i'),
  new RegExp(`\\b${TELL}\\b.{0,60}\\b${KEY}\\b`, 'i'),
  /\bwhat (?:should|do|would|shall|must) (?:i|you|we) (?:choose|pick|press|click|select|answer|tap|take)\b/i,
  /\bwhich (?:one|of (?:them|these|those|the))\b/i,
  /\bletter\b|\bquiz\b/i,
  ELSEWHERE,
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instruction|rule|previous|above|prompt|that|restriction|guard)/i,
  /\b(?:jailbreak|developer mode|system prompt|dan mode|sudo|admin mode|debug mode|pretend|role-?play|act as)\b/i,
]

/** Reads a message for the quiz; what it wants of the lesson's matter is told elsewhere. */
export function quizTalkOf(message: string): QuizTalk {
  const texts = [message, unspaced(message), unmasked(message)]
  const says = (patterns: readonly RegExp[]) =>
    patterns.some((pattern) => texts.some((text) => pattern.test(text)))
  return {
    number: numberOf(message),
    wantsKey: says(SURELY) ? 'surely' : says(PERHAPS) ? 'perhaps' : 'no',
  }
}

function numberOf(message: string): number | undefined {
  const [, counted, hashed] = BY_NUMBER.exec(message) ?? []
  const [, ordinal, digits] = BY_ORDINAL.exec(message) ?? []
  const typed = counted ?? hashed ?? digits
  if (typed !== undefined) {
    const number = /^\d+$/.test(typed) ? Number(typed) : NUMBERS.indexOf(typed.toLowerCase()) + 1
    return number > 0 ? number : undefined
  }
  return ordinal === undefined ? undefined : ORDINALS.indexOf(ordinal.toLowerCase()) + 1
}

/** "w-h-i-c-h l-e-t-t-e-r" and "k e y" as words. */
function unspaced(message: string): string {
  return message.replaceAll(/(?<![\p{L}\p{N}])\p{L}([ ._-])\p{L}(?:\1\p{L})*(?![\p{L}\p{N}])/gu, (spelled) =>
    spelled.replaceAll(/[ ._-]/g, ''),
  )
}

const MASKS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  $: 's',
  '@': 'a',
}

/** "4nsw3r" as a word. */
function unmasked(message: string): string {
  return message.replaceAll(/[\p{L}\p{N}$@]*\p{L}[\p{L}\p{N}$@]*/gu, (word) =>
    word.replaceAll(/[013457$@]/g, (mask) => MASKS[mask] ?? mask),
  )
}
