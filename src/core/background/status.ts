import { eq, like, sql } from 'drizzle-orm'
import * as z from 'zod'
import type { ErrorCode } from '../errors.ts'
import type { BackgroundProblem } from '../model.ts'
import type { Database } from '../store/database.ts'
import { facts } from '../store/schema.ts'
import { en } from '../words/en.ts'

/** A fact for each kind of background work; the rest of its name is the work's. */
const PREFIX = 'background:'

const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value))
const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(en, `error.${code}.next`)
/** The last success and, if it has failed since, the first failure after it and the code of the last one. */
const statusSchema = z
  .object({
    lastSuccessAt: moment.nullable().default(null).catch(null),
    failingSince: moment.nullable().default(null).catch(null),
    code: z.custom<ErrorCode>(isErrorCode).catch('internal'),
  })
  .catch({ lastSuccessAt: null, failingSince: null, code: 'internal' })

/** Ends whatever problem the work had. */
export async function recordSuccess(db: Database, work: string, at = new Date()): Promise<void> {
  const value = { lastSuccessAt: at.toISOString() }
  await db
    .insert(facts)
    .values({ name: PREFIX + work, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } })
}

/** Keeps the date of the last success, and that of the first failure after it. */
export async function recordFailure(
  db: Database,
  work: string,
  code: ErrorCode,
  at = new Date(),
): Promise<void> {
  const value = { failingSince: at.toISOString(), code }
  await db
    .insert(facts)
    .values({ name: PREFIX + work, value })
    .onConflictDoUpdate({
      target: facts.name,
      // The right side wins: the old date of the first failure, if there is one.
      set: {
        value: sql`excluded.value || ${facts.value} || jsonb_build_object('code', ${code}::text)`,
      },
    })
}

/**
 * Those of `works` that have failed since they last succeeded, in any process, ordered by name. Other versions may have
 * stored other works, other codes or another form: works that nobody performs any more would fail for ever, and what
 * can't be read says nothing.
 */
export async function readProblems(
  db: Database,
  works: readonly string[],
): Promise<BackgroundProblem[]> {
  const rows = await db
    .select()
    .from(facts)
    .where(like(facts.name, `${PREFIX}%`))
    .orderBy(facts.name)
  return rows.flatMap(({ name, value }) => {
    const work = name.slice(PREFIX.length)
    const { lastSuccessAt, failingSince, code } = statusSchema.parse(value)
    if (!failingSince || !works.includes(work)) return []
    return [{ work, code, since: failingSince, lastSuccessAt }]
  })
}

/** A worker looks after the runs each minute. */
const WORKER_MISSING_AFTER_MS = 5 * 60_000

/**
 * For a process that leaves all work to others: a problem when none of them has worked for five minutes, as after an update
 * that forgot the workers. Without it, whatever was started would wait and nobody would say why.
 */
export async function missingWorker(db: Database, now = Date.now()): Promise<BackgroundProblem[]> {
  const [row] = await db
    .select()
    .from(facts)
    .where(eq(facts.name, `${PREFIX}run-sweep`))
  const { lastSuccessAt } = statusSchema.parse(row?.value ?? {})
  if (lastSuccessAt && now - lastSuccessAt.getTime() < WORKER_MISSING_AFTER_MS) return []
  return [
    { work: 'worker', code: 'no_worker', since: lastSuccessAt ?? new Date(now), lastSuccessAt },
  ]
}
