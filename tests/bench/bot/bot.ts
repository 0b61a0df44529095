import { answers } from './answers.ts'
import { missing } from './missing.ts'
import { reminders } from './reminders.ts'
import type { Row } from '../table.ts'

/** How soon the bot answers, what it costs to ask it about everybody, and how it sends to thousands. */
export const benchBot = async (): Promise<Row[]> => [
  ...(await answers()),
  ...(await missing()),
  ...(await reminders()),
]
