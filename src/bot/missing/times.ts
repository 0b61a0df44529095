import { phrasesOf, type Lexicon, type Period } from '../understanding/lexicon.ts'
import { anyOf, TAKEN } from './places.ts'

const DAYS: Record<Period, number> = { day: 1, week: 7, month: 30, year: 365 }
const PERIODS: readonly Period[] = ['day', 'week', 'month', 'year']
/** What "lately" is taken for. */
const LATELY_DAYS = 30
/** Longer ago than anybody was added to any directory. */
const MAX_DAYS = 3650

/**
 * Takes out of a text when people came, as the number of days that reaches back to it. Calendar periods begin at different
 * times; a number of days reaches back to the first.
 */
export function takeTime(
  text: string,
  lexicon: Lexicon,
  now: Date,
): { rest: string; days: number | null } {
  for (const [expression, daysOf] of timesOf(lexicon)) {
    const match = expression.exec(text)
    if (!match) continue
    const days = Math.min(Math.max(daysOf(Number(match.groups?.count ?? 1), now), 1), MAX_DAYS)
    return { rest: text.replace(expression, ` ${TAKEN} `), days }
  }
  return { rest: text, days: null }
}

type Time = readonly [RegExp, (count: number, now: Date) => number]

function timesOf({
  came,
  present,
  units,
  inTheLast,
  lately,
  newcomers,
  toPlace,
  concepts,
}: Lexicon): Time[] {
  const count = `(?:(?<count>\\d{1,3}) )?(?:${anyOf(concepts.last)} )?`
  return [
    ...PERIODS.flatMap((period) =>
      withCame(came, anyOf(present[period]), (_, now) => sinceStart(period, now)),
    ),
    ...PERIODS.flatMap((period) =>
      withCame(
        came,
        `${anyOf(inTheLast)} ${count}${anyOf(units[period])}`,
        (number) => number * DAYS[period],
      ),
    ),
    ...PERIODS.map((period): Time => [
      new RegExp(` ${anyOf(newcomers)} (?:${anyOf(toPlace)} )?${anyOf(present[period])} `),
      (_, now) => sinceStart(period, now),
    ]),
    ...PERIODS.map((period): Time => [
      new RegExp(
        ` ${anyOf(newcomers)} (?:${anyOf(toPlace)} )?${anyOf(inTheLast)} ${count}${anyOf(units[period])} `,
      ),
      (number) => number * DAYS[period],
    ]),
    ...withCame(came, anyOf(lately), () => LATELY_DAYS),
    ...phrasesOf(newcomers)
      .toSorted((a, b) => b.length - a.length)
      .map((phrase): Time => [new RegExp(` ${phrase} `), () => LATELY_DAYS]),
  ]
}

/** "came this month", and "this month came" as other languages say. */
const withCame = (came: string, when: string, days: Time[1]): Time[] => [
  [new RegExp(` ${anyOf(came)} ${when}(?: ${anyOf(came)})? `), days],
  [new RegExp(` ${when} ${anyOf(came)} `), days],
]

function sinceStart(period: Period, now: Date): number {
  if (period === 'week') return now.getUTCDay() || DAYS.week
  if (period === 'month') return now.getUTCDate()
  if (period === 'year')
    return Math.floor((now.getTime() - Date.UTC(now.getUTCFullYear(), 0, 1)) / 86_400_000) + 1
  return DAYS.day
}
