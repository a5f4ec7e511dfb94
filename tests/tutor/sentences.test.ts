import { expect, test } from 'vitest'
import { splitSentences } from '../../src/tutor/sentences.ts'

test.each([
  ['', []],
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['He met Dr. Smith and Mrs. Jones. They left.', ['He met Dr. Smith and Mrs. Jones.', 'They left.']],
  ['Use a tool, e.g. Excel, i.e. A grid. Done.', ['Use a tool, e.g. Excel, i.e. A grid.', 'Done.']],
  ['Mr. J. R. Tolkien wrote it. I read it.', ['Mr. J. R. Tolkien wrote it.', 'I read it.']],
  ['The U.S. Army came c. 1271. It left.', ['The U.S. Army came c. 1271.', 'It left.']],
  ['See Fig. 3 and No. 5. Then go.', ['See Fig. 3 and No. 5.', 'Then go.']],
  ['He said no. She left.', ['He said no.', 'She left.']],
  ['So did I. We left.', ['So did I.', 'We left.']],
  ['"Really?" she said. He nodded.', ['"Really?" she said.', 'He nodded.']],
  ['Version 2.0 runs Node.js 24. It is fast.', ['Version 2.0 runs Node.js 24.', 'It is fast.']],
  ['Nothing ends here', ['Nothing ends here']],
])('%s', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences)
})
