import type { AppError } from './errors.ts'

/** What core says to the operator; photos, tokens and file contents never go here. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown> & { err?: AppError | Error }, message: string): void
}
