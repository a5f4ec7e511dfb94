const RAISED = '0123456789+-=()n i'
const RAISED_AS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ ⁱ'
const SUNK = '0123456789+-=()aeoxhklmnpst '
const SUNK_AS = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ '

/** `x<sup>2</sup>` without its tag: `x²`, or `x^(a/b)` where Unicode has no such letters. */
export function raised(text: string): string {
  return mapped(text, RAISED, RAISED_AS) ?? marked('^', text)
}

/** `H<sub>2</sub>O` without its tag: `H₂O`, or `x_(max)`. */
export function sunk(text: string): string {
  return mapped(text, SUNK, SUNK_AS) ?? marked('_', text)
}

function mapped(text: string, from: string, to: string): string | undefined {
  const signs = [...to]
  const letters = [...text].map((letter) => signs[from.indexOf(letter)])
  return letters.every((letter) => letter !== undefined) ? letters.join('') : undefined
}

function marked(sign: string, text: string): string {
  return [...text].length === 1 ? `${sign}${text}` : `${sign}(${text})`
}
