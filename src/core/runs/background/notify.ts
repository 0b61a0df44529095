import {
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'
import { PartlyFailed } from '../../background/watch.ts'
import type {
  AnswerLeft,
  ApprovalChat,
  DigestChat,
  DraftCardChat,
  FinishedRun,
  NotifyFinished,
  NotifyPaused,
  ReminderChat,
  RunCardChat,
} from '../../contracts.ts'
import type { RunSummary } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'
import { summaryOf } from '../queries/summaries.ts'
import type { RunRow } from '../rows/items.ts'
import { isOfManyPhotos } from '../rows/onePhoto.ts'

/** Nobody is notified of a run that finished longer ago than this. */
const NOTIFY_WITHIN_MS = 24 * 3_600_000
const MAX_RUNS_PER_CALL = 100
const MAX_PROBLEMS = 3
const problemStates = ['refused', 'gone', 'failed'] as const

/** Notifies people in the chat; null until the bot has registered. */
export interface Chat {
  notify: NotifyFinished | null
  notifyPaused: NotifyPaused | null
  reminders: ReminderChat | null
  approvals: ApprovalChat | null
  runCards: RunCardChat | null
  draftCards: DraftCardChat | null
  digests: DigestChat | null
  answerLeft: AnswerLeft | null
}

/** A run whose creator could not be notified, and why. */
interface Undelivered {
  err: unknown
  runId: string
}

/**
 * Notifies the creator of each run that has finished or paused by itself and who has not been notified yet. At least
 * once: a crash right after it repeats it, and a failure is retried with the next call. A run that keeps pausing is told
 * once in a while only. Must run in one process at a time.
 * @throws PartlyFailed if some could not be notified, after the others were
 */
export async function notifyRuns(
  db: Database,
  { notify, notifyPaused }: Pick<Chat, 'notify' | 'notifyPaused'>,
): Promise<void> {
  const failures = [
    ...(notify ? await notifyFinishedRuns(db, notify) : []),
    ...(notifyPaused ? await notifyPausedRuns(db, notifyPaused) : []),
  ]
  const [first] = failures
  if (first) throw new PartlyFailed(first.err, { runIds: failures.map(({ runId }) => runId) })
}

async function notifyFinishedRuns(db: Database, notify: NotifyFinished): Promise<Undelivered[]> {
  const notifyOf = async (row: RunRow) => {
    const finished = await notificationOf(db, row)
    if (finished) await notify(finished)
  }
  // A run that was retried in the meantime finishes again.
  return notifyEach(db, await unnotifiedRuns(db), notifyOf, isNotNull(runs.finishedAt))
}

async function notifyPausedRuns(db: Database, notify: NotifyPaused): Promise<Undelivered[]> {
  const rows = await db.select().from(runs).where(isPauseUnnotified).limit(MAX_RUNS_PER_CALL)
  const notifyOf = async (row: RunRow) => notify(await summaryOf(db, row))
  return notifyEach(db, rows, notifyOf, isNull(runs.finishedAt))
}

/** @param isStill what a run must still be to count as notified @returns those that could not be notified */
async function notifyEach(
  db: Database,
  rows: RunRow[],
  notifyOf: (row: RunRow) => Promise<void>,
  isStill: SQL,
): Promise<Undelivered[]> {
  const failures: Undelivered[] = []
  for (const row of rows) {
    try {
      await notifyOf(row)
    } catch (err) {
      failures.push({ err, runId: row.id })
      continue
    }
    await db
      .update(runs)
      .set({ notifiedAt: sql`now()` })
      .where(and(eq(runs.id, row.id), isStill))
  }
  return failures
}

/** Runs of one photo are left out: people see the result at once. A pause that was told is not the end. */
const isUnnotified = and(
  isNotNull(runs.finishedAt),
  or(isNull(runs.notifiedAt), lt(runs.notifiedAt, runs.finishedAt)),
  isOfManyPhotos,
)
const isPauseUnnotified = and(
  isNull(runs.finishedAt),
  isNotNull(runs.pausedCode),
  sql`${runs.pausedAt} > now() - interval '1 day'`,
  or(isNull(runs.notifiedAt), sql`${runs.notifiedAt} < ${runs.pausedAt} - interval '1 day'`),
)

export async function hasUnnotifiedRuns(db: Database): Promise<boolean> {
  const isAny = or(isUnnotified, isPauseUnnotified)
  return (await db.select({ id: runs.id }).from(runs).where(isAny).limit(1)).length > 0
}

function unnotifiedRuns(db: Database): Promise<RunRow[]> {
  return db
    .select()
    .from(runs)
    .where(isUnnotified)
    .orderBy(asc(runs.finishedAt))
    .limit(MAX_RUNS_PER_CALL)
}

/** Null if the run was never started, finished too long ago, or neither wrote anything nor had problems. */
async function notificationOf(db: Database, row: RunRow): Promise<FinishedRun | null> {
  if (!row.startedAt || !row.finishedAt) return null
  if (Date.now() - row.finishedAt.getTime() > NOTIFY_WITHIN_MS) return null
  const summary = await summaryOf(db, row)
  const problems = await problemsOf(db, summary)
  return summary.counts.done === 0 && problems.length === 0 ? null : { summary, problems }
}

/** The most frequent error codes of a run, most frequent first. */
export async function problemsOf(
  db: Database,
  { id }: RunSummary,
): Promise<FinishedRun['problems']> {
  const rows = await db
    .select({ code: items.code, count: count() })
    .from(items)
    .where(and(eq(items.runId, id), inArray(items.state, [...problemStates])))
    .groupBy(items.code)
    .orderBy(desc(count()), asc(items.code))
    .limit(MAX_PROBLEMS)
  return rows.map(({ code, count }) => ({ code: code ?? 'internal', count }))
}
