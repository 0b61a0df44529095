/** Applies an edited plan to the review. */
import type { CandidateView, MatchAnswer, SourceFileView } from '../../../api/contract.ts'
import { LIMITS } from '../../../api/contract/limits.ts'
import { UNMATCHABLE_FILE_NAME, readPlan } from '../../sources/plan.ts'
import type { Sheet } from '../../sources/source.ts'
import type { Book } from '../book.ts'
import { choosePerson, leaveOutOnly, pick } from '../edits.ts'
import { isSure } from '../row.ts'
import { describePlan } from './describePlan.ts'

/** The outcome of an edited plan; files by name. */
export interface PlanOutcome {
  /** files whose tick or person it has changed */
  changed: number
  /** rows whose file is not under review */
  absent: string[]
  /** rows whose `set` is neither yes nor no */
  unread: string[]
  /** files for which it does not name exactly one person */
  unclear: string[]
}

type MatchFiles = (files: SourceFileView[]) => Promise<MatchAnswer>

/**
 * Changes ticks and people to what the plan says. People come first, since a tick is for a person. If the plan doesn't name
 * exactly one person, the file is unchanged and listed in `unclear`.
 */
export async function applyPlan(book: Book, sheet: Sheet, match: MatchFiles): Promise<PlanOutcome> {
  const rows = describePlan(book)
  const { edits, absent, unread } = readPlan(sheet, rows)
  const edited = [...edits].flatMap(([index, edit]) => {
    const row = rows[index]
    return row ? [{ id: row.id, name: row.name, size: row.size, ...edit }] : []
  })
  const people = await peopleNamed(
    edited.filter(({ person }) => person.length > 0),
    match,
  )
  const unclear = edited.filter(({ id }) => people.has(id) && people.get(id) === null)
  for (const [id, person] of people) if (person) choosePerson(book, id, person)
  for (const { id, set } of edited) {
    if (set === false) leaveOutOnly(book, id)
    else if (set && people.get(id) !== null) pick(book, id)
  }
  const names = unclear.map(({ name }) => name)
  return { changed: edited.length - names.length, absent, unread, unclear: names }
}

interface EditedRow {
  id: number
  size: number
  person: string[]
}

/** By row id; null if the cells don't name exactly one person. */
async function peopleNamed(rows: EditedRow[], match: MatchFiles) {
  const people = new Map<number, CandidateView | null>()
  for (let start = 0; start < rows.length; start += LIMITS.MAX_FILES_PER_REQUEST) {
    const batch = rows.slice(start, start + LIMITS.MAX_FILES_PER_REQUEST)
    const { matches } = await match(
      batch.map(({ size, person }) => ({
        name: UNMATCHABLE_FILE_NAME,
        size,
        listed: person.slice(0, LIMITS.MAX_LISTED_CELLS),
      })),
    )
    for (const [index, { id }] of batch.entries()) {
      const answer = matches[index]
      people.set(id, answer && isSure(answer) ? (answer.candidates[0] ?? null) : null)
    }
  }
  return people
}
