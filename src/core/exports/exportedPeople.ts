import { getTableColumns } from 'drizzle-orm'
import type { Selection } from '../model.ts'
import { selectedPeople } from '../people/selected.ts'
import type { Database } from '../store/database.ts'
import { people } from '../store/schema.ts'
import { isOneOf } from '../store/statements/oneOf.ts'

/** How many people a part of a download has, for phones. */
const PEOPLE_PER_PART = 500
/** People whose rows are in memory at once. */
const PEOPLE_PER_PAGE = 100

const {
  searchText: _,
  sortName: __,
  thumbnailSha: ___,
  active: ____,
  ...columns
} = getTableColumns(people)

/** A person with everything that a file name or a list may say. */
export type ExportedPerson = Awaited<ReturnType<typeof detailsOf>>[number]

/**
 * The selected people by name, in pages, each read when the one before is used up.
 * @param part counted from 1, of `PEOPLE_PER_PART` people; null = everybody
 */
export async function* exportedPeople(
  db: Database,
  selection: Selection,
  part: number | null = null,
): AsyncGenerator<ExportedPerson[]> {
  const first = part === null ? 0 : (part - 1) * PEOPLE_PER_PART
  const end = part === null ? Infinity : part * PEOPLE_PER_PART
  let at = 0
  for await (const page of selectedPeople(db, selection, PEOPLE_PER_PAGE)) {
    const wanted = page.slice(Math.max(0, first - at), Math.max(0, end - at))
    if (wanted.length > 0)
      yield await detailsOf(
        db,
        wanted.map(({ id }) => id),
      )
    at += page.length
    if (at >= end) return
  }
}

/** How many of so many selected people are in a part. */
export const peopleInPart = (selected: number, part: number | null): number =>
  part === null
    ? selected
    : Math.min(PEOPLE_PER_PART, Math.max(0, selected - (part - 1) * PEOPLE_PER_PART))

/** In the given order, without those who are gone. */
async function detailsOf(db: Database, ids: string[]) {
  const rows = await db.select(columns).from(people).where(isOneOf(people.id, ids))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
