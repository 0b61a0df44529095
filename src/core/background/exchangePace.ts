import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import * as z from 'zod'
import type { ExchangePace } from '../graph/send/sharePace.ts'
import { mergedPace, shareOf, type Pace } from '../graph/send/sharedPace.ts'
import type { Database } from '../store/database.ts'
import { facts, senders } from '../store/schema.ts'

const NAME = 'graph-pace'
/** The key of an advisory lock; any number will do. */
const PACE_LOCK = 5_264_837_002
const LIVE_SECONDS = 3
const paceSchema = z.object({
  rate: z.number().positive(),
  since: z.number(),
  growth: z.number(),
  pausedUntil: z.number(),
})

/** Shares the pace of all processes on this database. Clocks may differ: the database's is the common one. */
export function createExchange(db: Database): ExchangePace {
  const id = randomUUID()
  return ({ news, callsPerSecond, waits }) =>
    db.transaction(async (tx) => {
      // Two that are throttled for the first time at the same moment must not both be the first.
      if (news) await tx.execute(sql`select pg_advisory_xact_lock(${PACE_LOCK})`)
      const askedAt = Date.now()
      const { rows } = await tx.execute(sql`
        select extract(epoch from clock_timestamp()) * 1000 as now,
          (select value from ${facts} where ${facts.name} = ${NAME}) as pace`)
      const row = z.object({ now: z.coerce.number(), pace: z.unknown() }).parse(rows[0])
      const ahead = row.now - (askedAt + Date.now()) / 2
      const stored = paceSchema.nullable().catch(null).parse(row.pace)
      const pace = mergedPace(
        stored,
        news && { ...shifted(news, ahead), sentAt: news.sentAt + ahead, isFirst: news.isFirst },
      )
      if (pace && news) await store(tx, pace)
      if (!pace) return { pace, share: 1 }
      const sender = { seenAt: sql`clock_timestamp()`, callsPerSecond, waits }
      await tx
        .insert(senders)
        .values({ id, ...sender })
        .onConflictDoUpdate({ target: senders.id, set: sender })
      await tx.delete(senders).where(sql`${senders.seenAt} < now() - interval '1 hour'`)
      const live = await tx
        .select()
        .from(senders)
        .where(sql`${senders.seenAt} > now() - make_interval(secs => ${LIVE_SECONDS})`)
      return { pace: shifted(pace, -ahead), share: shareOf(live, id, pace.rate) }
    })
}

const store = (tx: Database, value: Pace) =>
  tx
    .insert(facts)
    .values({ name: NAME, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } })

function shifted({ rate, since, growth, pausedUntil }: Pace, ms: number): Pace {
  return { rate, since: since + ms, growth, pausedUntil: pausedUntil === 0 ? 0 : pausedUntil + ms }
}
