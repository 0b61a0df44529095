import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/core/errors.ts'
import type { Outcome } from '../../../src/core/model.ts'
import type { ItemRow } from '../../../src/core/runs/rows/items.ts'
import {
  findLostWrite,
  mayHaveBeenSent,
  seeWrite,
  type Look,
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

const see = (
  { photos }: Awaited<ReturnType<typeof showing>>,
  item: ItemRow,
  jpeg: Buffer | null,
  look: Partial<Look> = { trustsSize: true },
) => seeWrite(photos.access, item, { jpeg, ...look }, accepted, [])

describe('looking at a write that Graph has accepted', () => {
  test('takes a new etag and the right size as proof, without fetching the photo', async () => {
    const graph = await showing('ours')
    const seen = { ...accepted, etag: graph.etag, seen: 'seen' }
    expect(await see(graph, graph.item, graph.jpeg)).toEqual(seen)
    expect(graph.photos.count('bytes')).toBe(0)
    expect(await see(graph, graph.item, graph.jpeg, {})).toEqual(seen)
    expect(graph.photos.count('bytes')).toBe(1)
  })

  test('leaves it open while Graph shows the old photo, or none', async () => {
    const old = await showing('another')
    expect(await see(old, old.asBefore, old.jpeg)).toMatchObject({ seen: 'not_yet' })
    expect(await see(old, old.asBefore, null)).toMatchObject({ seen: 'not_yet' })
    const none = await showing('none')
    expect(await see(none, none.item, none.jpeg)).toMatchObject({ seen: 'not_yet' })
  })

  test('leaves it open while Graph shows an earlier write that it had shown late', async () => {
    const graph = await showing('another')
    const another = await drawPortrait('another')
    const earlier = async () => [another]
    expect(await see(graph, graph.item, graph.jpeg, { earlier })).toMatchObject({ seen: 'not_yet' })
  })

  test('tells that another picture came out, or was set after a removal', async () => {
    const graph = await showing('another')
    const other = { kind: 'done', etag: graph.etag }
    expect(await see(graph, graph.item, graph.jpeg, {})).toMatchObject({
      ...other,
      seen: 'different',
    })
    expect(await see(graph, graph.item, null)).toMatchObject({ ...other, seen: 'changed' })
  })

  test('leaves it open if Graph throttles, fails, or wants another sign-in', async () => {
    const graph = await showing('ours')
    for (const mishap of [unreachable, throttled, new AppError('consent_required')]) {
      graph.photos.next('metadata', mishap)
      const seen = await see(graph, graph.item, graph.jpeg)
      expect(seen).toEqual({ ...accepted, seen: 'not_yet' })
    }
  })

  test('looks again as often as it may', async () => {
    const graph = await showing('ours')
    graph.photos.readLate()
    await graph.photos.access.put(personId, await drawPortrait('new'))
    graph.photos.after('metadata', () => graph.photos.catchUp())
    const look = { jpeg: await drawPortrait('new'), trustsSize: true }
    const seen = await seeWrite(graph.photos.access, graph.asBefore, look, accepted, [1])
    expect(seen).toMatchObject({ seen: 'seen', etag: graph.photos.of(personId)?.etag })
    expect(graph.photos.count('metadata')).toBe(2)
  })
})

describe('looking for a write whose answer was lost', () => {
  test('compares the picture, because someone else may have caused the new etag', async () => {
    const ours = await showing('ours')
    expect(await findLostWrite(ours.photos.access, ours.item, ours.jpeg)).toEqual({
      kind: 'done',
      etag: ours.etag,
      requestId: null,
      seen: 'seen',
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
