import type { DefaultExample } from '../contracts.ts'
import { colourFor } from '../imaging/initials/colour.ts'
import { initialsFor } from '../imaging/initials/initialsFor.ts'
import { drawInitials } from '../imaging/prepare.ts'
import type { PersonSummary, Principal, Selection } from '../model.ts'
import { byIds, pageOfFiltered } from '../people/selected.ts'
import { personNames } from '../runs/settle/selectedRows.ts'
import type { Database } from '../store/open.ts'

const MAX_EXAMPLES = 6
const SIDE_PX = 96

/** How the first few people of a selection would look; people who have a photo only if nobody is without. */
export async function examplesOf(
  db: Database,
  { id: personId }: Principal,
  { selection, colours }: { selection: Selection; colours: string[] },
  signal?: AbortSignal,
): Promise<DefaultExample[]> {
  const people = await firstOf(db, selection)
  const ids = people.map(({ id }) => id)
  const names = await personNames(db, ids)
  const drawn = people.map(({ id, displayName }) => ({
    letters: initialsFor(names.get(id) ?? { givenName: null, surname: null, displayName }),
    colour: colourFor(id, colours),
  }))
  const requester = { personId, lane: 'interactive', signal } as const
  const jpegs = drawn.length > 0 ? await drawInitials(drawn, requester, SIDE_PX) : []
  return jpegs.flatMap((jpeg, n) => {
    const person = people[n]
    return person ? [{ person: { id: person.id, displayName: person.displayName }, jpeg }] : []
  })
}

async function firstOf(db: Database, selection: Selection): Promise<PersonSummary[]> {
  if ('ids' in selection) return withoutPhotoFirst(await byIds(db, selection.ids))
  // Those who were taken out may be the first.
  const limit = MAX_EXAMPLES + selection.except.length
  const page = { cursor: null, limit }
  const { filters, except } = selection
  const without = { filters: { ...filters, photo: filters.photo ?? 'none' }, except } as const
  const { items } = await pageOfFiltered(db, without, page)
  if (items.length > 0 || filters.photo !== null) return withoutPhotoFirst(items)
  return withoutPhotoFirst((await pageOfFiltered(db, selection, page)).items)
}

const withoutPhotoFirst = (people: PersonSummary[]): PersonSummary[] =>
  people
    .toSorted((a, b) => Number(a.photo === 'has') - Number(b.photo === 'has'))
    .slice(0, MAX_EXAMPLES)
