/** Plurals that no stemmer takes back to their singular. */
const PAIRS = `criteria criterion, phenomena phenomenon, automata automaton, media medium, bacteria bacterium,
  curricula curriculum, memoranda memorandum, symposia symposium, spectra spectrum, strata stratum, errata erratum,
  addenda addendum, schemata schema, stigmata stigma, stomata stoma, nuclei nucleus, fungi fungus, stimuli stimulus,
  alumni alumnus, radii radius, cacti cactus, larvae larva, formulae formula, vertebrae vertebra, algae alga,
  indices index, matrices matrix, vertices vertex, appendices appendix, vortices vortex,
  children child, mice mouse, teeth tooth, feet foot, geese goose, oxen ox, dice die,
  women woman, men man, wives wife, knives knife, wolves wolf, halves half, shelves shelf, thieves thief, loaves loaf`

const SINGULARS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(',').map((pair) => pair.trim().split(' ') as [string, string]),
)

/** The singular of a word in lower case that forms its plural its own way; any other word as it is. */
export function singular(word: string): string {
  return SINGULARS.get(word) ?? word
}
