/** "1 model", "2 models", "0 models": the word in the singular, with the number before it. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
