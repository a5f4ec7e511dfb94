import type { Fault } from '../../lesson/types.ts'

export const FORMATS = ['text', 'json', 'github'] as const
export type Format = (typeof FORMATS)[number]

/** A fault on one line, for people, programs and GitHub's view of a change. */
export function faultLine(fault: Fault, format: Format): string {
  const { file, line, column, severity, code, reason } = fault
  switch (format) {
    case 'text':
      return `${file}:${line}:${column} ${severity} ${reason} [${code}]`
    case 'json':
      return JSON.stringify({ file, line, column, severity, code, reason })
    case 'github': {
      const at = `file=${property(file)},line=${line},col=${column},title=${property(code)}`
      return `::${severity} ${at}::${escaped(reason)}`
    }
    default:
      return format satisfies never
  }
}

/** As GitHub's workflow commands want their data. */
const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
