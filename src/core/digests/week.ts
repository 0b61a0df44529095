import { dateOf } from '../coverage/night.ts'

/** When digests are sent, by the clock of the machine. Pure. */

const FROM_HOUR = 8
const TO_HOUR = 18
/** From Monday to Wednesday, for those whose server was away on Monday. */
const DAYS = [1, 2, 3]

/** The week whose digest is the latest to be sent: the date of its Monday. A week begins on Monday at eight. */
export function weekOf(now: Date): string {
  const monday = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12)
  monday.setDate(monday.getDate() - ((now.getDay() + 6) % 7))
  if (now.getDay() === 1 && now.getHours() < FROM_HOUR) monday.setDate(monday.getDate() - 7)
  return dateOf(monday)
}

/** Whether people read such a message now: early in the week, and by day. */
export const isDigestTime = (now: Date): boolean =>
  DAYS.includes(now.getDay()) && now.getHours() >= FROM_HOUR && now.getHours() < TO_HOUR
