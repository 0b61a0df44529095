import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { looksAlike } from '../../../../src/core/imaging/duplicates/looksAlike.ts'
import { getBlob } from '../../../../src/core/store/blobs.ts'
import { entries } from '../../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { portrait, receivedRun, testProcess } from '../../../fixtures/runs.ts'
import { personId } from '../../../fixtures/people/people.ts'
import { somePhotos } from '../../../fixtures/photos.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterEach(() => void vi.restoreAllMocks())
afterAll(() => database.close())

/** A clock that can be put forward, for whatever measures how much time has passed. */
function clock() {
  const read = performance.now.bind(performance)
  let ahead = 0
  vi.spyOn(performance, 'now').mockImplementation(() => read() + ahead)
  return { pass: (ms: number) => void (ahead += ms) }
}

/** A run for one person, who has a photo. */
async function replacement() {
  const photos = somePhotos()
  await photos.set(personId(0), await portrait(100))
  const { runId } = await receivedRun(database, [await portrait(0)])
  return { photos, runId }
}

/** The photo that was kept when the person's was replaced. */
async function keptPhoto(): Promise<Buffer> {
  const [entry] = await database.db.select().from(entries)
  return (await getBlob(database.db, entry?.beforeSha ?? '')) ?? Buffer.alloc(0)
}

describe('a write whose turn comes more than five seconds after the look', () => {
  test('is looked at again first, so that a photo set meanwhile is kept', async () => {
    const { photos, runId } = await replacement()
    const theirs = await portrait(200)
    const { pass } = clock()
    // The picture is fetched between the look and the write.
    photos.after('bytes', async () => {
      if (photos.count('bytes') > 1) return
      await photos.set(personId(0), theirs)
      pass(5001)
    })
    await testProcess(database, photos).runner.run(runId)
    expect(photos.count('put')).toBe(1)
    // two looks before, one after
    expect(photos.count('metadata')).toBe(3)
    expect(await looksAlike(await keptPhoto(), theirs)).toBe(true)
  })

  test('does not fetch the picture again that is still there', async () => {
    const { photos, runId } = await replacement()
    const { pass } = clock()
    photos.after('bytes', () => pass(photos.count('bytes') === 1 ? 5001 : 0))
    await testProcess(database, photos).runner.run(runId)
    expect([photos.count('metadata'), photos.count('bytes'), photos.count('put')]).toEqual([
      3, 1, 1,
    ])
  })
})

test('a write whose turn comes sooner is sent after one look', async () => {
  const { photos, runId } = await replacement()
  const { pass } = clock()
  photos.after('bytes', () => pass(3000))
  await testProcess(database, photos).runner.run(runId)
  expect([photos.count('metadata'), photos.count('put')]).toEqual([2, 1])
})

test.each([
  [648, false],
  [1200, true],
])(
  'a present photo of %i pixels is fetched as one that may be large: %s',
  async (side, isLarge) => {
    const { photos, runId } = await replacement()
    const fetched: unknown[] = []
    const { access } = photos
    const metadata = async (id: string) => {
      const shown = await access.metadata(id)
      if (shown.kind !== 'found' || photos.count('put') > 0) return shown
      return { ...shown, value: { ...shown.value, width: side, height: side } }
    }
    const bytes: typeof access.bytes = (id, options) => {
      fetched.push(options)
      return access.bytes(id, options)
    }
    const watched = { ...access, metadata, bytes }
    await testProcess(database, photos, { photos: watched }).runner.run(runId)
    expect(fetched).toEqual([{ isLarge }])
  },
)
