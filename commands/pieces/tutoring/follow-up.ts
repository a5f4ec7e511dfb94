import { contentWordsOf } from './matter.ts'

/** Words that point back to what was spoken of before. */
const POINTS_BACK = new Set(
  `it its itself that this these those they them their theirs he him his she her hers one ones both
  former latter same`.split(/\s+/),
)
/** Words that ask for more without saying of what. */
const ASKS_FOR_MORE = new Set(
  `mean means meaning example examples instance more again else simply simpler plain plainly detail details
  elaborate clarify exactly further point work works happen happens matter matters different difference
  possible important useful necessary true sure really always never give show say continue go
  explanation reason reasons sense wrong good bad better best use`.split(/\s+/),
)
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}+)*/gu
/** So much of what was spoken of before is enough to find it again. */
const CARRIED = 8

/** How surely a question cannot be understood alone. */
export type Dependence = 'alone' | 'perhaps' | 'likely' | 'dependent'

/**
 * A question depends on the one before when it has no matter of its own ("and why?") or points back before
 * it has named anything ("where does it belong?"); with matter of its own it likely does ("does it invent
 * dates?"), and a very short one perhaps ("and in a batch?").
 */
export function dependenceOf(question: string): Dependence {
  const own = subjectOf(question)
  if (own.length === 0) return 'dependent'
  if (pointsBack(question, own)) return own.length === 1 ? 'dependent' : 'likely'
  return own.length === 1 && /^\s*(and|but|so|or|then)\b/i.test(question) ? 'perhaps' : 'alone'
}

/** The words that say what a question is about, without those that only ask for more of it. */
export function subjectOf(question: string): readonly string[] {
  return contentWordsOf(question).filter((word) => !ASKS_FOR_MORE.has(word))
}

function pointsBack(question: string, own: readonly string[]): boolean {
  let named = 0
  const words = [...question.toLowerCase().matchAll(WORD)].map(([word]) => word)
  for (const [at, word] of words.entries()) {
    // Before a noun these name it: "this lesson", "that prompt".
    const isPronoun = POINTS_BACK.has(word) && !(isPointer(word) && own.includes(words[at + 1] ?? ''))
    if (isPronoun && named < 2) return true
    if (own.includes(word)) named++
  }
  return false
}

const isPointer = (word: string): boolean =>
  ['this', 'that', 'these', 'those', 'same', 'both', 'his', 'her', 'their', 'its'].includes(word)

/**
 * What a conversation is about after its last question, as content words: a question that stands alone
 * begins anew, one that depends on those before adds to them.
 * @param questions of one person in one thread, oldest first
 */
export function topicOf(questions: readonly string[]): readonly string[] {
  let topic: readonly string[] = []
  for (const question of questions) {
    const own = subjectOf(question)
    topic = dependenceOf(question) === 'alone' ? own : [...new Set([...topic, ...own])]
  }
  return topic.slice(-CARRIED)
}

/** The question with what it is about put behind it. */
export function withTopic(question: string, topic: readonly string[]): string {
  const own = new Set(contentWordsOf(question))
  const missing = topic.filter((word) => !own.has(word))
  return missing.length === 0 ? question : `${question} (${missing.join(' ')})`
}
