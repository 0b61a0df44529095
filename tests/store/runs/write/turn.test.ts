import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { guardedPhotos } from '../../../../src/core/graph/photos.ts'
import { looksAlike } from '../../../../src/core/imaging/duplicates/looksAlike.ts'
import { claim } from '../../../../src/core/runs/execute/lease.ts'
import { writePhoto } from '../../../../src/core/runs/write/writePhoto.ts'
import { getBlob } from '../../../../src/core/store/blobs.ts'
import { runs } from '../../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { personId } from '../../../fixtures/people/people.ts'
import { somePhotos } from '../../../fixtures/photos.ts'
import {
  holder,
  portrait,
  receivedRun,
  testProcess,
  testRunService,
} from '../../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterEach(() => vi.restoreAllMocks())
afterAll(() => database.close())

const ana = personId(0)

/** A prepared item of a run that has been started, claimed to be written. */
async function claimed(photos: ReturnType<typeof somePhotos>) {
  const { owner, runId } = await receivedRun(database, [await portrait(1)], 'replace', {
    held: true,
  })
  await testProcess(database, photos).runner.run(runId)
  await testRunService(database).service.start(owner, runId, 'wait')
  const [item] = await claim(database.db, runId, holder('this process'), 'write', 1)
  const [run] = await database.db.select().from(runs)
  if (!item || !run) throw new Error('an item is claimed')
  return { run, item }
}

/** Lets minutes pass by the clock that goes on while a process waits, and Ana choose another photo meanwhile. */
function waiting(photos: ReturnType<typeof somePhotos>) {
  const now = performance.now.bind(performance)
  let passed = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now() + passed)
  return async () => {
    if (passed > 0) return
    passed = 5 * 60_000
    await photos.set(ana, await portrait(3))
  }
}

describe('a photo that the person changes while the write waits for the database is kept for undo', () => {
  test.each(['whether the run was stopped', 'whether the lease is still held'])(
    'when it is asked %s',
    async (asked) => {
      const photos = somePhotos()
      await photos.set(ana, await portrait(2))
      const { run, item } = await claimed(photos)
      const wait = waiting(photos)
      const isLease = asked.includes('lease')
      const { item: written, outcome } = await writePhoto(
        {
          db: database.db,
          photos: isLease ? guardedPhotos(photos.access, wait) : photos.access,
          run,
          readStop: async () => {
            if (!isLease) await wait()
            return null
          },
        },
        item,
      )
      expect(outcome).toMatchObject({ kind: 'done' })
      expect(photos.count('put')).toBe(1)
      const before = await getBlob(database.db, written.beforeSha ?? '')
      expect(await looksAlike(await portrait(3), before ?? Buffer.alloc(0))).toBe(true)
    },
  )
})
