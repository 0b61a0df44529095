import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { runs } from '../../store/schema.ts'
import { probeDelaySeconds, type Block } from './wholeFailures.ts'

/** Added to a patch: the run goes on, or is paused by a person. */
export const notBlocked = { pausedCode: null, pausedDetail: null, probeAt: null, probes: 0 }

const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`

/** Pauses a run because of a failure that meets everybody. @returns false if it was paused or finished already */
export async function pauseBecause(
  db: Database,
  runId: string,
  { code, detail }: Block,
): Promise<boolean> {
  const paused = await db
    .update(runs)
    .set({
      pausedAt: sql`now()`,
      pausedCode: code,
      pausedDetail: detail,
      probeAt: inSeconds(probeDelaySeconds(0)),
      probes: 0,
    })
    .where(and(eq(runs.id, runId), isNull(runs.pausedAt), isNull(runs.finishedAt)))
    .returning({ id: runs.id })
  return paused.length > 0
}

/** Keeps a run that paused by itself paused, and tries it again later than the last time. */
export async function stayPaused(db: Database, runId: string, block: Block | null): Promise<void> {
  await db.transaction(async (tx) => {
    const [run] = await tx.select().from(runs).where(isBlocked(runId)).for('update')
    if (!run) return
    const probes = run.probes + 1
    const because = block && { pausedCode: block.code, pausedDetail: block.detail }
    const probeAt = inSeconds(probeDelaySeconds(probes))
    await tx
      .update(runs)
      .set({ ...because, probes, probeAt })
      .where(eq(runs.id, runId))
  })
}

/** Ends the pause of a run that paused by itself; one that a person has paused since stays paused. */
export async function goOn(db: Database, runId: string): Promise<void> {
  await db
    .update(runs)
    .set({ pausedAt: null, ...notBlocked })
    .where(isBlocked(runId))
}

/**
 * What resuming a run sets. One that paused by itself stays paused: one item is tried at once, and the run goes on if
 * that works.
 */
export const resumed = {
  pausedAt: sql`case when ${runs.pausedCode} is not null then ${runs.pausedAt} end`,
  probeAt: sql`case when ${runs.pausedCode} is not null then now() end`,
}

/**
 * Called at the start: what stopped runs may just have been mended, such as by a new secret in the settings. A process
 * that restarts again and again tries no more often for it.
 */
export async function tryAfterRestart(db: Database): Promise<void> {
  const soon = inSeconds(probeDelaySeconds(0))
  await db
    .update(runs)
    .set({ probeAt: sql`least(${runs.probeAt}, ${soon})` })
    .where(isNotNull(runs.pausedCode))
}

const isBlocked = (runId: string) => and(eq(runs.id, runId), isNotNull(runs.pausedCode))
