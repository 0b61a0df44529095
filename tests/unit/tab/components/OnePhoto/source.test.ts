import { QueryClient, type QueryKey } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { Client } from '../../../../../src/tab/api/client.ts'
import { queryKeys } from '../../../../../src/tab/api/queryKeys.ts'
import { inNameOrder } from '../../../../../src/tab/app/peopleOrder.ts'
import { everybody } from '../../../../../src/tab/app/peopleFilters.ts'
import { ownSource, personSource } from '../../../../../src/tab/components/OnePhoto/source.ts'
import { person } from '../../../../fixtures/tab/review.ts'

const client = {} as Client
const ana = person('ana')
const order = inNameOrder

/** Everything that shows Ana's photo, or tells that she has one. */
const shown: Record<string, QueryKey> = {
  tile: queryKeys.thumbnail(ana.id, '"1"'),
  'tile without an ETag': queryKeys.thumbnail(ana.id, null),
  panel: queryKeys.photo(ana.id, '"1"'),
  'where it came from': queryKeys.person(ana.id),
  history: queryKeys.history(ana.id),
  'page of people': queryKeys.people(everybody, order, null),
  'later page': queryKeys.people({ ...everybody, photo: 'none' }, order, 'cursor'),
  groups: queryKeys.peopleGroups(everybody, 'department'),
  counts: queryKeys.counts(everybody),
  'own photo': queryKeys.ownPhoto(),
  'what the reader may undo': queryKeys.me(),
}
const untouched: Record<string, QueryKey> = {
  'tile of somebody else': queryKeys.thumbnail(person('ben').id, '"1"'),
  'panel of somebody else': queryKeys.photo(person('ben').id, '"1"'),
  'photo before a change': queryKeys.oldPhoto('7', 'before'),
}

test.each([
  ['one’s own photo', ownSource(client, ana.id)],
  ['somebody’s photo', personSource(client, ana)],
])(
  'a change of %s makes everything out of date that shows it, and nothing else',
  async (_, source) => {
    const queries = new QueryClient()
    for (const key of Object.values({ ...shown, ...untouched })) queries.setQueryData(key, 'before')
    for (const queryKey of source.changes) await queries.invalidateQueries({ queryKey })
    const outdated = Object.entries({ ...shown, ...untouched }).filter(
      ([, key]) => queries.getQueryState(key)?.isInvalidated,
    )
    expect(outdated.map(([name]) => name)).toEqual(Object.keys(shown))
    queries.clear()
  },
)
