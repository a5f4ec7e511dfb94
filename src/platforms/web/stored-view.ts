import { createHash } from 'node:crypto'
import type { Block, FileBlock, ImageBlock, View } from '../../core/view.ts'

/** A picture without its bytes, which lie beside the message under their hash. */
export type StoredImage = Omit<ImageBlock, 'png'> & {
  readonly hash: string
  /** In pixels. */
  readonly width: number
  readonly height: number
}
/** A file without its bytes; `size` counts them. */
export type StoredFile = Omit<FileBlock, 'bytes'> & { readonly hash: string; readonly size: number }

export type StoredBlock = Exclude<Block, ImageBlock | FileBlock> | StoredImage | StoredFile

/** A view as it stands in the database: JSON all through. */
export type StoredView = Omit<View, 'body'> & { readonly body: readonly StoredBlock[] }

/** A stored view whose pictures and files can be asked for. */
export type ShownView = Omit<View, 'body'> & { readonly body: readonly ShownBlock[] }
export type ShownBlock =
  | Exclude<StoredBlock, StoredImage | StoredFile>
  | (Omit<StoredImage, 'hash'> & { readonly address: string })
  | (Omit<StoredFile, 'hash' | 'size'> & { readonly address: string; readonly size: string })

export type Attachment = { readonly hash: string; readonly bytes: Uint8Array }

/**
 * Takes the pictures and files out of a view, each once.
 * @throws RangeError when a picture is not a PNG
 */
export function detach(view: View): { view: StoredView; attachments: readonly Attachment[] } {
  const attachments = new Map<string, Attachment>()
  const put = (bytes: Uint8Array): string => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    attachments.set(hash, { hash, bytes })
    return hash
  }
  const body = view.body.map((block): StoredBlock => {
    switch (block.kind) {
      case 'image':
        return { kind: 'image', alt: block.alt, hash: put(block.png), ...sizeOf(block.png) }
      case 'file':
        return { kind: 'file', name: block.name, hash: put(block.bytes), size: block.bytes.length }
      default:
        return block
    }
  })
  return { view: { ...view, body }, attachments: [...attachments.values()] }
}

/**
 * @param locale spells the sizes
 * @param addressOf where the bytes of this hash are served
 */
export function withAddresses(
  view: StoredView,
  locale: string,
  addressOf: (hash: string) => string,
): ShownView {
  const body = view.body.map((block): ShownBlock => {
    switch (block.kind) {
      case 'image': {
        const { hash, ...image } = block
        return { ...image, address: addressOf(hash) }
      }
      case 'file': {
        const { hash, size, ...file } = block
        return { ...file, address: addressOf(hash), size: spellSize(size, locale) }
      }
      default:
        return block
    }
  })
  return { ...view, body }
}

const STEP = 1_000
const UNITS = ['byte', 'kilobyte', 'megabyte'] as const

/** "812 bytes", "3.4 kB", "1.2 MB". */
function spellSize(bytes: number, locale: string): string {
  const power = bytes < STEP ? 0 : bytes < STEP ** 2 ? 1 : 2
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  })
  return format.format(bytes / STEP ** power)
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const WIDTH_AT = 16
const HEIGHT_AT = 20
const HEADER = 24

/** From the header that every PNG begins with. https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  if (png.length < HEADER || SIGNATURE.some((byte, at) => png[at] !== byte)) {
    throw new RangeError('a picture that is not a PNG')
  }
  const header = new DataView(png.buffer, png.byteOffset, HEADER)
  return { width: header.getUint32(WIDTH_AT), height: header.getUint32(HEIGHT_AT) }
}
