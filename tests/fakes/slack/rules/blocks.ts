import { countCharacters } from '../../loopback/json.ts'
import type { Block, Element } from '../wire.ts'
import { checkElement } from './elements.ts'
import { Findings, PLAIN } from './findings.ts'

/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home'

const words = (text: string): string[] => text.split(' ')

const BLOCK_TYPES = new Set([
  ...words('section divider image actions context input header rich_text video file markdown table plan'),
  ...words('task_card context_actions container card carousel alert data_table call'),
])
const MESSAGE_ONLY = new Set(
  words('markdown table file context_actions plan task_card carousel card data_table'),
)

/** Members of the block types that Slack documents completely. */
const MEMBERS: Record<string, string[]> = {
  section: words('type block_id text fields accessory expand'),
  divider: words('type block_id'),
  header: words('type block_id text level'),
  actions: words('type block_id elements'),
  context: words('type block_id elements'),
  input: words('type block_id label element dispatch_action hint optional'),
  image: words('type block_id alt_text title image_url slack_file'),
  markdown: words('type block_id text'),
}

const MAX_BLOCKS: Record<Surface, number> = { message: 50, modal: 100, home: 100 }
const MAX_BLOCK_ID = 255
const MAX_SECTION_TEXT = 3000
const MAX_FIELDS = 10
const MAX_FIELD_TEXT = 2000
const MAX_HEADER = 150
const MAX_ACTIONS = 25
const MAX_CONTEXT = 10
const MAX_CONTEXT_TEXT = 2000
const MAX_LABEL = 2000
const MAX_MARKDOWN = 12_000
const FILE_ID = /^F[A-Z0-9]{8,}$/

/** What blocks are checked against. */
interface Surroundings {
  surface?: Surface
  base?: string
  /** May a message show this file? Without it every one. */
  showsFile?: (id: string) => boolean
}

/** Complaints about blocks, as invalid_blocks lists them; none when they are fine. */
export function validateBlocks(
  blocks: unknown,
  { surface = 'message', base = '/blocks', showsFile = () => true }: Surroundings = {},
): string[] {
  const findings = new Findings()
  if (!Array.isArray(blocks)) {
    findings.add(base, 'must be an array')
    return findings.messages
  }
  const max = MAX_BLOCKS[surface] ?? MAX_BLOCKS.modal
  if (blocks.length > max) findings.add(base, `no more than ${max} items allowed`)
  const checker = new BlockChecker(findings, surface, showsFile)
  for (const [index, block] of blocks.entries()) checker.check(`${base}/${index}`, block)
  return findings.messages
}

/** Checks the blocks of one surface; some rules span all of them. */
class BlockChecker {
  readonly #findings: Findings
  readonly #surface: Surface
  readonly #showsFile: (id: string) => boolean
  readonly #blockIds = new Set<string>()
  #markdownLength = 0

  constructor(findings: Findings, surface: Surface, showsFile: (id: string) => boolean) {
    this.#findings = findings
    this.#surface = surface
    this.#showsFile = showsFile
  }

  check(pointer: string, block: Block): void {
    const findings = this.#findings
    if (!BLOCK_TYPES.has(block?.type)) {
      findings.add(`${pointer}/type`, `unsupported type: ${block?.type}`)
      return
    }
    findings.members(pointer, block, MEMBERS[block.type])
    if (this.#surface !== 'message' && MESSAGE_ONLY.has(block.type)) {
      findings.add(`${pointer}/type`, `unsupported type: ${block.type} in ${this.#surface}`)
    }
    this.#checkBlockId(`${pointer}/block_id`, block.block_id)
    this.#checkByType(pointer, block)
  }

  #checkBlockId(pointer: string, id: string | undefined): void {
    if (id == null) return
    this.#findings.limit(pointer, id, MAX_BLOCK_ID)
    if (this.#blockIds.has(id)) this.#findings.add(pointer, `block_id "${id}" already exists`)
    this.#blockIds.add(id)
  }

