/** Which night it is, by the clock of the machine. Pure. */

/** By then, what was changed the day before has mostly been seen. */
const COUNTED_FROM_HOUR = 2

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** As `2026-11-29`, where the server is. */
export const dateOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(twoDigits).join('-')

/** The night that is to be counted by now, named by the date on which it ends; null while the day before has barely ended. */
export const nightDue = (now: Date): string | null =>
  now.getHours() < COUNTED_FROM_HOUR ? null : dateOf(now)

/** The date so many days before another one. */
export function daysBefore(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - days)
  return day.toISOString().slice(0, 10)
}
