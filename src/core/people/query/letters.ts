import { sql } from 'drizzle-orm'
import type { LetterCount, PeopleFilters } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { people, peopleCountChanges, peopleCounts } from '../../store/schema.ts'
import { countedGroups } from '../counts.ts'
import { filtered } from './filters.ts'
import { isCountKept } from './kept.ts'

/** Stands for all names that begin with a digit. */
export const DIGITS = '#'
const isDigit = /^\p{Nd}$/u

/** What the names of people who fit begin with, in their order. */
export async function countLetters(db: Database, filters: PeopleFilters): Promise<LetterCount[]> {
  const { photo } = filters
  const counts = isCountKept(filters, 'letter')
    ? (await countedGroups(db, 'letter', filters.scope)).map((group) => ({
        letter: group.name ?? '',
        total: group[photo ?? 'total'],
      }))
    : await counted(db, filters)
  return withDigitsAsOne(counts.filter(({ total }) => total > 0))
}

function counted(db: Database, filters: PeopleFilters): Promise<LetterCount[]> {
  const letter = sql<string>`left(${people.sortName}, 1)`
  return db
    .select({ letter, total: sql<number>`count(*)::int` })
    .from(people)
    .where(filtered(filters))
    .groupBy(letter)
    .orderBy(letter)
}

function withDigitsAsOne(counts: LetterCount[]): LetterCount[] {
  const totals = new Map<string, number>()
  for (const { letter, total } of counts) {
    const shown = isDigit.test(letter) ? DIGITS : letter
    totals.set(shown, (totals.get(shown) ?? 0) + total)
  }
  return [...totals].map(([letter, total]) => ({ letter, total }))
}

/** The first letter after another one that somebody's name begins with; null if there is none. */
export async function letterAfter(db: Database, letter: string): Promise<string | null> {
  const last = letter === DIGITS ? '9' : letter
  const { rows } = await db.execute<{ next: string | null }>(sql`
    select min(value) as next
    from (select * from ${peopleCounts} union all select * from ${peopleCountChanges}) as counts
    where dimension = 'letter' and value > ${last}`)
  return rows[0]?.next ?? null
}
