import type { en } from './words/en.ts'
import { actorName } from './words/actorName.ts'
import { words as english, type CoreWords } from './words/words.ts'

type CodeOf<Key> = Key extends `error.${infer Code}.next` ? Code : never

/**
 * Every error code. Sentences are in `words/en/errors.ts`, HTTP statuses in `api/contract/errorCodes.ts`;
 * `graph/codes.ts` maps Graph's codes to these.
 */
export type ErrorCode = CodeOf<keyof typeof en>

/** A field or a file name, or a sentence in the language of whoever reads it. */
type Detail = string | ((words: CoreWords) => string)

/** A change of a person's photo that was made here, because of which another was left. */
export interface OtherChange {
  name: string
  at: Date
  action: 'create' | 'replace' | 'remove'
  /** by the person themselves */
  isOwn: boolean
}

/** A part of a request that is not accepted, by its name, and why not. */
export interface RefusedField {
  name: string
  sentence: (words: CoreWords) => string
}

/** An error that the user can understand and often fix; anything else thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** shown to the user; never a secret. In English: `detailIn` gives it in another language */
  readonly detail: string | null
  /** with `mfa_required`: the claims challenge from Entra, to pass on to its sign-in page */
  readonly claims: string | null
  /** with `too_many_requests`: whole seconds after which another try makes sense */
  readonly retryAfterSeconds: number | null

  /** with `changed_since` and `being_changed`: the change that is meant, if it was made here */
  readonly changedBy: OtherChange | null

  /** with `setting_invalid`: which of them, each with its own sentence; empty for all else */
  readonly fields: readonly RefusedField[]

  readonly #detail: Detail
  readonly #sentence: ((words: CoreWords) => string) | null

  constructor(
    code: ErrorCode,
    options: {
      detail?: Detail
      cause?: unknown
      claims?: string | null
      retryAfterSeconds?: number
      changedBy?: OtherChange | null
      fields?: readonly RefusedField[]
      /** in place of the code's own, which names neither numbers nor people */
      sentence?: (words: CoreWords) => string
    } = {},
  ) {
    const sentence = options.sentence?.(english) ?? english(`error.${code}`)
    const detail = inWords(options.detail ?? '', english)
    super(detail ? `${sentence} (${detail})` : sentence, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.detail = detail || null
    this.#detail = options.detail ?? ''
    this.claims = options.claims ?? null
    this.retryAfterSeconds = options.retryAfterSeconds ?? null
    this.changedBy = options.changedBy ?? null
    this.fields = options.fields ?? []
    this.#sentence = options.sentence ?? null
  }

  /** what went wrong; `errorWords` has the next step */
  sentenceIn(words: CoreWords): string {
    return this.#sentence?.(words) ?? errorWords(this.code, words).sentence
  }

  detailIn(words: CoreWords): string | null {
    return inWords(this.#detail, words) || null
  }
}

const inWords = (detail: Detail, words: CoreWords): string =>
  typeof detail === 'function' ? detail(words) : detail

/** What went wrong, and what the user can do about it; in English by default. */
export const errorWords = (
  code: ErrorCode,
  words: CoreWords = english,
): { sentence: string; next: string } => ({
  sentence: words(`error.${code}`),
  next: words(`error.${code}.next`),
})

/** The sentence and the next step in one line. */
export function explain(code: ErrorCode, words: CoreWords = english): string {
  const { sentence, next } = errorWords(code, words)
  return `${sentence} ${next}`
}

const DAY_MS = 24 * 3_600_000

/** What went wrong, with whose change it was where that is known. */
export function errorSentence(error: AppError, words: CoreWords): string {
  const { changedBy } = error
  if (!changedBy) return error.sentenceIn(words)
  if (error.code === 'being_changed')
    return words('changedBy.now', { name: actorName(changedBy.name, words) })
  return changeSentence(changedBy, words)
}

/** Who changed a photo, how and when: how long ago, since the reader's time zone is not known here. */
export function changeSentence(
  { name: known, at, action }: Pick<OtherChange, 'name' | 'at' | 'action'>,
  words: CoreWords,
): string {
  const name = actorName(known, words)
  const age = Date.now() - at.getTime()
  const when =
    age < DAY_MS
      ? words('changedBy.ago', { duration: words.duration(age) })
      : words('changedBy.on', { date: words.date(at) })
  return words('changedBy.sentence', { name, action, when })
}

/**
 * The one of `lostCodes` that an exception is or was caused by, such as that of a query; null for any
 * other. What failed with it is whole, and is done again when the database is back.
 */
export function databaseLost(thrown: unknown): AppError | null {
  for (let next = thrown; next instanceof Error; next = next.cause)
    if (next instanceof AppError && isLostCode(next.code)) return next
  return null
}

/** What a database says that can't be asked, or takes no changes, for a while. */
export const lostCodes: readonly ErrorCode[] = [
  'database_unavailable',
  'database_read_only',
  'disk_full',
]

const isLostCode = (code: ErrorCode): boolean => lostCodes.includes(code)
