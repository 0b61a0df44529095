import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApprovals } from '../../../src/core/approvals/index.ts'
import { createApprovalCards } from '../../../src/core/approvals/tell/cards.ts'
import { workOnApprovals } from '../../../src/core/approvals/tell/work.ts'
import type { ApprovalChat, ApprovalNews } from '../../../src/core/contracts.ts'
import type { Access, Approval, Delivery } from '../../../src/core/model.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { createConversations } from '../../../src/core/store/chat/conversations.ts'
import { approvalCards, approvals, approvalNotices } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { portrait, principal, silentLog } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(async () => {
  await database.reset()
  await storePeople(
    database.db,
    Array.from({ length: 6 }, (_, n) => somePerson(n)),
  )
})
afterAll(() => database.close())

const mara = principal(90, 'Mara')
const omar = principal(91, 'Omar')
const member = (n: number) => ({ ...principal(1, `Person ${n}`), id: personId(n) })
const never = new AbortController().signal
const reason = { code: 'quality', text: 'Please take one in daylight.' } as const
const sent = { kind: 'sent' } as const

interface Told {
  to: string
  news: ApprovalNews
}

const toOf = (reference: unknown) => (reference as { to: string }).to

/** Teams, as approvals see it: takes what it is sent, unless `answer` says otherwise. */
function chatWith(answer: (to: string) => Delivery = () => sent) {
  const told: Told[] = []
  const shown: { to: string; card: string; state: Approval['state'] }[] = []
  const outcomes: { to: string; state: Approval['state'] }[] = []
  const chat: ApprovalChat = {
    async tell(reference, news) {
      const to = toOf(reference)
      const delivery = answer(to)
      told.push({ to, news })
      return { delivery, card: delivery.kind === 'sent' ? `card ${told.length}` : null }
    },
    async tellOutcome(reference, { state }) {
      const to = toOf(reference)
      outcomes.push({ to, state })
      return answer(to)
    },
    async show(reference, card, { state }) {
      const to = toOf(reference)
      shown.push({ to, card, state })
      return answer(to)
    },
  }
  return { chat, told, shown, outcomes }
}

const photosAs = () => somePhotos().access

function setUp() {
  const { db } = database
  const held: { manage: Access['manage'] } = { manage: 'appRole' }
  const access = async (): Promise<Access> => ({
    manage: held.manage,
    ownPhoto: 'person',
    changesOwnPhoto: 'atOnce',
  })
  const service = createApprovals(database.store, {
    photosAs,
    access,
    explainRefusal: async () => null,
    log: silentLog,
    onChange: async () => {},
  })
  const own = createOwnPhoto(database.store, photosAs, {
    access: async () => ({ manage: null, changesOwnPhoto: 'onApproval' }),
  })
  const conversations = createConversations(db)
  const pauses: number[] = []
  const woken: true[] = []
  const clock = { random: () => 1, sleep: async (ms: number) => void pauses.push(ms) }
  const work = { db, access, tenantId: mara.tenantId, conversations, log: silentLog, clock }
  return {
    held,
    pauses,
    woken,
    service,
    conversations,
    cards: createApprovalCards(db, async () => void woken.push(true)),
    work: (chat: ApprovalChat) => workOnApprovals(work, chat, never),
    ask: async (n: number) => {
      const draft = await own.draft(member(n), await portrait(n))
      if ('kind' in draft) throw new Error(draft.code)
      await own.confirm(member(n), draft.id, 'person')
      return (await service.mine(member(n)))?.id ?? ''
    },
    /** somebody who manages photos writes to the bot */
    meet: async (...admins: (typeof mara)[]) => {
      for (const { id } of admins) {
        await conversations.remember(id, { to: id })
        await conversations.managesPhotos(id, true)
      }
    },
    /** nobody has been told anything for a while */
    later: () => db.update(approvalNotices).set({ at: sql`now() - interval '6 minutes'` }),
  }
}

const tos = (all: { to: string }[]) => all.map(({ to }) => to)

