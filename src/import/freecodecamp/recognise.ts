import { hasTestsSection } from './tests-section.ts'

/** Whether a text has the headings of either dialect, or a question in the older form. */
export function isFreeCodeCamp(source: string): 'freecodecamp-quiz' | 'freecodecamp-questions' | undefined {
  if (/^#{1,6}[ \t]*\\?--[ \t]*(?:distractors|quizzes|quiz)[ \t]*--[ \t]*$/im.test(source)) {
    return 'freecodecamp-quiz'
  }
  return /^#{1,6}[ \t]+--[a-z-]+--[ \t]*$/im.test(source) || hasTestsSection(source)
    ? 'freecodecamp-questions'
    : undefined
}
