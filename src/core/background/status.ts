import { like, sql } from 'drizzle-orm'
import * as z from 'zod'
import type { ErrorCode } from '../errors.ts'
import type { BackgroundProblem } from '../model.ts'
import type { Database } from '../store/database.ts'
import { facts } from '../store/schema.ts'

/** A fact for each kind of background work; the rest of its name is the work's. */
const PREFIX = 'background:'

const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value))
/** The last success and, if it has failed since, the first failure after it and the code of the last one. */
const statusSchema = z.object({
  lastSuccessAt: moment.nullable().default(null),
  failingSince: moment.nullable().default(null),
  code: z.string().nullable().default(null),
})

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

/** Work that has failed since it last succeeded, in any process, ordered by name. */
export async function readProblems(db: Database): Promise<BackgroundProblem[]> {
  const rows = await db
    .select()
    .from(facts)
    .where(like(facts.name, `${PREFIX}%`))
    .orderBy(facts.name)
  return rows.flatMap(({ name, value }) => {
    const { lastSuccessAt, failingSince, code } = statusSchema.parse(value)
    if (!failingSince) return []
    const work = name.slice(PREFIX.length)
    return [{ work, code: (code ?? 'internal') as ErrorCode, since: failingSince, lastSuccessAt }]
  })
}