describe('who manages photos and uses the bot', () => {
  test('is told of a photo that waits, once, by whatever process', async () => {
    const { ask, meet, work, later } = setUp()
    await meet(mara, omar)
    const id = await ask(0)
    const { chat, told } = chatWith()
    expect(await work(chat)).toBe('done')
    expect(tos(told).toSorted()).toEqual([mara.id, omar.id].toSorted())
    expect(told[0]?.news).toMatchObject({ kind: 'one', approval: { id }, others: 0 })
    await later()
    expect(await work(chat)).toBe('idle')
    expect(told).toHaveLength(2)
  })

  test('gets one message in some minutes, about all that came meanwhile', async () => {
    const { ask, meet, work, later } = setUp()
    await meet(mara)
    await ask(0)
    const { chat, told } = chatWith()
    await work(chat)
    for (const n of [1, 2, 3]) await ask(n)
    await work(chat)
    expect(told).toHaveLength(1)
    await later()
    await work(chat)
    expect(told).toHaveLength(2)
    expect(told[1]?.news).toMatchObject({ kind: 'several', waiting: 4 })
  })

  test('is told of one more with a number where many wait', async () => {
    const { ask, meet, work, later, cards } = setUp()
    for (const n of [0, 1, 2]) await ask(n)
    await meet(mara)
    await cards.seen(mara.id)
    await later()
    await ask(3)
    const { chat, told } = chatWith()
    await work(chat)
    expect(told[0]?.news).toMatchObject({ kind: 'several', waiting: 4 })
  })

  test('is not told what they have seen, nor what was decided before', async () => {
    const { ask, meet, work, later, cards, service } = setUp()
    await meet(mara)
    await ask(0)
    await cards.seen(mara.id)
    await later()
    const second = await ask(1)
    await service.decline(omar, [second], reason)
    const { chat, told } = chatWith()
    await work(chat)
    expect(told).toEqual([])
  })

  test('is told nothing once they have lost the right', async () => {
    const { ask, meet, work, held } = setUp()
    await meet(mara)
    await ask(0)
    held.manage = null
    const { chat, told } = chatWith()
    await work(chat)
    held.manage = 'appRole'
    await work(chat)
    expect(told).toEqual([])
  })

  test('is told later what Teams would not take now', async () => {
    const { ask, meet, work, pauses } = setUp()
    await meet(mara)
    await ask(0)
    await work(chatWith(() => ({ kind: 'later', seconds: 7 })).chat)
    expect(pauses).toEqual([7000])
    const { chat, told } = chatWith()
    await work(chat)
    expect(tos(told)).toEqual([mara.id])
  })

  test('is not told twice if the process dies while it sends, or if it is not known what arrived', async () => {
    const { ask, meet, work, later } = setUp()
    await meet(mara)
    await ask(0)
    const dying = chatWith(() => {
      throw new Error('killed')
    })
    await expect(work(dying.chat)).rejects.toThrow('killed')
    await later()
    const { chat, told } = chatWith(() => ({ kind: 'unreached', reason: 'unsure' }))
    await work(chat)
    expect(told).toEqual([])
    await ask(1)
    await work(chat)
    await later()
    await work(chat)
    expect(told).toHaveLength(1)
  })

  test('is forgotten, with cards and all, once they have removed the bot', async () => {
    const { ask, meet, work, conversations, cards } = setUp()
    await meet(mara)
    const id = await ask(0)
    await cards.follow(mara.id, 'a card', { approvalId: id, state: 'waiting' })
    await work(chatWith(() => ({ kind: 'unreached', reason: 'blocked' })).chat)
    expect(await conversations.of(mara.id)).toBe(null)
    expect(await database.db.select().from(approvalCards)).toEqual([])
    expect(await database.db.select().from(approvalNotices)).toEqual([])
  })
})

