import type { errors } from './words/en/errors.ts'
import { words as english, type CoreWords } from './words/words.ts'

type CodeOf<Key> = Key extends `error.${infer Code}.next` ? Code : never

/**
 * Every error code. Sentences are in `words/en/errors.ts`, HTTP statuses in `api/contract/errorCodes.ts`;
 * `graph/codes.ts` maps Graph's codes to these.
 */
export type ErrorCode = CodeOf<keyof typeof errors>

/** An error that the user can understand and often fix; anything else thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** shown to the user, such as a field or a file name; never a secret */
  readonly detail: string | null
  /** with `mfa_required`: the claims challenge from Entra, to pass on to its sign-in page */
  readonly claims: string | null

  constructor(
    code: ErrorCode,
    options: { detail?: string; cause?: unknown; claims?: string | null } = {},
  ) {
    const sentence = english(`error.${code}`)
    super(options.detail ? `${sentence} (${options.detail})` : sentence, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.detail = options.detail ?? null
    this.claims = options.claims ?? null
  }
}

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
