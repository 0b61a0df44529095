import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ReminderChat } from '../../../src/core/contracts.ts'
import { appPermissionsOfInstalling } from '../../../src/core/graph/permissions.ts'
import type { Graph } from '../../../src/core/graph/request.ts'
import type { Delivery, MissingScope, ReminderTally, Settings } from '../../../src/core/model.ts'
import { createReminders } from '../../../src/core/reminders/index.ts'
import { workOnReminders } from '../../../src/core/reminders/work.ts'
import { asInstalled } from '../../../src/core/settings/index.ts'
import { createConversations } from '../../../src/core/store/chat/conversations.ts'
import { people, remindedPeople, reminders as table } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { principal, silentLog } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const admin = principal(90, 'Mara')
const never = new AbortController().signal

/** Teams, as reminders see it: takes what it is sent, unless `answer` says otherwise. */
function chatWith(answer: (person: string, nth: number) => Delivery = () => ({ kind: 'sent' })) {
  const sent: string[] = []
  const shown: ReminderTally[] = []
  const chat: ReminderChat = {
    async remind(reference) {
      const { to } = reference as { to: string }
      const delivery = answer(to, sent.filter((each) => each === to).length)
      sent.push(to)
      return delivery
    },
    referenceTo: (person) => ({ to: person }),
    async show(_reference, _card, tally) {
      shown.push(tally)
      return { kind: 'sent' }
    },
  }
  return { chat, sent, shown }
}

const withoutPermissions: Pick<Graph, 'call' | 'appPermissions'> = {
  appPermissions: async () => new Set(),
  call: () => Promise.reject(new Error('nothing is asked of Graph')),
}

function setUp(given: Partial<Settings> = {}, graph = withoutPermissions) {
  const { db } = database
  const settings = async () => ({ ...(await asInstalled()), ...given })
  const conversations = createConversations(db)
  const service = createReminders({ db, graph, settings, wake: async () => {} })
  const pauses: number[] = []
  let now = Date.now()
  const clock = {
    now: () => now,
    random: () => 1,
    sleep: async (ms: number) => void (now += (pauses.push(ms), ms)),
  }
  const work = { db, graph, clientId: 'x', conversations, settings, log: silentLog, clock }
  return {
    service,
    pauses,
    work: (chat: ReminderChat, signal = never) => workOnReminders(work, chat, signal),
    begin: async (scope: MissingScope = {}) => {
      const id = randomUUID()
      await service.begin(admin, { id, scope, card: 'the card' })
      return id
    },
    tally: async (id: string) => {
      const tally = await service.tally(id)
      if (!tally) throw new Error('there is such a reminder')
      return tally
    },
  }
}

const someone = (n: number, more: Parameters<typeof somePerson>[1] = {}) =>
  somePerson(n, { photo: 'none', department: 'Sales', ...more })

/** People whom the bot can reach. */
async function store(...stored: ReturnType<typeof somePerson>[]) {
  await storePeople(database.db, stored)
  const conversations = createConversations(database.db)
  for (const { id } of stored) await conversations.remember(id, { to: id })
  await conversations.remember(admin.id, { to: admin.id })
}

