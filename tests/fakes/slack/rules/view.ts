import { countCharacters, isObject } from '../../loopback/json.ts'
import type { ViewBody } from '../wire.ts'
import { type Surface, validateBlocks } from './blocks.ts'
import { Findings } from './findings.ts'

const MAX_TITLE = 24
const MAX_CALLBACK_ID = 255
const MAX_PRIVATE_METADATA = 3000

/** Complaints about a modal or home view, as invalid_arguments lists them; none when it is fine. */
export function validateView(candidate: unknown, showsFile?: (id: string) => boolean): string[] {
  const view = isObject(candidate) ? (candidate as ViewBody) : undefined
  const findings = new Findings()
  if (!view || !['modal', 'home'].includes(view.type)) {
    findings.add('/view/type', `invalid view type ${view?.type}`)
  }
  if (view?.type === 'modal') checkModal(findings, view)
  findings.limit('/view/callback_id', view?.callback_id, MAX_CALLBACK_ID)
  findings.limit('/view/private_metadata', view?.private_metadata, MAX_PRIVATE_METADATA)
  if (!view?.blocks?.length) findings.add('/view/blocks', 'missing required field: blocks')
  if (!view?.blocks) return findings.messages
  return [
    ...findings.messages,
    ...validateBlocks(view.blocks, {
      surface: view.type as Surface,
      base: '/view/blocks',
      ...(showsFile && { showsFile }),
    }),
  ]
}

function checkModal(findings: Findings, view: ViewBody): void {
  if (!isTitle(view.title?.text)) findings.add('/view/title/text', `must be 1-${MAX_TITLE} characters`)
  for (const part of ['submit', 'close'] as const) {
    if (view[part] && !isTitle(view[part].text)) {
      findings.add(`/view/${part}/text`, `must be 1-${MAX_TITLE} characters`)
    }
  }
  if (view.blocks?.some((block) => block.type === 'input') && !view.submit) {
    findings.add('/view/submit', 'missing required field: submit (input block present)')
  }
}

const isTitle = (text: string | undefined): boolean => Boolean(text) && countCharacters(text) <= MAX_TITLE
