import type { CountedGroup, MissingReport, PeopleQuery } from '../model.ts'
import type { Database } from '../store/database.ts'
import { countedGroups, countPhotos } from './counts.ts'
import { pageOfPeople } from './list.ts'
import { everybody } from './query/filters.ts'

const MAX_LISTED = 50

const missingOnes: PeopleQuery = {
  ...everybody,
  photo: 'none',
  cursor: null,
  limit: MAX_LISTED,
}

/** Active people without a photo: counts, departments with the most missing first, and the first people by name (at most 50). */
export async function reportMissing(db: Database, firstPeople: number): Promise<MissingReport> {
  const limit = Math.min(MAX_LISTED, firstPeople)
  const [counts, groups, first] = await Promise.all([
    countPhotos(db, missingOnes),
    countedGroups(db, 'department', 'active'),
    pageOfPeople(db, { ...missingOnes, limit }),
  ])
  const departments = groups
    .filter(({ none }) => none > 0)
    .toSorted(byMissing)
    .map(({ name, none, total }) => ({ department: name, none, total }))
  return { counts, departments, people: first.items }
}

const byMissing = (one: CountedGroup, other: CountedGroup): number => other.none - one.none
