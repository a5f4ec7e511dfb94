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

/** The largest sensible one: 900 words before ten questions, each of its own. */
export function longTeamLesson(): string {
  const sentence = (at: number) =>
    `On night ${at} the quokka pager rang because pump ${at} had stopped in hall ${at % 7}.`
  const paragraphs = Array.from({ length: 15 }, (_, at) =>
    [0, 1, 2, 3].map((n) => sentence(4 * at + n)).join(' '),
  )
  const questions = Array.from({ length: 10 }, (_, at) =>
    [
      `### Why did the quokka pager ring on night ${at}, when everybody was asleep? {#night-${at}}`,
      '',
      `- [${at % 2 === 0 ? 'x' : ' '}] Pump ${at} had stopped in hall ${at % 7}, so somebody had to look.`,
      '  > A pump that stops at night is what the pager is for, and nobody else hears it.',
      `- [${at % 2 === 0 ? ' ' : 'x'}] ${at % 2 === 0 ? `The lights of hall ${at} went out for an hour.` : `It was pump ${at}, which had stopped in its hall that night.`}`,
      '  > Each night had its own reason, and the note of the morning says which one it was.',
      `- [ ] The alarm was tested on night ${at}, as the plan of the month had said it would be.`,
      '  > A test is announced, and the pager stays quiet while it runs.',
      `- [ ] A visitor of hall ${at % 7} had pressed the red button by the door.`,
      '  > At night nobody visits, and the button rings in the lodge.',
      '',
      `> On night ${at} it was pump ${at}; whoever reads the note knows where to look.`,
    ].join('\n'),
  )
  const [head] = teamLesson().split('## The premise')
  return `${head}## The premise\n${paragraphs.join('\n\n')}\n\n## Quiz\n${questions.join('\n\n')}\n`
}
