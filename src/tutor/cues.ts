/** What a question can ask for and a sentence can hold, as bits. */
export const DATE = 1
export const NUMBER = 2
export const NAME = 4
export const CAUSE = 8
export const MEANS = 16
export const DEFINITION = 32

const MONTH = 'january|february|march|april|june|july|august|september|october|november|december'
const HOLDS_DATE = new RegExp(
  `\\b(?:1\\d{3}|20\\d{2}|\\d{3,4}s|\\d+(?:st|nd|rd|th)|${MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|centur(?:y|ies)|decades?|years?|months?|weeks?|days?|hours?|minutes?|today|tomorrow|yesterday|always|never|before|after|until|when|once)\\b`,
  'i',
)
const HOLDS_NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|half|third|quarter|twice|once|dozens?|percent|many|several|few|most|all|none|majority)\b/i
const HOLDS_CAUSE =
  /\b(?:because|since|due to|owing to|thus|therefore|hence|so that|so|as a result|in order to|to (?:avoid|prevent|make|keep|allow|ensure)|caus(?:e|es|ed|ing)|reasons?|leads? to|led to|results? in|resulted in|means that|which is why)\b/i
const HOLDS_MEANS = /\b(?:by|using|through|via|means of)\b/i
const HOLDS_DEFINITION =
  /\b(?:is|are|was|were) (?:an?|the|one|any|some)\b|\b(?:called|termed|named|known as|refers? to|referred to|defined as|means?|meaning|describes?|denotes?|stands? for)\b|^[^.]{2,40} [-–—] /i

/** What a sentence holds; names are told by their capitals, not here. */
export function cuesOf(sentence: string): number {
  return (
    (HOLDS_DATE.test(sentence) ? DATE : 0) |
    (HOLDS_NUMBER.test(sentence) ? NUMBER : 0) |
    (HOLDS_CAUSE.test(sentence) ? CAUSE : 0) |
    (HOLDS_MEANS.test(sentence) ? MEANS : 0) |
    (HOLDS_DEFINITION.test(sentence) ? DEFINITION : 0)
  )
}

const ASKS_DATE =
  /\b(?:when|what (?:year|date|day|month|decade|century|time)|which (?:year|date|day|month|decade|century)|how (?:often|soon|early|late))\b/i
const ASKS_NUMBER =
  /\bhow (?:many|much|long|often|far|old|large|big|high|tall|fast|few)\b|\bwhat (?:percent(?:age)?|number|amount|fraction|proportion|share)\b/i
const ASKS_NAME =
  /\b(?:who|whom|whose|where|which (?:person|people|country|city)|what (?:person|country|city|place))\b/i
const ASKS_CAUSE = /\b(?:why|what (?:caused|causes|led|made)|how come|reasons?|what for)\b/i
const ASKS_MEANS =
  /\bhow\b(?! (?:many|much|long|often|far|old|large|big|high|tall|fast|few|soon|early|late|come)\b)/i
const ASKS_DEFINITION =
  /\bwhat(?:'s|’s| is| are| was| were)\b|\b(?:mean|means|meaning|define|definition|defined|called|known as|term|stands? for|refers? to)\b/i

/** What a question asks for. */
export function asksFor(question: string): number {
  return (
    (ASKS_DATE.test(question) ? DATE : 0) |
    (ASKS_NUMBER.test(question) ? NUMBER : 0) |
    (ASKS_NAME.test(question) ? NAME : 0) |
    (ASKS_CAUSE.test(question) ? CAUSE : 0) |
    (ASKS_MEANS.test(question) ? MEANS : 0) |
    (ASKS_DEFINITION.test(question) ? DEFINITION : 0)
  )
}
