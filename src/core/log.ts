import type { AppError } from './errors.ts'

/** Messages for the operator. Never contains photos, tokens or file contents. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown> & { err?: AppError | Error }, message: string): void
}
