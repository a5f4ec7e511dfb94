/** The leaderboard of a server or workspace. */
export const board = {
  'board.command': 'Who has how many points here: this week, this month, or of all time',
  'board.option.period': 'period',
  'board.option.period.hint': 'Without it: this week',
  'board.period.week': 'This week',
  'board.period.month': 'This month',
  'board.period.all': 'All time',
  'board.period.reset': 'Start anew, for who manages this place',
  'board.title': 'Leaderboard',
  'board.context.dates': '{period}: {from} to {to}',
  'board.context.since': '{period}, since {from}',
  'board.points': '{points, plural, one {one point} other {{points, number} points}}',
  'board.line': '**{place, number}**  {name}: {points}',
  'board.more': '{count, plural, one {and one more} other {and {count, number} more}}',
  'board.you': '**You:** place {place, number} of {people, number}, {points}.',
  'board.you.alone': '**You:** {points}.',
  'board.you.unshown': '**You:** {points}. Nobody else sees them, because you are not shown here.',
  'board.you.none': '**You:** no points yet.',
  'board.few':
    'No board yet: it begins with three people who have points here and are not hidden. Fewer would be no contest.',
  'board.counts':
    'A point for each question answered right here at the first try: in a quiz when you first meet it, in a drill before it closes, in a live quiz.',
  'board.who':
    'Whoever answers here is on the board, by name, until they hide in their settings. A week is Monday to Sunday by each one’s own date; which week it is goes by {zone}.',
  'board.button.settings': 'My settings',
  'board.direct': 'A board belongs to a server. Ask for it there.',
  'board.reset.ask':
    '**Start this board anew?** Everybody’s points here begin at nothing, for the week, the month and all time, and a quiz question that somebody has met before gives no second point. Answers, scores, streaks, reviews and reports stay as they are. It cannot be taken back.',
  'board.reset.yes': 'Start anew',
  'board.reset.no': 'Keep it',
  'board.reset.done': 'The board has started anew. Points count from now on; nothing else has changed.',
  'board.reset.admin': 'Only somebody who manages this server or workspace can start its board anew.',
} as const
