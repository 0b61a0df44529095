import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import * as z from 'zod'
import { afterRest } from '../graph/send/rateLimit.ts'
import type { ExchangePace } from '../graph/send/sharePace.ts'
import { mergedPace, shareOf, type Pace, type Sender } from '../graph/send/sharedPace.ts'
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
})
const rowSchema = z.object({
  now: z.coerce.number(),
  sent: z.coerce.number().nullable(),
  pace: paceSchema.nullable().catch(null),
})

/** Shares the pace of all processes on this database. Clocks may differ: the database's is the common one. */
export function createExchange(db: Database): ExchangePace {
  const id = randomUUID()
  return ({ news, callsPerSecond, waits }) =>
    db.transaction(async (tx) => {
      const { stored, isRested, ahead } = await readPace(tx, news !== null)
      const given = news && { ...shifted(news, ahead), sentAt: news.sentAt + ahead }
      const pace = mergedPace(stored, given && { ...given, isFirst: news.isFirst })
      if (pace && (news || isRested)) await store(tx, pace)
      if (!pace) return { pace, share: 1, others: 0 }
      const live = await tellOthers(tx, { id, callsPerSecond, waits })
      const others = live.reduce((sum, each) => sum + (each.id === id ? 0 : each.callsPerSecond), 0)
      return { pace: shifted(pace, -ahead), share: shareOf(live, id, pace.rate), others }
    })
}

interface StoredPace {
  stored: Pace | null
  /** nobody has sent for a while, so that it goes on where it was */
  isRested: boolean
  /** ms by which the database's clock is ahead of this process's */
  ahead: number
}

/** @param isLocked whether it is going to be changed: of two that are throttled for the first time, only one is the first */
async function readPace(tx: Database, isLocked: boolean): Promise<StoredPace> {
  if (isLocked) await tx.execute(sql`select pg_advisory_xact_lock(${PACE_LOCK})`)
  const askedAt = Date.now()
  const { rows } = await tx.execute(sql`
    select extract(epoch from clock_timestamp()) * 1000 as now,
      (select extract(epoch from max(${senders.seenAt})) * 1000 from ${senders}) as sent,
      (select value from ${facts} where ${facts.name} = ${NAME}) as pace`)
  const row = rowSchema.parse(rows[0])
  const ahead = row.now - (askedAt + Date.now()) / 2
  const { pace } = row
  const rested = pace && afterRest(pace, row.sent ?? pace.since, row.now)
  if (!rested) return { stored: pace, isRested: false, ahead }
  // Another one that begins at the same moment may have changed it.
  if (!isLocked) return readPace(tx, true)
  return { stored: { ...pace, ...rested }, isRested: true, ahead }
}

/** @returns those that send, this process included */
async function tellOthers(tx: Database, { id, ...sending }: Sender): Promise<Sender[]> {
  const sender = { seenAt: sql`clock_timestamp()`, ...sending }
  await tx
    .insert(senders)
    .values({ id, ...sender })
    .onConflictDoUpdate({ target: senders.id, set: sender })
  await tx.delete(senders).where(sql`${senders.seenAt} < now() - interval '1 hour'`)
  return tx
    .select()
    .from(senders)
    .where(sql`${senders.seenAt} > now() - make_interval(secs => ${LIVE_SECONDS})`)
}

const store = (tx: Database, value: Pace) =>
  tx
    .insert(facts)
    .values({ name: NAME, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } })

function shifted({ rate, since, growth, pausedUntil }: Pace, ms: number): Pace {
  return { rate, since: since + ms, growth, pausedUntil: pausedUntil === 0 ? 0 : pausedUntil + ms }
}
