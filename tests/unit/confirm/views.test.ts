import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { watchViews, type ViewName } from '../../../src/confirm/photos/views.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { jpeg } from '../../fixtures/sandbox.ts'

const single: ViewName[] = ['metadata', 'photo']
const personId = 'ana'
const refuse = () => Promise.reject(new Error('not used'))

function watchFor(waitMs: number) {
  const photos = somePhotos()
  const graph = {
    call: refuse,
    batch: refuse,
    appPermissions: refuse,
    concurrency: () => 1,
    isSlowed: () => false,
    close() {},
  }
  const stopped = new AbortController()
  const watch = { graph, photos: photos.access, waitMs, stopped: stopped.signal }
  return { photos, watch, stopped }
}

describe('how soon a photo is shown', () => {
  test('is measured until the new one is there, and not the old one', async () => {
    const { photos, watch } = watchFor(10_000)
    const [old, next] = await Promise.all([jpeg(100, 'red'), jpeg(100, 'blue')])
    await photos.set(personId, old)
    const etagBefore = photos.of(personId)?.etag ?? null
    const expected = { kind: 'photo', jpeg: next, etagBefore } as const
    const late = sleep(700).then(() => photos.set(personId, next))
    const results = await watchViews(watch, personId, expected, single)
    await late
    expect(results.map(({ view }) => view)).toEqual(single)
    for (const { afterMs } of results) expect(afterMs).toBeGreaterThanOrEqual(700)
  })

  test('is not known when it takes longer than one waits', async () => {
    const { watch } = watchFor(50)
    const expected = { kind: 'photo', jpeg: await jpeg(100), etagBefore: null } as const
    const results = await watchViews(watch, personId, expected, single)
    expect(results).toEqual(single.map((view) => ({ view, afterMs: null, failure: null })))
  })

  test('is watched no longer when the admin stops', async () => {
    const { watch, stopped } = watchFor(60_000)
    const expected = { kind: 'photo', jpeg: await jpeg(100), etagBefore: null } as const
    const watching = watchViews(watch, personId, expected, single)
    stopped.abort(new Error('stopped'))
    await expect(watching).rejects.toThrow('stopped')
  })
})
