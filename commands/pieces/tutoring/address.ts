/** What is told to the tutor in a thread, rather than asked. */
export type Order = 'quiet' | 'talk'

const ORDERS: Readonly<Record<Order, RegExp>> = {
  quiet:
    /^((be|stay|keep|go) )?(quiet|silent)( now)?$|^(stop|no more) (answering|answers|replying|replies|talking)( here| in here| in this thread| us)?$|^(hush|shush|silence|mute|shut up|be mute)$|^((do not|don't|dont) (answer|reply)( here| us)?)$/,
  talk: /^(you (can|may) )?(talk|answer|speak|reply)( here)? again$|^you (can|may) (talk|speak)( now)?$|^(unmute|start answering( again)?)$/,
}
const COURTESY = /\b(please|pls|ok|okay|hey|now then|thanks|thank you|homeroom|tutor|bot)\b/g

/** "Be quiet, please" and "you can talk again", when the message is nothing but that. */
export function orderOf(text: string): Order | undefined {
  if (text.length > 80) return undefined
  const bare = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(COURTESY, ' ')
    .replaceAll(/[^\p{L}'\s]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (ORDERS.quiet.test(bare)) return 'quiet'
  return ORDERS.talk.test(bare) ? 'talk' : undefined
}

/** So much of a message's begin and end tells what it is, however long it is. In characters. */
const NEAR = 80
/** Question marks of the world's scripts, and what people type after them. */
const ENDS_IN_QUESTION =
  /[?？؟;⁇⁈⁉‽⸮՞፧꘏](?:["'”’»)\]\s!.…~]|\ufe0f|\u200d|\p{Extended_Pictographic}|\p{Emoji_Modifier})*$/u
const TO_SOMEBODY = /^(?:<@|@\S)/
const LEADING = /^(?:(?:and|but|so|then|also|ok|okay|hey|hi|hello|well|um+|please|pls|tutor|homeroom)[\s,]+)+/
const ASKS =
  /^(?:what|whats|what's|why|how|hows|how's|when|where|wheres|where's|who|whos|who's|whom|whose|which)\b/
/** "When I was there" and "What we did" tell; "What a lesson!" exclaims. */
const TELLS = /^\S+\s+(?:i|i'm|i've|we|we're|he|she|a|an)\b/
const ASKS_WHETHER =
  /^(?:is|are|was|were|do|does|did|can|could|should|would|will|must|may|has|have|had)\s+(?:it|that|this|there|they|the|a|an|i|we|one|you|anyone|somebody|someone)\b/
const REQUESTS =
  /^(?:(?:can|could|would|will) you (?:please )?)?(?:explain|define|describe|clarify|elaborate|summari[sz]e|sum up|compare|translate|rephrase|simplify|remind me|tell (?:me|us)|show (?:me|us)|give (?:me|us)|help (?:me|us)|teach (?:me|us)|quiz me|hint)\b/
const WONDERS =
  /^(?:i|we)(?:'m| am|'re| are)? (?:(?:do not|don't|dont) (?:understand|get|see) (?:what|why|how|when|the)|wonder(?:ing)?|not sure (?:what|why|how|when|if|whether))\b/

/**
 * Whether a message of a thread asks something of the tutor: it ends in a question mark, or begins with
 * a question word or with a request to explain. What begins with a mention of somebody else is
 * for them.
 */
export function asksTutor(message: string): boolean {
  const text = message.trim()
  if (isForSomebody(text)) return false
  const end = text.slice(-NEAR)
  if (ENDS_IN_QUESTION.test(end)) return true
  const begun = text.slice(0, NEAR).toLowerCase().replaceAll('’', "'").replace(LEADING, '')
  if (REQUESTS.test(begun) || WONDERS.test(begun)) return true
  if (/!\P{L}*$/u.test(end)) return false
  return (ASKS.test(begun) && !TELLS.test(begun)) || ASKS_WHETHER.test(begun)
}

/** Whether a message is meant for somebody whom it begins by mentioning. */
export function isForSomebody(message: string): boolean {
  return TO_SOMEBODY.test(message.trim())
}