describe('whom it reminds', () => {
  test('people without a photo of the scope alone, and says of how many before', async () => {
    await store(someone(0), someone(1, { photo: 'has' }), someone(2, { department: 'Legal' }))
    const { service, begin, work } = setUp()
    expect(await service.preview({ department: 'Sales' })).toEqual({
      toRemind: 1,
      withoutChat: 0,
      installs: false,
      leftOut: [],
      isPointless: false,
    })
    const { chat, sent } = chatWith()
    await begin({ department: 'Sales' })
    await work(chat)
    expect(sent).toEqual([personId(0)])
  })

  test.each([
    ['guest', { userType: 'Guest' }],
    ['disabled', { accountEnabled: false }],
    ['room', { accountEnabled: false, isRoom: true }],
    ['sharedMailbox', { accountEnabled: false, mailboxPurpose: 'shared' }],
  ] as const)('nobody who is a %s', async (kind, more) => {
    await store(someone(0, more))
    const { service, begin, work, tally } = setUp()
    const leftOut = [{ reason: kind, count: 1 }]
    expect(await service.preview({ kind })).toMatchObject({ toRemind: 0, leftOut })
    const { chat, sent } = chatWith()
    const id = await begin({ kind })
    await work(chat)
    expect(sent).toEqual([])
    expect(await tally(id)).toMatchObject({ isOver: true, asked: 0, leftOut })
  })

  test('guests, where the settings say so', async () => {
    await store(someone(0, { userType: 'Guest' }))
    const { begin, work } = setUp({ remindGuests: true })
    const { chat, sent } = chatWith()
    await begin({ kind: 'guest' })
    await work(chat)
    expect(sent).toEqual([personId(0)])
  })

  test('nobody who has opted out, until they want to be reminded again', async () => {
    await store(someone(0))
    const { service, begin, work } = setUp()
    const { chat, sent } = chatWith()
    await service.optOut(personId(0))
    await service.optOut(personId(0))
    await begin()
    await work(chat)
    expect(sent).toEqual([])
    await service.optIn(personId(0))
    await begin()
    await work(chat)
    expect(sent).toEqual([personId(0)])
  })

  test('nobody twice within the days of the settings, also in two reminders at once', async () => {
    await store(someone(0))
    const { begin, work, tally } = setUp({ remindAgainDays: 14 })
    const { chat, sent } = chatWith()
    const first = await begin()
    const second = await begin({ department: 'Sales' })
    await work(chat)
    expect(sent).toEqual([personId(0)])
    expect(await tally(first)).toMatchObject({ sent: 1 })
    expect(await tally(second)).toMatchObject({ leftOut: [{ reason: 'lately', count: 1 }] })
    await database.db
      .update(remindedPeople)
      .set({ sentAt: sql`now() - interval '15 days'` })
      .where(eq(remindedPeople.reminderId, first))
    await begin()
    await work(chat)
    expect(sent).toEqual([personId(0), personId(0)])
  })

  test('nobody who has set a photo, opted out or left since it was asked for', async () => {
    await store(...[0, 1, 2, 3].map((n) => someone(n)))
    const { service, begin, work, tally } = setUp()
    const id = await begin()
    await database.db.insert(remindedPeople).values(
      [0, 1, 2].map((n) => ({
        reminderId: id,
        personId: personId(n),
        state: 'waiting' as const,
      })),
    )
    await database.db
      .update(people)
      .set({ photo: 'has' })
      .where(eq(people.id, personId(0)))
    await service.optOut(personId(1))
    await database.db.delete(people).where(eq(people.id, personId(2)))
    const { chat, sent } = chatWith()
    await work(chat)
    expect(sent).toEqual([personId(3)])
    const reasons = (await tally(id)).leftOut.map(({ reason }) => reason)
    expect(reasons.toSorted()).toEqual(['gone', 'hasPhoto', 'optedOut'])
  })

  test('nobody where the settings let nobody set their own photo', async () => {
    await store(someone(0))
    const { service, begin } = setUp({ ownPhoto: 'nobody' })
    expect(await service.preview({})).toMatchObject({ isPointless: true })
    await expect(begin()).rejects.toMatchObject({ code: 'own_photo_not_allowed' })
  })
})

describe('once each', () => {
  test('begun twice with one id, as by a button pressed on two devices, it is one reminder', async () => {
    await store(someone(0))
    const { service, work } = setUp()
    const { chat, sent } = chatWith()
    const wanted = { id: randomUUID(), scope: {}, card: null }
    await service.begin(admin, wanted)
    await service.begin(admin, wanted)
    await work(chat)
    await service.begin(admin, wanted)
    await work(chat)
    expect(sent).toEqual([personId(0)])
  })

  test('what a process was sending when it died is not sent again, and is said to be unsure', async () => {
    await store(...Array.from({ length: 25 }, (_, n) => someone(n)))
    const { begin, work, tally } = setUp()
    const id = await begin()
    const dying = chatWith((_person, nth) => {
      if (nth === 0 && dying.sent.length === 12) throw new Error('the process dies')
      return { kind: 'sent' }
    })
    await expect(work(dying.chat)).rejects.toThrow('dies')
    const { chat, sent } = chatWith()
    await work(chat)
    const all = [...dying.sent, ...sent]
    expect(new Set(all).size).toBe(all.length)
    const after = await tally(id)
    expect(after.sent + (after.unreached[0]?.count ?? 0)).toBe(25)
    expect(after.unreached.map(({ reason }) => reason)).toEqual(['unsure'])
    expect(after.unreachedNames.length).toBe(after.unreached[0]?.count)
  })

  test('a stop leaves the others to the next process', async () => {
    await store(...Array.from({ length: 25 }, (_, n) => someone(n)))
    const { begin, work, tally } = setUp()
    const id = await begin()
    const stop = new AbortController()
    const first = chatWith(() => {
      stop.abort()
      return { kind: 'sent' }
    })
    await work(first.chat, stop.signal)
    expect(await tally(id)).toMatchObject({ isOver: false, sent: 10, waiting: 15 })
    const { chat, sent } = chatWith()
    await work(chat)
    expect(new Set([...first.sent, ...sent]).size).toBe(25)
    expect(await tally(id)).toMatchObject({ isOver: true, sent: 25, waiting: 0 })
  })

  test('under throttling it waits longer each time, or as long as Teams says, and everybody gets one', async () => {
    await store(...Array.from({ length: 10 }, (_, n) => someone(n)))
    const { begin, work, pauses, tally } = setUp()
    const id = await begin()
    const { chat, sent } = chatWith((person, nth) =>
      person === personId(3) && nth < 3
        ? { kind: 'later', seconds: nth === 2 ? 30 : null }
        : { kind: 'sent' },
    )
    await work(chat)
    expect(sent.filter((person) => person === personId(3))).toHaveLength(4)
    expect(sent).toHaveLength(13)
    expect(pauses.slice(0, 3)).toEqual([1000, 2000, 30_000])
    expect(await tally(id)).toMatchObject({ isOver: true, sent: 10, unreached: [] })
  })

  test('whoever could not be reminded for a day is not reached', async () => {
    await store(someone(0))
    const { begin, work, tally } = setUp()
    const id = await begin()
    const { chat } = chatWith(() => ({ kind: 'later', seconds: 3600 }))
    await work(chat)
    expect(await tally(id)).toMatchObject({
      isOver: true,
      sent: 0,
      unreached: [{ reason: 'gaveUp', count: 1 }],
    })
  })
})

