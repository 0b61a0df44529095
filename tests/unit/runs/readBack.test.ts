import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../src/core/model.ts'
import type { ItemRow } from '../../../src/core/runs/rows/items.ts'
import {
  findLostWrite,
  mayHaveBeenSent,
  verifyWrite,
} from '../../../src/core/runs/write/readBack.ts'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import { somePhotos } from '../../fixtures/photos.ts'

const personId = 'ana'
const accepted = { kind: 'done', etag: null, requestId: 'r' } as const
const unreachable: Outcome = {
  kind: 'failed',
  code: 'graph_unreachable',
  detail: '',
  requestId: null,
}
const throttled: Outcome = { kind: 'throttled', until: new Date(0) }

/** Graph shows the picture that was sent, another one, or no photo. */
async function showing(shown: 'ours' | 'another' | 'none') {
  const photos = somePhotos()
  if (shown !== 'none') await photos.set(personId, await drawPortrait(shown))
  const jpeg = await drawPortrait('ours')
  const item = { personId, beforeEtag: '"before"' } as ItemRow
  const etag = photos.of(personId)?.etag ?? null
  /** as if no one had written since */
  const asBefore = { ...item, beforeEtag: etag }
  return { photos, jpeg, item, asBefore, etag }
}

const verify = (
  { photos }: Awaited<ReturnType<typeof showing>>,
  item: ItemRow,
  jpeg: Buffer | null,
) => verifyWrite(photos.access, item, jpeg, accepted, [])

describe('verifying a write that Graph accepted', () => {
  test('accepts a new etag and the right size as proof, without fetching the photo', async () => {
    const graph = await showing('ours')
    expect(await verify(graph, graph.item, graph.jpeg)).toEqual({ ...accepted, etag: graph.etag })
    expect(graph.photos.count('bytes')).toBe(0)
  })

  test('fails while Graph shows the old photo, or none', async () => {
    const old = await showing('another')
    expect(await verify(old, old.asBefore, old.jpeg)).toMatchObject({ code: 'not_verified' })
    const none = await showing('none')
    expect(await verify(none, none.item, none.jpeg)).toMatchObject({ code: 'not_verified' })
  })

  test('accepts a removal after which someone has set another photo', async () => {
    const graph = await showing('another')
    expect(await verify(graph, graph.item, null)).toEqual({ ...accepted, etag: graph.etag })
    expect(await verify(graph, graph.asBefore, null)).toMatchObject({ code: 'not_verified' })
  })

  test('trusts the answer to the write if Graph is unavailable, but not if it throttles', async () => {
    const graph = await showing('ours')
    graph.photos.next('metadata', unreachable)
    expect(await verify(graph, graph.item, graph.jpeg)).toEqual(accepted)
    graph.photos.next('metadata', throttled)
    expect(await verify(graph, graph.item, graph.jpeg)).toEqual(throttled)
  })
})

describe('looking for a write whose answer was lost', () => {
  test('compares the picture, because someone else may have caused the new etag', async () => {
    const ours = await showing('ours')
    expect(await findLostWrite(ours.photos.access, ours.item, ours.jpeg)).toEqual({
      kind: 'done',
      etag: ours.etag,
      requestId: null,
    })
    const theirs = await showing('another')
    expect(await findLostWrite(theirs.photos.access, theirs.item, theirs.jpeg)).toBeNull()
    expect(theirs.photos.count('bytes')).toBe(1)
  })

  test('finds a removal only where there is no photo', async () => {
    const none = await showing('none')
    expect(await findLostWrite(none.photos.access, none.item, null)).toMatchObject({ etag: null })
    const another = await showing('another')
    expect(await findLostWrite(another.photos.access, another.item, null)).toBeNull()
  })

  test('returns the failure if Graph is unavailable', async () => {
    const { photos, item, jpeg } = await showing('ours')
    photos.next('metadata', throttled)
    expect(await findLostWrite(photos.access, item, jpeg)).toEqual(throttled)
    photos.next('bytes', unreachable)
    expect(await findLostWrite(photos.access, item, jpeg)).toEqual(unreachable)
  })
})

test.each<[string, Partial<ItemRow>, boolean]>([
  ['is being uploaded', { state: 'uploading', action: 'create' }, true],
  ['was uploaded and put off', { state: 'prepared', action: 'replace' }, true],
  ['has no plan yet', { state: 'prepared', action: null }, false],
  ['is a removal not begun', { state: 'prepared', action: 'remove', beforeEtag: null }, false],
  ['is a removal put off', { state: 'prepared', action: 'remove', beforeEtag: '"1"' }, true],
])('whether an item that %s may have been sent', (_name, item, mayHave) =>
  expect(mayHaveBeenSent(item as ItemRow)).toBe(mayHave),
)
