import type { Manner } from './spoken.ts'

/** What a message wants without asking anything of its own: what an answer's buttons do, or a word back. */
export type Wish = Manner | 'quiz' | 'greeting'

const WISHES: readonly (readonly [Wish, RegExp])[] = [
  [
    'simpler',
    /^(?:(?:(?:explain|say|put|rephrase)(?: me)?(?: (?:it|that|this))?(?: again)? )?(?:(?:more|in) )*(?:simply|simpler|simple|plain|plainly|easier|easy|other)(?: words| terms| english)?|rephrase(?: (?:it|that|this))?|i (?:still )?(?:do not|don't|dont) (?:understand|get|follow)(?: (?:it|that|this))?|(?:that is|that's|this is|it is|it's) too (?:hard|difficult|complicated|long)|too (?:hard|difficult|complicated)|eli5)$/,
  ],
  [
    'example',
    /^(?:(?:give|show|tell)(?: (?:me|us))? |is there |do you have |what is |what's )?(?:an?|another|one|some|any)? ?(?:examples?|instance)(?: (?:of|for) (?:it|that|this))?(?: from the lesson)?$|^(?:like what|such as|for example|for instance)$/,
  ],
  [
    'quiz',
    /^(?:quiz|test|examine)(?: (?:me|us))?(?: (?:on|about) (?:it|that|this|the lesson))?$|^start (?:the|a) quiz$/,
  ],
  [
    'greeting',
    /^(?:hi|hiya|hello|hey|howdy|good (?:morning|afternoon|evening|day)|yo|greetings|how are you|who are you|what are you|what can (?:you do|i ask(?: you)?)|what do(?: you do)?|how do (?:you work|i use you)|help(?: me)?|thanks?(?: a lot| so much| very much)?|thank you(?: so much| very much)?|thx|ty|ok|okay|cool|great|nice|got it|i see|bye|goodbye|see you)$/,
  ],
]
const COURTESY =
  /\b(?:please|pls|can you|could you|would you|will you|can i have|could i have|i want|i need|there|now|tutor|homeroom)\b/g

/** Reads a message that is nothing but a wish: "could you explain that more simply, please?" */
export function wishOf(message: string): Wish | undefined {
  if (message.length > 80) return undefined
  const bare = message
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}'\s]/gu, ' ')
    .replaceAll(COURTESY, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return WISHES.find(([, pattern]) => pattern.test(bare))?.[0]
}
