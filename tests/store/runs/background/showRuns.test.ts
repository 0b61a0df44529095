import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FinishedRun } from '../../../../src/core/contracts.ts'
import type { Delivery } from '../../../../src/core/model.ts'
import { createRunCards } from '../../../../src/core/runs/background/runCards.ts'
import { showOutcome, showRuns } from '../../../../src/core/runs/background/showRuns.ts'
import { createConversations } from '../../../../src/core/store/chat/conversations.ts'
import { items, runCards, runs } from '../../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { principal, receivedRun, silentLog, testRunService } from '../../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const owner = principal(1)
const picture = Buffer.from('not looked at')

interface ShownCard {
  card: string
  run: FinishedRun
}

/**
 * A process that keeps cards up to date, and Teams, which takes what it is sent unless `answer` says otherwise. Of `look`,
 * `meanwhile` happens in the pauses, each of ten seconds; then the process stops.
 */
function setUp(answer: (nth: number) => Delivery = () => ({ kind: 'sent' })) {
  const { db } = database
  const shown: ShownCard[] = []
  const chat = {
    show: async (_reference: unknown, card: string, run: FinishedRun): Promise<Delivery> => {
      shown.push({ card, run })
      return answer(shown.length)
    },
  }
  const conversations = createConversations(db)
  const clock = { now: () => Date.now(), random: () => 1, sleep: async () => {} }
  const work = { db, conversations, log: silentLog, clock }
  let woken = 0
  const cards = createRunCards(db, async () => void (woken += 1))
  return {
    shown,
    chat,
    conversations,
    woken: () => woken,
    follow: (card: string, runId: string, asks = false) =>
      cards.follow(owner.id, card, { runId, asks }),
    again: (card: string) => cards.again(owner.id, card),
    leave: (card: string) => cards.leave(owner.id, card),
    look: async (...meanwhile: (() => Promise<unknown>)[]) => {
      const stopping = new AbortController()
      const left = [...meanwhile]
      const sleep = async () => {
        await later()
        const next = left.shift()
        if (next) await next()
        else stopping.abort()
      }
      return showRuns({ ...work, clock: { ...clock, sleep } }, chat, stopping.signal)
    },
    lookOnce: async () => {
      const stopping = new AbortController()
      const sleep = async () => stopping.abort()
      return showRuns({ ...work, clock: { ...clock, sleep } }, chat, stopping.signal)
    },
    outcome: (run: FinishedRun) => showOutcome(work, chat, run),
    states: () => shown.map(({ card, run }) => `${card}: ${run.summary.standing}`),
  }
}

const nothing = async () => {}

/** As if some seconds had passed since something was sent. */
const later = () =>
  database.db.update(runCards).set({ shownAt: sql`${runCards.shownAt} - interval '10 seconds'` })

const cardsLeft = async () =>
  (await database.db.select({ card: runCards.card }).from(runCards)).map(({ card }) => card)

/** A run of three whose files have arrived, in whose owner's chat the bot may write. */
async function running() {
  const given = await receivedRun(database, [picture, picture, picture])
  await createConversations(database.db).remember(owner.id, { to: owner.id })
  return given
}

const endOne = (id: string, state: 'done' | 'failed' = 'done') =>
  database.db
    .update(items)
    .set({ state, code: state === 'failed' ? 'graph_failed' : null })
    .where(eq(items.id, id))

async function endAll(runId: string): Promise<FinishedRun> {
  const { db } = database
  await db.update(items).set({ state: 'done' }).where(eq(items.runId, runId))
  await db
    .update(runs)
    .set({ finishedAt: sql`now()` })
    .where(eq(runs.id, runId))
  const summary = await testRunService(database).service.get(owner, runId)
  return { summary, problems: [] }
}

