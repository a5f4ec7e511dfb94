import { parseUrlEncoded } from '../loopback/http.ts'
import { SlackError } from './errors.ts'
import type { ApiArgs } from './wire.ts'

/** Arguments that are JSON within a form. */
const JSON_ARGS = [
  'blocks',
  'attachments',
  'view',
  'metadata',
  'files',
  'prompts',
  'chunks',
  'user_auth_blocks',
  'loading_messages',
]

/** The arguments of a Web API call, from its query and its body. */
export function parseArgs(url: URL, raw: Buffer, contentType = ''): ApiArgs {
  const args: ApiArgs = {
    ...Object.fromEntries(url.searchParams),
    ...(contentType.includes('json') ? parseJsonBody(raw) : parseUrlEncoded(raw)),
  }
  for (const name of JSON_ARGS) {
    const value = args[name]
    if (typeof value === 'string') args[name] = parseJsonArg(name, value)
  }
  return args
}

function parseJsonBody(raw: Buffer): ApiArgs {
  try {
    return JSON.parse(raw.toString() || '{}')
  } catch {
    throw new SlackError('invalid_json')
  }
}

function parseJsonArg(name: string, value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    if (name === 'blocks') throw new SlackError('invalid_blocks_format')
    return value
  }
}
