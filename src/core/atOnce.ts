import { AppError } from './errors.ts'

/**
 * Bounds how much one person has in progress in this process. The result counts one more, until the function that it
 * returns is called; it throws `too_many_requests` when they have `max` already.
 * @param retryAfterSeconds about the time that one of them takes
 */
export function createAtOnce(
  max: number,
  retryAfterSeconds: number,
): (personId: string) => () => void {
  const counts = new Map<string, number>()
  return (personId) => {
    const others = counts.get(personId) ?? 0
    if (others >= max) throw new AppError('too_many_requests', { retryAfterSeconds })
    counts.set(personId, others + 1)
    return () => {
      const left = (counts.get(personId) ?? 1) - 1
      if (left > 0) counts.set(personId, left)
      else counts.delete(personId)
    }
  }
}
