const WORDS = `
a an the this that these those some any each every either neither both all such other another
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
herself it its itself they them their theirs themselves one ones
am is are was were be been being do does did done doing have has had having can could may might must shall should
will would cannot
i'm i'd i'll i've you're you'd you'll you've he'd he'll she'd she'll we're we'd we'll we've they're they'd they'll
they've it'll that'll who'd who'll isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't
couldn't mustn't shouldn't won't wouldn't let
and or but nor so yet if then than as because while although though unless until since whether
of in on at by for from to into onto with without within about against between among through during before after
above below under over up down out off upon per via
not no also just very too only even still again once here there now
what which who whom whose when where why how
whats whos wheres hows dont doesnt didnt isnt arent wasnt cant wont couldnt shouldnt wouldnt im ive
`
// Words that people put around a question and that say nothing of its matter.
const CHAT = `
please tell explain describe know hi hello hey thanks thank ok okay tutor
`

/** English words that carry no matter of their own, as `wordsOf` folds them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(`${WORDS} ${CHAT}`.split(/\s+/).filter(Boolean))

/** Words that ask for a meaning or speak of the lesson, and are not what is asked about. */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
  `mean means meaning meant define defines defined definition term phrase word concept exactly
  lesson chapter page`.split(/\s+/),
)

/** A question of nothing but these asks what the whole lesson is about. */
export const OVERVIEW_WORDS: ReadonlySet<string> = new Set(
  `lesson chapter page summary summarise summarize sum overview gist main key point points idea ideas takeaway
  takeaways learn teach teaches cover covers give short quick`.split(/\s+/),
)
