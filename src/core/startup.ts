import { AppError, errorWords } from './errors.ts'

const MAX_MESSAGE_CHARACTERS = 300

/**
 * What an operator reads when a program cannot start: the sentence, each detail on a line of its own, the next step.
 * An error without a sentence of its own is named with its causes.
 * @param withStack adds where an error without a sentence happened
 */
export function startupMessage(thrown: unknown, { withStack = false } = {}): string {
  const isKnown = thrown instanceof AppError
  const { code, detail } = isKnown ? thrown : new AppError('start_failed')
  const details = isKnown ? (detail?.split('; ') ?? []) : namesOf(thrown)
  const { sentence, next } = errorWords(code)
  const lines = [sentence, ...details.map((each) => `  ${each}`), next]
  const stack =
    !isKnown && withStack && thrown instanceof Error ? ['', withoutValues(thrown).stack] : []
  return [...lines, ...stack].join('\n')
}

/** Name and message of an error, of its causes, and of each error that it stands for. */
function namesOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error))
    return [shortened(typeof thrown === 'string' ? thrown : typeof thrown)]
  const { message } = withoutValues(thrown)
  const code = 'code' in thrown && typeof thrown.code === 'string' ? ` ${thrown.code}` : ''
  const parts = thrown instanceof AggregateError ? thrown.errors.flatMap(namesOf) : []
  const causes = thrown.cause === undefined ? [] : namesOf(thrown.cause)
  return [
    `${thrown.name}${message.includes(code) ? '' : code}: ${shortened(message)}`,
    ...parts,
    ...causes,
  ]
}

const shortened = (text: string): string =>
  text.replace(/\s+/gu, ' ').slice(0, MAX_MESSAGE_CHARACTERS)

/** Drizzle puts the values of a failed query, such as names and whole photos, into its message. */
export function withoutValues(error: Error): { message: string; stack: string | undefined } {
  const { message, stack } = error
  if (!('query' in error && 'params' in error)) return { message, stack }
  const redacted = message.replace(/\nparams: .*/su, '')
  return { message: redacted, stack: stack?.replace(message, () => redacted) }
}
