import { lessonFile, quiz } from './temp.ts'

const QUESTION = '### Which? {#which}\n\n- [x] This\n- [ ] That\n\n> Because.'

/** Lists lessons of one track, one of which does not exist. */
export const PLAN = `tracks:
  - id: creators
    title: Creators of things
    summary: Making things.
    modules:
      - id: words
        title: All the words
        lessons: [second, first, nowhere]
  - id: explorers
    title: Explorers
    modules: []
`

/** Five lessons, of which catalogue.yaml lists two. */
export const FILES = {
  'catalogue.yaml': PLAN,
  'creators/words/first.md': lessonFile({
    id: 'first',
    track: 'creators',
    module: 'words',
    extra: 'related: [nowhere, alone]\n',
  }),
  'creators/words/second.md': lessonFile({
    id: 'second',
    track: 'creators',
    module: 'words',
    body: quiz(QUESTION),
  }),
  'creators/words/another.md': lessonFile({ id: 'another', track: 'creators', module: 'words' }),
  'elsewhere/alone.md': lessonFile({ id: 'alone', track: 'explorers', module: 'first-steps' }),
  'builders/made/made.md': lessonFile({ id: 'made', track: 'builders', module: 'made-up-things' }),
}
