import { createHash, randomUUID } from 'node:crypto'
import { and, eq, inArray, max } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import type { NewItem } from '../../contracts.ts'
import type { Existing, RunItem, Principal, Unsettled } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { runs, items, people } from '../../store/schema.ts'
import { ownRun } from '../rows/own.ts'
import type { CommandContext } from './commandContext.ts'
import { named } from './rename.ts'
import { toRunItem } from '../rows/runItem.ts'

/** What is known of a run before there is one. */
interface NewRun {
  existing: Existing
  /** null = none */
  name: string | null
  /** what it is made for: of its owner, there is one for each; null = nothing that comes again */
  reason: string | null
}

/** Creates a held import that acts as the app, unless there is one for the same reason already. @returns its id */
export async function createRun(
  db: Database,
  owner: Principal,
  { existing, name, reason }: NewRun,
): Promise<string> {
  const id = reason === null ? randomUUID() : idFor(owner, reason)
  const createdBy = { createdById: owner.id, createdByName: owner.name }
  const run = { id, kind: 'import', actingAs: 'app', existing } as const
  await db
    .insert(runs)
    .values({ ...run, ...createdBy, ...named(name) })
    .onConflictDoNothing()
  return id
}

/** A UUID of version 8 (RFC 9562), which says nothing about either. */
const idFor = ({ id }: Principal, reason: string): string =>
  createHash('sha256')
    .update(`${id} ${reason}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-a$4-$5')

/**
 * Adds all of `added`, or none of them if one cannot be added.
 * @throws AppError `not_found`; `same_person_twice` or `person_gone` with the file's name as detail; `wrong_state` when
 * the run is no import or was cancelled
 */
export async function addItems(
  { db }: Pick<CommandContext, 'db'>,
  owner: Principal,
  runId: string,
  added: NewItem[],
): Promise<RunItem[]> {
  return db.transaction(async (tx) => {
    const run = await ownRun(tx, owner, runId, { lock: true })
    if (run.kind !== 'import' || run.cancelledAt) throw new AppError('wrong_state')
    await refuseSamePersonTwice(tx, runId, added)
    const names = await displayNamesOf(tx, added)
    const [last] = await tx
      .select({ position: max(items.position) })
      .from(items)
      .where(eq(items.runId, runId))
    const firstPosition = (last?.position ?? -1) + 1
    // The items of a discarded run are still being left out, but not these.
    const unsettled = sparing(run.unsettled, firstPosition - 1)
    const rows = added.map((item, index) => ({
      ...item,
      id: randomUUID(),
      runId,
      position: firstPosition + index,
      personName: names.get(item.personId) ?? '',
      state: 'awaiting' as const,
    }))
    const inserted = await tx.insert(items).values(rows).returning()
    await tx.update(runs).set({ finishedAt: null, unsettled }).where(eq(runs.id, runId))
    return inserted.toSorted((a, b) => a.position - b.position).map(toRunItem)
  })
}

/** What is still to be done to the items up to a position. */
function sparing(unsettled: Unsettled | null, after: number): Unsettled | null {
  const leavesOut = unsettled?.kind === 'discard' || unsettled?.kind === 'start'
  return leavesOut ? { after, ...unsettled } : unsettled
}

/** The unique index prevents it too, but its error can't name the file. */
async function refuseSamePersonTwice(tx: Database, runId: string, added: NewItem[]): Promise<void> {
  const ids = added.map(({ personId }) => personId)
  const rows = await tx
    .select({ personId: items.personId })
    .from(items)
    .where(and(eq(items.runId, runId), inArray(items.personId, ids)))
  const personIds = new Set(rows.map(({ personId }) => personId))
  for (const { personId, fileName } of added) {
    if (personIds.has(personId)) throw new AppError('same_person_twice', { detail: fileName })
    personIds.add(personId)
  }
}

async function displayNamesOf(tx: Database, added: NewItem[]): Promise<Map<string, string>> {
  const ids = added.map(({ personId }) => personId)
  const rows = await tx
    .select({ id: people.id, name: people.displayName })
    .from(people)
    .where(inArray(people.id, ids))
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const unknown = added.find(({ personId }) => !names.has(personId))
  if (unknown) throw new AppError('person_gone', { detail: unknown.fileName })
  return names
}
