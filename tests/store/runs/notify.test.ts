import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { notifyRuns } from '../../../src/core/runs/background/notify.ts'
import type { FinishedRun } from '../../../src/core/index.ts'
import { runs } from '../../../src/core/store/schema.ts'
import { createConversations } from '../../../src/core/store/chat/conversations.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { portrait, receivedRun, testRunService, testProcess } from '../../fixtures/runs.ts'
import { personId } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

/** Collects notifications; while `state.failure` is set, notifying throws it. */
function testNotifier() {
  const notified: FinishedRun[] = []
  const state = { failure: null as Error | null, notified }
  const notifyNow = () =>
    notifyRuns(database.db, {
      notify: async (finished) => {
        if (state.failure) throw state.failure
        notified.push(finished)
      },
      notifyPaused: null,
    })
  return { ...state, state, notifyNow }
}

const finished = async (files: Buffer[], photos = somePhotos()) => {
  const given = await receivedRun(database, files)
  await testProcess(database, photos).runner.run(given.runId)
  return { ...given, photos }
}

describe('the creator of a finished run', () => {
  test('is notified once, with the most frequent problems', async () => {
    const nonsense = Buffer.from('no picture')
    const { runId, owner } = await finished([await portrait(0), nonsense, nonsense])
    const { notified, notifyNow } = testNotifier()
    await notifyNow()
    await notifyNow()
    expect(notified).toHaveLength(1)
    expect(notified[0]).toMatchObject({
      summary: { id: runId, createdBy: { id: owner.id }, counts: { done: 1, refused: 2 } },
      problems: [{ code: 'not_an_image', count: 2 }],
    })
  })

  test('is not notified before the run is finished', async () => {
    await receivedRun(database, [await portrait(0)])
    const { notified, notifyNow } = testNotifier()
    await notifyNow()
    expect(notified).toEqual([])
  })

  test('is notified again until notifying succeeds, and again after a crash', async () => {
    const { runId } = await finished([await portrait(0)])
    const { notified, state, notifyNow } = testNotifier()
    state.failure = new Error('Teams is away')
    await expect(notifyNow()).rejects.toMatchObject({
      cause: state.failure,
      fields: { runIds: [runId] },
    })
    expect(notified).toEqual([])
    state.failure = null
    await notifyNow()
    expect(notified).toHaveLength(1)
    // as if the process had crashed right after notifying
    await database.db.update(runs).set({ notifiedAt: null }).where(eq(runs.id, runId))
    await notifyNow()
    await notifyNow()
    expect(notified).toHaveLength(2)
  })

  test('is notified again after a retry', async () => {
    const photos = somePhotos()
    photos.next('put', { kind: 'failed', code: 'graph_failed', detail: '', requestId: null })
    const { runId, owner } = await finished([await portrait(0), await portrait(1)], photos)
    const { notified, notifyNow } = testNotifier()
    await notifyNow()
    await testRunService(database).service.retry(owner, runId, { itemIds: null, overwrite: false })
    await notifyNow()
    expect(notified.map(({ summary }) => summary.counts.failed)).toEqual([1])
    await testProcess(database, photos).runner.run(runId)
    await notifyNow()
    expect(notified.map(({ summary }) => summary.counts.failed)).toEqual([1, 0])
  })

  test('is notified even if notifying about another run fails', async () => {
    const one = await finished([await portrait(0)])
    const { service } = testRunService(database)
    const undone = await service.undo(one.owner, one.runId, null)
    await testProcess(database, one.photos).runner.run(undone.id)
    const notifiedKinds: string[] = []
    const notify = async ({ summary }: FinishedRun) => {
      if (summary.id === one.runId) throw new Error('blocked')
      notifiedKinds.push(summary.kind)
    }
    await expect(notifyRuns(database.db, { notify, notifyPaused: null })).rejects.toMatchObject({
      cause: { message: 'blocked' },
    })
    expect(notifiedKinds).toEqual(['undo'])
  })

  test.each(['unchanged', 'discarded', 'own', 'old'] as const)(
    'is not notified about a run that is %s',
    async (what) => {
      const { owner, runId, photos } = await finished([await portrait(0)])
      const { notifyNow, notified } = testNotifier()
      await notifyNow()
      notified.length = 0
      const { service } = testRunService(database)
      const { id } = await service.create(owner, 'replace')
      const newItem = {
        fileName: '0.jpg',
        fileSize: 1,
        personId: personId(0),
        rule: null,
        confidence: null,
      }
      await service.addItems(owner, id, [newItem])
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
      await notifyNow()
      expect(notified).toEqual([])
    },
  )
})

describe('a conversation reference', () => {
  test('is replaced by a later one, and can be forgotten', async () => {
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
