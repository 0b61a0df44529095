import type { errors } from './words/en/errors.ts'
import { words as english, type CoreWords } from './words/words.ts'

type CodeOf<Key> = Key extends `error.${infer Code}.next` ? Code : never

/**
 * What can go wrong. The sentences are in `words/en/errors.ts`; the API adds HTTP statuses (`api/errors.ts`), and
 * `graph/codes.ts` maps Graph's own codes to these.
 */
export type ErrorCode = CodeOf<keyof typeof errors>

/** Somebody's mistake or bad luck, by code. `detail` is for the person at the screen (a field, a file name); never a secret. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: string | null
  /** with `mfa_required`: what Entra wants to see in the next sign-in, for the `claims` parameter of its page */
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

/** What went wrong, and what the reader can do about it; in English by default. */
export const errorWords = (
  code: ErrorCode,
  words: CoreWords = english,
): { sentence: string; next: string } => ({
  sentence: words(`error.${code}`),
  next: words(`error.${code}.next`),
})

/** The sentence and the next step in one line, for cards. */
export function explain(code: ErrorCode, words: CoreWords = english): string {
  const { sentence, next } = errorWords(code, words)
  return `${sentence} ${next}`
}
