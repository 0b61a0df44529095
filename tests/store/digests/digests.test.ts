import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Digest, DigestChat } from '../../../src/core/contracts.ts'
import { createDigests } from '../../../src/core/digests/index.ts'
import { sendDigests } from '../../../src/core/digests/send.ts'
import { AppError } from '../../../src/core/errors.ts'
import type { Access, Delivery, Principal } from '../../../src/core/model.ts'
import { createConversations } from '../../../src/core/store/chat/conversations.ts'
import { coverageCounts, coverageNights, digests } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { somePerson, storePeople } from '../../fixtures/people/people.ts'
import { portrait, principal, receivedRun, silentLog } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

/** A Monday. */
const monday = new Date(2026, 10, 23, 9)
const never = new AbortController().signal
const [ana, ben] = [principal(1), principal(2)]

/** Those who manage photos, unless `rights` says otherwise, and Teams, which takes everything unless `answer` does. */
function setUp(
  answer: (to: string) => Delivery = () => ({ kind: 'sent' }),
  rights: (id: string) => Access['manage'] = () => 'appRole',
) {
  const { db } = database
  const sent: { to: string; digest: Digest }[] = []
  const chat: DigestChat = {
    async send(reference, digest) {
      const { to } = reference as { to: string }
      sent.push({ to, digest })
      return answer(to)
    },
  }
  const access = async ({ id }: Principal): Promise<Access> => ({
    manage: rights(id),
    ownPhoto: 'person',
    changesOwnPhoto: 'atOnce',
  })
  const conversations = createConversations(db)
  const pauses: number[] = []
  const sleep = async (ms: number) => void pauses.push(ms)
  const work = { db, tenantId: ana.tenantId, access, conversations, log: silentLog }
  return {
    sent,
    pauses,
    to: () => sent.map(({ to }) => to),
    send: (now = monday) => {
      const clock = { now: () => now.getTime(), random: () => 1, sleep }
      return sendDigests({ ...work, clock }, chat, never)
    },
  }
}

/** They asked for it in the week before. */
async function want(...people: Principal[]) {
  const conversations = createConversations(database.db)
  for (const { id } of people) {
    await conversations.remember(id, { to: id })
    await createDigests(database.db).start(id)
  }
  await database.db.update(digests).set({ week: '2026-11-16' })
}

const wanted = async () =>
  (await database.db.select({ id: digests.personId }).from(digests)).map(({ id }) => id)

describe('the weekly digest', () => {
  test('is sent once a week to those who want it', async () => {
    await want(ana, ben)
    const { send, to } = setUp()
    expect(await send()).toBe('done')
    expect(await send()).toBe('idle')
    expect(await send(new Date(2026, 10, 24, 9))).toBe('idle')
    expect(to().toSorted()).toEqual([ana.id, ben.id])
    await send(new Date(2026, 10, 30, 9))
    expect(to()).toHaveLength(4)
  })

  test('is not sent for the week in which somebody asked for it, and asking twice changes nothing', async () => {
    vi.setSystemTime(monday)
    const service = createDigests(database.db)
    await createConversations(database.db).remember(ana.id, { to: ana.id })
    await service.start(ana.id)
    await service.start(ana.id)
    vi.useRealTimers()
    const { send, to } = setUp()
    await send()
    expect(to()).toEqual([])
    await send(new Date(2026, 10, 30, 8))
    expect(to()).toEqual([ana.id])
  })

  test('is sent neither at night nor at the end of the week', async () => {
    await want(ana)
    const { send, to } = setUp()
    for (const now of [new Date(2026, 10, 23, 3), new Date(2026, 10, 27, 9)])
      expect(await send(now)).toBe('idle')
    expect(to()).toEqual([])
  })

  test('is not sent a second time by a process that comes after one that died', async () => {
    await want(ana)
    const dying = setUp(() => {
      throw new Error('the process ends')
    })
    await expect(dying.send()).rejects.toThrow('the process ends')
    const { send, to } = setUp()
    await send()
    expect(to()).toEqual([])
  })

  test('is sent by one of two processes that begin at once', async () => {
    await want(ana, ben)
    const { send, to } = setUp()
    await Promise.all([send(), send()])
    expect(to().toSorted()).toEqual([ana.id, ben.id])
  })

  test('ends for who no longer manages photos, and for who has removed the bot', async () => {
    await want(ana, ben)
    const { send, to } = setUp(
      () => ({ kind: 'unreached', reason: 'blocked' }),
      (id) => (id === ana.id ? null : 'appRole'),
    )
    await send()
    expect([to(), await wanted()]).toEqual([[ben.id], []])
  })

  test('ends when it is no longer wanted, and with the chat', async () => {
    await want(ana, ben)
    const service = createDigests(database.db)
    await service.stop(ana.id)
    await createConversations(database.db).forget(ben.id)
    expect([await service.isWanted(ana.id), await service.isWanted(ben.id)]).toEqual([false, false])
  })

  test('is sent later where Teams takes no more, and not where it may have arrived', async () => {
    await want(ana, ben)
    const busy = setUp((to) =>
      to === ana.id ? { kind: 'later', seconds: 7 } : { kind: 'unreached', reason: 'unsure' },
    )
    await busy.send()
    expect(busy.pauses).toEqual([7000])
    const { send, to } = setUp()
    await send()
    expect(to()).toEqual([ana.id])
  })

  test('waits, and keeps nobody else waiting, while the rights of somebody are not known', async () => {
    await want(ana, ben)
    const unknown = setUp(undefined, (id) => {
      if (id === ana.id) throw new AppError('graph_unreachable')
      return 'appRole'
    })
    await expect(unknown.send()).rejects.toMatchObject({ fields: { digests: 1 } })
    expect(unknown.to()).toEqual([ben.id])
    const { send, to } = setUp()
    await send()
    expect(to()).toEqual([ana.id])
  })
})

describe('it says', () => {
  test('how many have a photo, and how many had in the first night of the last seven days', async () => {
    const { db } = database
    await storePeople(db, [somePerson(0, { photo: 'has' }), somePerson(1, { photo: 'none' })])
    const nights = ['2026-11-10', '2026-11-16', '2026-11-20', '2026-11-23']
    await db.insert(coverageNights).values(nights.map((night) => ({ night })))
    const counted = nights.map((night, n) => ({
      night,
      dimension: 'everybody' as const,
      value: null,
      has: n,
      none: 9,
      unknown: 1,
    }))
    await db.insert(coverageCounts).values(counted)
    await want(ana)
    const { send, sent } = setUp()
    await send()
    expect(sent[0]?.digest).toMatchObject({
      now: { total: 2, has: 1, none: 1 },
      before: { night: '2026-11-16', total: 11, has: 1 },
      waiting: 0,
    })
  })

  test('of the week, the runs of its reader, and no earlier ones', async () => {
    const { runId, owner } = await receivedRun(database, [await portrait(0)])
    const service = createDigests(database.db)
    expect(await service.read(owner)).toMatchObject({ runs: [{ id: runId }], hasMoreRuns: false })
    expect((await service.read(ben)).runs).toEqual([])
    await database.db.execute(sql`update runs set created_at = now() - interval '8 days'`)
    expect((await service.read(owner)).runs).toEqual([])
  })
})
