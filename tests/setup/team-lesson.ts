/** A team's own lesson without a fault, of words that no lesson of the catalogue has. */
export function teamLesson(more: { readonly title?: string; readonly premise?: string } = {}): string {
  const {
    title = 'The quokka pager',
    premise = 'Whoever carries the quokka pager answers within nine minutes.',
  } = more
  return `---
id: quokka-pager
title: ${title}
summary: Carry the pager through a night and hand it over in the morning.
track: ours
module: on-call
related: [what-answers-you]
---
## The premise
${premise} The rest of the team can then sleep, because one person is awake for all of them.

## Key terms
- **Quokka pager** - the small grey phone that rings when the billing cluster stops.
- **Wombat hour** - the hour after midnight in which the backups run and the alarms are muted.

## Practice this safely
Hand the pager over at eight, with a note of what rang, what you did and what is still open.

## Quiz
### The pager rings at ten past midnight. What do you do first? {#first}
- [ ] Restart the billing cluster at once.
  > A restart in the middle of a backup loses it.
- [x] Look whether the backups run, because their hour has begun.
  > That is what the muted hour is for.
- [ ] Wake the colleague who carried it last night.
  > One person is awake so that the others sleep.

> The hour after midnight belongs to the backups.

### What goes into the note at eight? {#note}
- [x] What rang, what you did, and what is still open.
  > The next one can go on from there.
- [ ] How many hours you slept.
  > Nobody can act on that.

> A handover is what the next person needs to act.
`
}
