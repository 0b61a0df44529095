import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import * as z from 'zod'
import { afterRest } from '../graph/send/rateLimit.ts'
import type { ExchangePace } from '../graph/send/sharePace.ts'
import {
  mergedPace,
  shareOf,
  untoldOf,
  type Pace,
  type Sender,
  type SeenSender,
} from '../graph/send/sharedPace.ts'
import type { Database } from '../store/database.ts'
import { facts, senders } from '../store/schema.ts'

const NAME = 'graph-pace'
/** The key of an advisory lock; any number will do. */
const PACE_LOCK = 5_264_837_003
const LIVE_SECONDS = 3
const paceSchema = z.object({
  rate: z.number().positive(),
  since: z.number(),
  growth: z.number(),
  pausedUntil: z.number(),
  answered: z.number().default(0),
})
const rowSchema = z.object({
  now: z.coerce.number(),
  sent: z.coerce.number().nullable(),
  pace: paceSchema.nullable().catch(null),
})

/** Shares the pace of all processes on this database. Clocks may differ: the database's is the common one. */
export function createExchange(db: Database): ExchangePace {
  const id = randomUUID()
  return ({ news, pausedUntil, answered, ...sending }) =>
    db.transaction(async (tx) => {
      // Each adds to what was answered, and of two that are throttled for the first time, only one is the first.
      await tx.execute(sql`select pg_advisory_xact_lock(${PACE_LOCK})`)
      const { stored, ahead, now } = await readPace(tx)
      const live = await tellOthers(tx, { id, ...sending })
      const reported = {
        news: news && { ...news, since: news.since + ahead },
        pausedUntil: shiftedPause(pausedUntil, ahead),
        answered,
      }
      const pace = mergedPace(stored, reported, untoldOf(live, id, now))
      if (pace) await store(tx, pace)
      const others = live.reduce((sum, each) => sum + (each.id === id ? 0 : each.callsPerSecond), 0)
      const share = shareOf(live, id, pace?.rate ?? null)
      return { pace: pace && shifted(pace, -ahead), share, others }
    })
}

interface StoredPace {
  /** where it was, if nobody has sent for a while */
  stored: Pace | null
  /** ms by which the database's clock is ahead of this process's */
  ahead: number
  /** ms since 1970 by the database's clock */
  now: number
}

async function readPace(tx: Database): Promise<StoredPace> {
  const askedAt = Date.now()
  const { rows } = await tx.execute(sql`
    select extract(epoch from clock_timestamp()) * 1000 as now,
      (select extract(epoch from max(${senders.seenAt})) * 1000 from ${senders}) as sent,
      (select value from ${facts} where ${facts.name} = ${NAME}) as pace`)
  const { now, sent, pace } = rowSchema.parse(rows[0])
  const ahead = now - (askedAt + Date.now()) / 2
  const rested = pace && afterRest(pace, sent ?? pace.since, now)
  return { stored: rested ? { ...pace, ...rested, answered: 0 } : pace, ahead, now }
}

/** @returns those that send, this process included */
async function tellOthers(tx: Database, { id, ...sending }: Sender): Promise<SeenSender[]> {
  const sender = { seenAt: sql`clock_timestamp()`, ...sending }
  await tx
    .insert(senders)
    .values({ id, ...sender })
    .onConflictDoUpdate({ target: senders.id, set: sender })
  await tx.delete(senders).where(sql`${senders.seenAt} < now() - interval '1 hour'`)
  const live = await tx
    .select()
    .from(senders)
    .where(sql`${senders.seenAt} > now() - make_interval(secs => ${LIVE_SECONDS})`)
  return live.map((each) => ({ ...each, seenAt: each.seenAt.getTime() }))
}

const store = (tx: Database, value: Pace) =>
  tx
    .insert(facts)
    .values({ name: NAME, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } })

const shifted = (pace: Pace, ms: number): Pace => ({
  ...pace,
  since: pace.since + ms,
  pausedUntil: shiftedPause(pace.pausedUntil, ms),
})

const shiftedPause = (pausedUntil: number, ms: number): number =>
  pausedUntil === 0 ? 0 : pausedUntil + ms
