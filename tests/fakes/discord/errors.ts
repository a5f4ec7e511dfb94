/** The tree in which Discord names the fields it refuses. */
export interface FormErrors {
  [member: string]: FormErrors | { code: string; message: string }[]
}

/** A refusal as Discord's REST API words it. */
export class ApiError extends Error {
  readonly status: number
  readonly code: number
  readonly errors: FormErrors | undefined

  constructor(status: number, code: number, message: string, errors?: FormErrors) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }

  /** The JSON body of the refusal. */
  toBody() {
    return { message: this.message, code: this.code, ...(this.errors ? { errors: this.errors } : {}) }
  }
}

/** Codes of the "Unknown ..." refusals. */
const UNKNOWN_CODES = {
  Application: 10002,
  Channel: 10003,
  Guild: 10004,
  Member: 10007,
  Message: 10008,
  User: 10013,
  Webhook: 10015,
  interaction: 10062,
  'Application Command': 10063,
} as const

/** 404: there is no such thing (any more). */
export const unknown = (what: keyof typeof UNKNOWN_CODES): ApiError =>
  new ApiError(404, UNKNOWN_CODES[what], `Unknown ${what}`)

/** 50006: neither text nor anything else in the message. */
export const emptyMessage = (): ApiError => new ApiError(400, 50006, 'Cannot send an empty message')

/** 50035 with the refused field in the errors tree. */
export function formError(path: readonly string[], code: string, message: string): ApiError {
  const leaf: FormErrors = { _errors: [{ code, message }] }
  const errors = path.reduceRight<FormErrors>((inner, member) => ({ [member]: inner }), leaf)
  return new ApiError(400, 50035, 'Invalid Form Body', errors)
}

/** 50035: longer than `max`. */
export const tooLong = (path: readonly string[], max: number): ApiError =>
  formError(path, 'BASE_TYPE_BAD_LENGTH', `Must be ${max} or fewer in length.`)

/** 50035: a length outside `min` to `max`. */
export const badLength = (path: readonly string[], min: number, max: number): ApiError =>
  formError(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)

/** 50035: a required member is missing. */
export const required = (path: readonly string[], message = 'This field is required'): ApiError =>
  formError(path, 'BASE_TYPE_REQUIRED', message)