describe('a card that shows a run', () => {
  test('is replaced when something has changed, and not otherwise', async () => {
    const {
      runId,
      items: [first],
    } = await running()
    const { follow, look, shown, woken } = setUp()
    await follow('card', runId)
    expect(woken()).toBe(1)
    await later()
    await look(nothing, nothing, () => endOne(first?.id ?? ''), nothing)
    expect(shown.map(({ run }) => run.summary.counts.done)).toEqual([0, 1])
  })

  test('is not replaced within seconds of the answer, or of the last time', async () => {
    const {
      runId,
      items: [first],
    } = await running()
    const { follow, lookOnce, shown } = setUp()
    await follow('card', runId)
    await lookOnce()
    expect(shown).toHaveLength(0)
    await later()
    await lookOnce()
    await endOne(first?.id ?? '')
    await lookOnce()
    expect(shown).toHaveLength(1)
  })

  test('shows the outcome with its problems at the end, and is left alone after that', async () => {
    const {
      runId,
      items: [first, ...others],
    } = await running()
    const { follow, look, shown } = setUp()
    await follow('card', runId)
    await endOne(first?.id ?? '', 'failed')
    for (const { id } of others) await endOne(id)
    await database.db.update(runs).set({ finishedAt: sql`now()` })
    await later()
    await look()
    await later()
    await look()
    expect(shown).toHaveLength(1)
    expect(shown[0]?.run).toMatchObject({
      summary: { standing: 'attention', counts: { done: 2, failed: 1 } },
      problems: [{ code: 'graph_failed', count: 1 }],
    })
  })

  test('goes on in another process, which sends nothing that it shows already', async () => {
    const { runId } = await running()
    const one = setUp()
    await one.follow('card', runId)
    await later()
    await one.look()
    const another = setUp()
    await later()
    await another.look()
    expect([one.shown.length, another.shown.length]).toEqual([1, 0])
    await testRunService(database).service.pause(owner, runId)
    await later()
    await another.look()
    expect(another.states()).toEqual(['card: paused'])
  })

  test('shows the run again where the bot has covered it for a moment', async () => {
    const { runId } = await running()
    const { follow, again, look, states } = setUp()
    await follow('card', runId)
    await endAll(runId)
    await later()
    await look()
    await again('card')
    await again('another card')
    await later()
    await look()
    expect(states()).toEqual(['card: finished', 'card: finished'])
  })

  test('that asks something is left alone until the run has ended', async () => {
    const { runId } = await running()
    const { follow, look, states, woken } = setUp()
    await follow('card', runId, true)
    expect(woken()).toBe(0)
    await later()
    await look()
    expect(states()).toEqual([])
    await endAll(runId)
    await later()
    await look()
    expect(states()).toEqual(['card: finished'])
  })

  test('is left alone once it shows something else', async () => {
    const { runId } = await running()
    const { follow, leave, look, states } = setUp()
    await follow('card', runId)
    await leave('card')
    await later()
    await look()
    expect(states()).toEqual([])
  })

  test('of several, the newest is kept up to date, and all of them show the end', async () => {
    const { runId } = await running()
    const { follow, look, states } = setUp()
    await follow('old', runId)
    await database.db.update(runCards).set({ askedAt: sql`now() - interval '1 minute'` })
    await follow('new', runId)
    await later()
    await look()
    expect(states()).toEqual(['new: running'])
    await endAll(runId)
    await later()
    await look(nothing, nothing)
    expect(states().toSorted()).toEqual(['new: finished', 'new: running', 'old: finished'])
  })

  test('goes on while a newer message asks something about the run', async () => {
    const { runId } = await running()
    const { follow, look, states } = setUp()
    await follow('card', runId)
    await later()
    await follow('question', runId, true)
    await later()
    await look()
    expect(states()).toEqual(['card: running'])
  })

  test('is left in peace while Teams takes no more', async () => {
    const { runId } = await running()
    const { follow, look, shown } = setUp(() => ({ kind: 'later', seconds: 30 }))
    await follow('card', runId)
    await later()
    await look(nothing, nothing)
    expect(shown).toHaveLength(1)
    const [row] = await database.db
      .select({
        refusals: runCards.refusals,
        waits: sql<boolean>`not_before > now() + interval '25 seconds'`,
      })
      .from(runCards)
    expect(row).toEqual({ refusals: 1, waits: true })
  })

  test.each([
    ['blocked', { kind: 'unreached', reason: 'blocked' }],
    ['refused', { kind: 'unreached', reason: 'failed' }],
  ] as const)('is forgotten when it is %s', async (_, delivery) => {
    const { runId } = await running()
    const { follow, look } = setUp(() => delivery)
    await follow('card', runId)
    await later()
    await look()
    expect(await cardsLeft()).toEqual([])
  })

  test('is forgotten with the chat', async () => {
    const { runId } = await running()
    const { follow, conversations } = setUp()
    await follow('card', runId)
    await conversations.forget(owner.id)
    expect(await cardsLeft()).toEqual([])
  })

  test('that was pressed while it was being replaced is shown anew', async () => {
    const { runId } = await running()
    const { follow, look, shown, chat } = setUp()
    await follow('card', runId)
    const { show } = chat
    chat.show = async (...given) => {
      if (shown.length === 0) await follow('card', runId)
      return show(...given)
    }
    await later()
    await look(nothing, nothing)
    expect(shown).toHaveLength(2)
  })
})

describe('at the end of a run', () => {
  test('whoever looks at its card has seen how it ended, at once', async () => {
    const { runId } = await running()
    const { follow, outcome, states } = setUp()
    await follow('card', runId)
    expect(await outcome(await endAll(runId))).toBe(true)
    expect(states()).toEqual(['card: finished'])
  })

  test('whoever asked long ago is to be told', async () => {
    const { runId } = await running()
    const { follow, outcome, states } = setUp()
    await follow('card', runId)
    await database.db.update(runCards).set({ askedAt: sql`now() - interval '1 hour'` })
    expect(await outcome(await endAll(runId))).toBe(false)
    expect(states()).toEqual(['card: finished'])
  })

  test.each([
    ['nobody has asked', false, { kind: 'sent' }],
    ['Teams takes no more', true, { kind: 'later', seconds: null }],
  ] as const)('they are to be told when %s', async (_, hasAsked, delivery) => {
    const { runId } = await running()
    const { follow, outcome } = setUp(() => delivery)
    if (hasAsked) await follow('card', runId)
    expect(await outcome(await endAll(runId))).toBe(false)
  })
})
