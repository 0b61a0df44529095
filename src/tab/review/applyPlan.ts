/** An edited plan, loaded again: its ticks, and whom it names instead. */
import type { MatchAnswer, SourceFileView } from '../../api/contract.ts'
import { choosePerson, leaveOutOnly, pick, type Book } from './book.ts'
import { describePlan } from './planRows.ts'
import { UNMATCHABLE_FILE_NAME, readPlan } from '../sources/plan.ts'
import type { Sheet } from '../sources/source.ts'

/** as many as the API takes at once */
const piece = 500
const mostCells = 10

/** What became of an edited plan; files by name. */
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

type Ask = (files: SourceFileView[]) => Promise<MatchAnswer>

/**
 * Makes the book say what the plan says. People are chosen first, since a tick is for a person; whoever cannot be told
 * from the plan is left as it was and named in `unclear`.
 */
export async function applyPlan(book: Book, sheet: Sheet, ask: Ask): Promise<PlanOutcome> {
  const rows = describePlan(book)
  const { edits, absent, unread } = readPlan(sheet, rows)
  const wanted = [...edits].flatMap(([index, edit]) => {
    const row = rows[index]
    return row ? [{ id: row.id, name: row.name, size: row.size, ...edit }] : []
  })
  const people = await peopleNamed(
    wanted.filter(({ person }) => person.length > 0),
    ask,
  )
  const unclear = wanted.filter(({ id }) => people.has(id) && people.get(id) === null)
  for (const [id, person] of people) if (person) choosePerson(book, id, person)
  for (const { id, set } of wanted) {
    if (set === false) leaveOutOnly(book, id)
    else if (set && people.get(id) !== null) pick(book, id)
  }
  const names = unclear.map(({ name }) => name)
  return { changed: wanted.length - names.length, absent, unread, unclear: names }
}

interface Named {
  id: number
  size: number
  person: string[]
}

/** By row; null where the cells name nobody, or several. */
async function peopleNamed(rows: Named[], ask: Ask) {
  const people = new Map<number, MatchAnswer['matches'][number]['candidates'][number] | null>()
  for (let start = 0; start < rows.length; start += piece) {
    const some = rows.slice(start, start + piece)
    const { matches } = await ask(
      some.map(({ size, person }) => ({
        name: UNMATCHABLE_FILE_NAME,
        size,
        listed: person.slice(0, mostCells),
      })),
    )
    for (const [index, { id }] of some.entries()) {
      const match = matches[index]
      const sure = match?.confidence === 'certain' || match?.confidence === 'likely'
      people.set(id, sure ? (match.candidates[0] ?? null) : null)
    }
  }
  return people
}