  #checkByType(pointer: string, block: Block): void {
    const findings = this.#findings
    switch (block.type) {
      case 'section':
        checkSection(findings, pointer, block)
        break
      case 'header':
        findings.text(`${pointer}/text`, block.text, MAX_HEADER, PLAIN)
        break
      case 'actions':
        checkActions(findings, pointer, block)
        break
      case 'context':
        checkContext(findings, pointer, block)
        break
      case 'input':
        checkInput(findings, pointer, block)
        break
      case 'image':
        checkImage(findings, pointer, block as Element, this.#showsFile)
        break
      case 'markdown':
        this.#checkMarkdown(`${pointer}/text`, block)
        break
      case 'rich_text':
        if (!Array.isArray(block.elements)) {
          findings.add(`${pointer}/elements`, 'missing required field: elements')
        }
        break
    }
  }

  #checkMarkdown(pointer: string, { text }: Block): void {
    if (!text) this.#findings.add(pointer, 'missing required field: text')
    this.#markdownLength += countCharacters(text)
    if (this.#markdownLength > MAX_MARKDOWN) {
      this.#findings.add(pointer, `must be less than ${MAX_MARKDOWN + 1} characters in total`)
    }
  }
}

function checkSection(findings: Findings, pointer: string, section: Block): void {
  const { text, fields, accessory } = section
  if (!text && !fields) findings.add(pointer, 'missing required field: text or fields')
  if (text) findings.text(`${pointer}/text`, text, MAX_SECTION_TEXT)
  if (fields && (!fields.length || fields.length > MAX_FIELDS)) {
    findings.add(`${pointer}/fields`, `must provide 1-${MAX_FIELDS} fields`)
  }
  for (const [index, field] of (fields ?? []).entries()) {
    findings.text(`${pointer}/fields/${index}`, field, MAX_FIELD_TEXT)
  }
  if (accessory) checkElement(findings, `${pointer}/accessory`, accessory, new Set())
}

function checkActions(findings: Findings, pointer: string, block: Block): void {
  const elements = block.elements ?? []
  checkCount(findings, `${pointer}/elements`, elements, MAX_ACTIONS)
  const actionIds = new Set<string>()
  for (const [index, element] of elements.entries()) {
    checkElement(findings, `${pointer}/elements/${index}`, element, actionIds)
  }
}

function checkContext(findings: Findings, pointer: string, block: Block): void {
  const elements = block.elements ?? []
  checkCount(findings, `${pointer}/elements`, elements, MAX_CONTEXT)
  for (const [index, element] of elements.entries()) {
    const place = `${pointer}/elements/${index}`
    if (element.type === 'image') checkElement(findings, place, element, new Set())
    else findings.text(place, element, MAX_CONTEXT_TEXT)
  }
}

/** Slack fetches a picture before it takes the message; no host under `.invalid` can be reached. */
function checkImage(
  findings: Findings,
  pointer: string,
  image: Element,
  showsFile: (id: string) => boolean,
): void {
  checkElement(findings, pointer, image, new Set())
  if (image.image_url && image.slack_file) findings.add(pointer, 'must be image_url or slack_file')
  if (image.slack_file) checkFile(findings, pointer, String(image.slack_file.id), showsFile)
  const { image_url: url } = image
  if (url && URL.canParse(url) && new URL(url).hostname.endsWith('.invalid')) {
    findings.add(`${pointer}/image_url`, 'downloading image failed')
  }
}

/** Slack's own words, as slackapi/python-slack-sdk#1521 and #1658 quote them. */
function checkFile(
  findings: Findings,
  pointer: string,
  id: string,
  showsFile: (id: string) => boolean,
): void {
  if (!FILE_ID.test(id)) {
    findings.add(`${pointer}/slack_file/id`, 'input must match regex pattern: ^[F][A-Z0-9]{8,}$')
  } else if (!showsFile(id)) findings.add(`${pointer}/slack_file`, 'invalid slack file')
}

function checkInput(findings: Findings, pointer: string, { label, element }: Block): void {
  findings.text(`${pointer}/label`, label, MAX_LABEL, PLAIN)
  if (element) checkElement(findings, `${pointer}/element`, element, new Set())
  else findings.add(`${pointer}/element`, 'missing required field: element')
}

function checkCount(findings: Findings, pointer: string, elements: Element[], max: number): void {
  if (!elements.length || elements.length > max) findings.add(pointer, `must provide 1-${max} elements`)
}