describe('when somebody has decided', () => {
  test('all copies of the card say so, also those that another process sent', async () => {
    const { ask, meet, work, service } = setUp()
    await meet(mara, omar)
    const id = await ask(0)
    await work(chatWith().chat)
    await service.decline(omar, [id], reason)
    const { chat, shown } = chatWith()
    await work(chat)
    expect(tos(shown).toSorted()).toEqual([mara.id, omar.id].toSorted())
    expect(shown.map(({ state }) => state)).toEqual(['declined', 'declined'])
    await work(chat)
    expect(shown).toHaveLength(2)
  })

  test.each([
    ['withdrawn', ({ service }: ReturnType<typeof setUp>) => service.withdraw(member(0))],
    ['overtaken', ({ ask }: ReturnType<typeof setUp>) => ask(0)],
  ] as const)('the card of a photo that was %s says that', async (state, end) => {
    const all = setUp()
    await all.meet(mara)
    await all.ask(0)
    await all.work(chatWith().chat)
    await end(all)
    const { chat, shown } = chatWith()
    await all.work(chat)
    expect(shown).toMatchObject([{ to: mara.id, state }])
  })

  test('a card whose button was just pressed is left to its answer', async () => {
    const { ask, meet, work, service, cards } = setUp()
    await meet(mara)
    const id = await ask(0)
    await cards.follow(mara.id, 'pressed', { approvalId: id, state: 'waiting' })
    await cards.seen(mara.id)
    await cards.hold(mara.id, 'pressed')
    await service.decline(mara, [id], reason)
    const { chat, shown } = chatWith()
    await work(chat)
    expect(shown).toEqual([])
    await database.db.update(approvalCards).set({ notBefore: sql`now() - interval '1 second'` })
    await work(chat)
    expect(shown).toMatchObject([{ card: 'pressed', state: 'declined' }])
  })

  test('a card that can’t be replaced now is tried again, and one that is gone is not', async () => {
    const { ask, meet, work, service } = setUp()
    await meet(mara)
    const id = await ask(0)
    await work(chatWith().chat)
    await service.decline(omar, [id], reason)
    await work(chatWith(() => ({ kind: 'later', seconds: 7 })).chat)
    expect(await database.db.select().from(approvalCards)).toMatchObject([
      { shown: 'waiting', refusals: 1, notBefore: expect.any(Date) },
    ])
    const { chat, shown } = chatWith(() => ({ kind: 'unreached', reason: 'failed' }))
    await work(chat)
    expect(shown).toEqual([])
    await database.db.update(approvalCards).set({ notBefore: sql`now() - interval '1 second'` })
    await work(chat)
    expect(shown).toHaveLength(1)
    expect(await database.db.select().from(approvalCards)).toEqual([])
  })

  test('the card of whoever decided says so on their other devices, too, with what else waits left alone', async () => {
    const { ask, meet, work, service, cards, woken } = setUp()
    await meet(mara)
    const [first, second] = [await ask(0), await ask(1)]
    await cards.seen(mara.id)
    await cards.follow(mara.id, 'pressed', { approvalId: first, state: 'waiting' })
    await service.decline(mara, [first], reason)
    await cards.follow(mara.id, 'pressed', { approvalId: first, state: 'declined' })
    expect(woken).toHaveLength(1)
    const { chat, shown } = chatWith()
    await work(chat)
    await work(chat)
    expect(shown).toEqual([{ to: mara.id, card: 'pressed', state: 'declined' }])
    await cards.follow(mara.id, 'pressed', { approvalId: second, state: 'waiting' })
    await work(chat)
    expect(shown).toHaveLength(1)
    expect(woken).toHaveLength(1)
  })

  test('a card is replaced neither by what it showed before somebody pressed its button, nor once it shows something else', async () => {
    const { ask, meet, work, service, cards } = setUp()
    await meet(mara)
    const [first, second] = [await ask(0), await ask(1)]
    await cards.seen(mara.id)
    for (const card of ['older', 'newer'])
      await cards.follow(mara.id, card, { approvalId: first, state: 'waiting' })
    await cards.follow(mara.id, 'left', { approvalId: first, state: 'waiting' })
    await cards.leave(mara.id, 'left')
    await service.decline(omar, [first], reason)
    const { chat, shown } = chatWith()
    // While the first of the two is replaced, the other leads to the next photo.
    const pressed: ApprovalChat['show'] = async (reference, card, approval) => {
      const other = card === 'older' ? 'newer' : 'older'
      await cards.follow(mara.id, other, { approvalId: second, state: 'waiting' })
      return chat.show(reference, card, approval)
    }
    await work({ ...chat, show: pressed })
    await work(chat)
    expect(shown).toMatchObject([{ state: 'declined' }])
  })

  test('a card that was covered for a moment is shown again', async () => {
    const { ask, meet, work, cards, woken } = setUp()
    await meet(mara)
    const approvalId = await ask(0)
    await cards.seen(mara.id)
    await cards.follow(mara.id, 'pressed', { approvalId, state: 'waiting' })
    await cards.again(mara.id, 'pressed')
    await cards.again(mara.id, 'another')
    expect(woken).toHaveLength(1)
    const { chat, shown } = chatWith()
    await work(chat)
    await work(chat)
    expect(shown).toEqual([{ to: mara.id, card: 'pressed', state: 'waiting' }])
  })

  test('the person is told the outcome once, with what was decided', async () => {
    const { ask, work, service, conversations } = setUp()
    for (const n of [0, 1]) await conversations.remember(personId(n), { to: personId(n) })
    const [first, second] = [await ask(0), await ask(1)]
    await service.decline(mara, [first], reason)
    await service.approve(mara, [second], { overwrite: false, as: 'app' })
    const { chat, outcomes } = chatWith()
    await work(chat)
    await work(chat)
    expect(outcomes).toEqual([
      { to: personId(0), state: 'declined' },
      { to: personId(1), state: 'approved' },
    ])
  })

  test('the person is told later what Teams would not take now, and not once it is old', async () => {
    const { ask, work, service, conversations } = setUp()
    await conversations.remember(personId(0), { to: personId(0) })
    const id = await ask(0)
    await service.decline(mara, [id], reason)
    await work(chatWith(() => ({ kind: 'later', seconds: null })).chat)
    const { chat, outcomes } = chatWith()
    await database.db
      .update(approvals)
      .set({ decidedAt: sql`now() - interval '25 hours'` })
      .where(eq(approvals.id, id))
    await work(chat)
    expect(outcomes).toEqual([])
    await database.db
      .update(approvals)
      .set({ decidedAt: sql`now()` })
      .where(eq(approvals.id, id))
    await work(chat)
    expect(tos(outcomes)).toEqual([personId(0)])
  })
})

test('what waits next comes after the last, and then the first again', async () => {
  const { ask, service } = setUp()
  const ids = [await ask(0), await ask(1), await ask(2)]
  const nextOf = async (id: string | null) => (await service.next(id))?.id ?? null
  expect([await nextOf(null), await nextOf(ids[0] ?? '')]).toEqual([ids[0], ids[1]])
  expect(await nextOf(ids[2] ?? '')).toBe(ids[0])
  await service.decline(mara, [ids[0] ?? '', ids[1] ?? ''], reason)
  expect(await nextOf(ids[0] ?? '')).toBe(ids[2])
  expect(await nextOf(ids[2] ?? '')).toBe(null)
})
