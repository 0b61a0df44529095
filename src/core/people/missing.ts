import type { CountedGroup, MissingReport, MissingScope, PeopleQuery } from '../model.ts'
import type { Database } from '../store/database.ts'
import { countGroups, countPhotos } from './counts.ts'
import { pageOfPeople } from './list.ts'
import { everybody } from './query/filters.ts'

const MAX_LISTED = 50

/**
 * People without a photo, of all who are active or of a scope: counts, departments with the most missing first, and the
 * first people by name (at most 50).
 */
export async function reportMissing(
  db: Database,
  firstPeople: number,
  scope: MissingScope = {},
): Promise<MissingReport> {
  const limit = Math.min(MAX_LISTED, firstPeople)
  const query: PeopleQuery = { ...everybody, ...scope, photo: 'none', cursor: null, limit }
  const [counts, groups, first] = await Promise.all([
    countPhotos(db, query),
    countGroups(db, 'department', query),
    pageOfPeople(db, query),
  ])
  const departments = groups
    .toSorted(byMissing)
    .map(({ name, none, total }) => ({ department: name, none, total }))
  return { counts, departments, people: first.items }
}

const byMissing = (one: CountedGroup, other: CountedGroup): number => other.none - one.none
