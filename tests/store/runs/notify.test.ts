import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { notifyFinishedRuns } from '../../../src/core/runs/background/notify.ts'
import type { FinishedRun } from '../../../src/core/index.ts'
import { runs } from '../../../src/core/store/schema.ts'
import { createConversations } from '../../../src/core/store/conversations.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database.ts'
import {
  portrait,
  silentLog,
  receivedRun,
  testRunService,
  testProcess,
} from '../../fixtures/runs.ts'
import { personId } from '../../fixtures/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

/** What was told, in order; `fault` is thrown instead as long as it is there. */
function someTeller() {
  const told: FinishedRun[] = []
  const state = { fault: null as Error | null, told }
  const look = () =>
    notifyFinishedRuns(
      database.db,
      async (finished) => {
        if (state.fault) throw state.fault
        told.push(finished)
      },
      silentLog,
    )
  return { ...state, state, look }
}

const finished = async (files: Buffer[], photos = somePhotos()) => {
  const given = await receivedRun(database, files)
  await testProcess(database, photos).runner.run(given.runId)
  return { ...given, photos }
}

describe('the end of an import', () => {
  test('is told once, to whoever began it, with what went wrong most often', async () => {
    const nonsense = Buffer.from('no picture')
    const { runId, owner } = await finished([await portrait(0), nonsense, nonsense])
    const { told, look } = someTeller()
    await look()
    await look()
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({
      summary: { id: runId, createdBy: { id: owner.id }, counts: { done: 1, refused: 2 } },
      problems: [{ code: 'not_an_image', count: 2 }],
    })
  })

  test('is not told before it has come', async () => {
    await receivedRun(database, [await portrait(0)])
    const { told, look } = someTeller()
    await look()
    expect(told).toEqual([])
  })

  test('is told again when telling failed, until it worked, and once more after a crash', async () => {
    const { runId } = await finished([await portrait(0)])
    const { told, state, look } = someTeller()
    state.fault = new Error('Teams is away')
    await look()
    expect(told).toEqual([])
    state.fault = null
    await look()
    expect(told).toHaveLength(1)
    // as if the process had died between the two
    await database.db.update(runs).set({ notifiedAt: null }).where(eq(runs.id, runId))
    await look()
    await look()
    expect(told).toHaveLength(2)
  })

  test('is told anew when what failed was tried again', async () => {
    const photos = somePhotos()
    photos.next('put', { kind: 'failed', code: 'graph_failed', detail: '', requestId: null })
    const { runId, owner } = await finished([await portrait(0), await portrait(1)], photos)
    const { told, look } = someTeller()
    await look()
    await testRunService(database).service.retry(owner, runId, { itemIds: null, overwrite: false })
    await look()
    expect(told.map(({ summary }) => summary.counts.failed)).toEqual([1])
    await testProcess(database, photos).runner.run(runId)
    await look()
    expect(told.map(({ summary }) => summary.counts.failed)).toEqual([1, 0])
  })

  test('that cannot be told for one does not keep others from being told', async () => {
    const one = await finished([await portrait(0)])
    const { service } = testRunService(database)
    const undone = await service.undo(one.owner, one.runId, null)
    await testProcess(database, one.photos).runner.run(undone.id)
    const told: string[] = []
    const tell = async ({ summary }: FinishedRun) => {
      if (summary.id === one.runId) throw new Error('blocked')
      told.push(summary.kind)
    }
    await notifyFinishedRuns(database.db, tell, silentLog)
    expect(told).toEqual(['undo'])
  })

  test.each(['unchanged', 'discarded', 'own', 'old'] as const)(
    'is no news when it is %s',
    async (what) => {
      const { owner, runId, photos } = await finished([await portrait(0)])
      const { look, told } = someTeller()
      await look()
      told.length = 0
      const { service } = testRunService(database)
      const { id } = await service.create(owner, 'replace')
      const whom = {
        fileName: '0.jpg',
        fileSize: 1,
        personId: personId(0),
        rule: null,
        confidence: null,
      }
      await service.addItems(owner, id, [whom])
      if (what === 'discarded') await service.discard(owner, id)
      else {
        await service.start(owner, id, 'skip')
        await testProcess(database, photos).runner.run(id)
      }
      const again = { notifiedAt: null } as const
      if (what === 'own') {
        await database.db
          .update(runs)
          .set({ ...again, kind: 'own' })
          .where(eq(runs.id, runId))
      }
      if (what === 'old') {
        const finishedAt = new Date(Date.now() - 25 * 3_600_000)
        await database.db
          .update(runs)
          .set({ ...again, finishedAt })
          .where(eq(runs.id, runId))
      }
      await look()
      expect(told).toEqual([])
    },
  )
})

describe('where the bot can speak to somebody', () => {
  test('is remembered as it was last, and forgotten', async () => {
    const service = createConversations(database.db)
    expect(await service.of('ana')).toBeNull()
    await service.remember('ana', { serviceUrl: 'https://one' })
    await service.remember('ana', { serviceUrl: 'https://two', bot: { id: 'b' } })
    await service.remember('ana', { bot: { id: 'b' }, serviceUrl: 'https://two' })
    expect(await service.of('ana')).toEqual({ serviceUrl: 'https://two', bot: { id: 'b' } })
    await service.forget('ana')
    expect(await service.of('ana')).toBeNull()
  })
})
