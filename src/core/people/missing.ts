import type {
  CountedGroup,
  MissingPlace,
  MissingReport,
  MissingScope,
  PeopleQuery,
} from '../model.ts'
import type { Database } from '../store/database.ts'
import { countGroups, countPhotos } from './counts.ts'
import { rowsOfPage, type PlacedPerson } from './list.ts'
import { cursorAfter } from './query/cursor.ts'
import { everybody } from './query/filters.ts'
import { segmentsOf } from './query/order.ts'

const MAX_LISTED = 50

/**
 * People without a photo, of all who are active or of a scope: counts, departments with the most missing first, and a page
 * of people by name (at most 50), as they are now.
 * @param place absent = the first page
 * @throws AppError `invalid_request` for a cursor that is not one of ours
 */
export async function reportMissing(
  db: Database,
  people: number,
  scope: MissingScope = {},
  place?: MissingPlace,
): Promise<MissingReport> {
  const limit = Math.min(MAX_LISTED, people)
  const query: PeopleQuery = { ...everybody, ...scope, photo: 'none', cursor: null, limit }
  const [counts, groups, page] = await Promise.all([
    countPhotos(db, query),
    countGroups(db, 'department', query),
    pageAt(db, query, place),
  ])
  const departments = groups
    .toSorted(byMissing)
    .map(({ name, none, total }) => ({ department: name, none, total }))
  return { counts, departments, ...page }
}

const byMissing = (one: CountedGroup, other: CountedGroup): number => other.none - one.none

type MissingPage = Pick<MissingReport, 'people' | 'previous' | 'next'>

/** The first page if nobody is left at the place, and if the beginning comes within the page before it, which is full so. */
async function pageAt(
  db: Database,
  query: PeopleQuery,
  place: MissingPlace | undefined,
): Promise<MissingPage> {
  if (!place) return pageOf(query, { ...(await rowsOfPage(db, query)), isFirst: true })
  const isBack = place.goes === 'back'
  const there = { ...query, cursor: place.cursor, descending: isBack }
  const { rows, hasMore } = await rowsOfPage(db, there)
  const isUsable = isBack ? hasMore : rows.length > 0
  if (!isUsable) return pageAt(db, query, undefined)
  return isBack
    ? pageOf(query, { rows: rows.toReversed(), hasMore: true, isFirst: false })
    : pageOf(query, { rows, hasMore, isFirst: false })
}

interface Found {
  /** by name */
  rows: PlacedPerson[]
  /** after them */
  hasMore: boolean
  isFirst: boolean
}

function pageOf(query: PeopleQuery, { rows, hasMore, isFirst }: Found): MissingPage {
  const place = (row: PlacedPerson | undefined, goes: MissingPlace['goes']) => {
    if (!row) return null
    const towards = { ...query, descending: goes === 'back' }
    return { cursor: cursorAfter(towards, segmentsOf(towards), row), goes }
  }
  return {
    people: rows.map(({ summary }) => summary),
    previous: isFirst ? null : place(rows[0], 'back'),
    next: hasMore ? place(rows.at(-1), 'on') : null,
  }
}