describe('the tally', () => {
  test('says who has set a photo since, who wants no more, and who was not reached and why', async () => {
    await store(...[0, 1, 2].map((n) => someone(n)))
    await storePeople(database.db, [someone(3, { displayName: 'Ben Okafor' })])
    const { service, begin, work, tally } = setUp()
    const id = await begin()
    const { chat, shown } = chatWith((person) =>
      person === personId(2) ? { kind: 'unreached', reason: 'blocked' } : { kind: 'sent' },
    )
    expect(await service.preview({})).toMatchObject({ toRemind: 4, withoutChat: 1 })
    await work(chat)
    await database.db
      .update(people)
      .set({ photo: 'has' })
      .where(eq(people.id, personId(0)))
    await service.optOut(personId(1))
    expect(await tally(id)).toMatchObject({
      isOver: true,
      asked: 4,
      sent: 2,
      setSince: 1,
      optedOut: 1,
      unreached: expect.arrayContaining([
        { reason: 'blocked', count: 1 },
        { reason: 'noChat', count: 1 },
      ]) as unknown,
      unreachedNames: ['Ben Okafor', 'Person 2'],
    })
    expect(shown.at(-1)).toMatchObject({ isOver: true, sent: 2 })
    // The chat of who has blocked the bot is forgotten.
    expect(await createConversations(database.db).of(personId(2))).toBeNull()
  })

  test('is brought up to date in the card as people set photos, and only then', async () => {
    await store(someone(0))
    const { begin, work } = setUp()
    const { chat, shown } = chatWith()
    await begin()
    await work(chat)
    const minutesLater = () =>
      database.db.update(table).set({
        askedAt: sql`asked_at - interval '10 minutes'`,
        shownAt: sql`shown_at - interval '6 minutes'`,
      })
    await minutesLater()
    await work(chat)
    const before = shown.length
    await database.db
      .update(people)
      .set({ photo: 'has' })
      .where(eq(people.id, personId(0)))
    await minutesLater()
    await work(chat)
    expect(shown.slice(before).map(({ setSince }) => setSince)).toEqual([1])
    await minutesLater()
    await work(chat)
    expect(shown).toHaveLength(before + 1)
  })
})

const json = (body: object) => ({
  kind: 'answer',
  status: 200,
  body: Buffer.from(JSON.stringify(body)),
  headers: {},
})

test('chats are opened before they are needed, since that takes longer than reminding', async () => {
  const opening: string[] = []
  const slowly = 20
  const inParallel = { now: 0, most: 0 }
  const answer = async ({ method = 'GET', path }: { method?: string; path: string }) => {
    if (path.startsWith('/appCatalogs')) return json({ value: [{ id: 'the-app' }] })
    inParallel.now += 1
    inParallel.most = Math.max(inParallel.most, inParallel.now)
    await sleep(slowly)
    inParallel.now -= 1
    if (method === 'POST') opening.push(path)
    if (method === 'POST')
      return { kind: 'answer', status: 201, body: Buffer.alloc(0), headers: {} }
    return json(path.endsWith('/chat') ? { id: path } : { value: [{ id: 'installed' }] })
  }
  const graph = {
    appPermissions: async () => new Set(appPermissionsOfInstalling.flat()),
    call: answer,
  } as unknown as Pick<Graph, 'call' | 'appPermissions'>
  const many = Array.from({ length: 80 }, (_, n) => someone(n))
  await storePeople(database.db, many)
  await createConversations(database.db).remember(admin.id, { to: admin.id })
  const { begin, work, tally } = setUp({}, graph)
  const { chat, sent } = chatWith()
  const id = await begin()
  await work(chat)
  expect(await tally(id)).toMatchObject({ isOver: true, sent: 80, unreached: [] })
  expect(new Set(sent).size).toBe(80)
  expect(opening).toHaveLength(80)
  expect(inParallel.most).toBeGreaterThan(10)
})
