import { inArray, sql } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import {
  PLACE_LOST,
  readChangesPage,
  readLatestLink,
  readListPage,
} from '../../graph/directory/pages.ts'
import { findUsers } from '../../graph/people.ts'
import type { Graph } from '../../graph/request.ts'
import type { PersonChange } from '../../graph/directory/user.ts'
import type { Log } from '../../log.ts'
import type { Database } from '../../store/database.ts'
import { listedPeople, people } from '../../store/schema.ts'
import { markReading, markSynced } from '../status.ts'
import { indexingVersion } from './indexPerson.ts'
import {
  nextStep,
  nowhere,
  SyncSuperseded,
  takePosition,
  type Place,
  type Position,
  type Step,
} from './position.ts'
import { renewStatistics } from './renewStatistics.ts'
import { storePeople } from './storePeople.ts'

interface Context {
  db: Database
  graph: Graph
  log: Log
  position: Position
  version: string
  counts: { listed: number; written: number; removed: number }
}

/** Whether a sync wrote or removed anybody. */
export type SyncFinding = 'changed' | 'unchanged'

/** `more`: another step follows; `done`: the index is up to date; `lost`: Graph does not know the place any more */
type StepEnding = 'more' | 'done' | 'lost'

/**
 * Brings the index up to date: what has changed since the last sync or, the first time and once in seven days,
 * everybody. The changes from before the list began follow it, so there is no gap. Each page is stored with the place
 * that it leads to, so a sync that is interrupted is gone on with. People are removed when Graph says so, or when a list
 * that is complete does not have them.
 * @param signal ends the sync after the page that is being read
 * @throws AppError when a page cannot be read
 */
export async function syncDirectory(
  db: Database,
  graph: Graph,
  log: Log,
  signal?: AbortSignal,
): Promise<SyncFinding> {
  const version = indexingVersion()
  const position = await takePosition(db, version)
  const counts = { listed: 0, written: 0, removed: 0 }
  try {
    await readToTheEnd({ db, graph, log, position, version, counts }, signal)
  } catch (error) {
    if (!(error instanceof SyncSuperseded)) throw error
    log.warn({}, 'A directory sync ended because another one has begun')
  }
  return foundBy(counts)
}

const foundBy = ({ written, removed }: Context['counts']): SyncFinding =>
  written + removed > 0 ? 'changed' : 'unchanged'

async function readToTheEnd(context: Context, signal?: AbortSignal): Promise<void> {
  const { db, log, position, version, counts } = context
  let hasStartedOver = false
  for (let ending: StepEnding = 'more'; ending !== 'done';) {
    if (signal?.aborted) return
    await markReading(db)
    ending = await steps[nextStep(position.place(), version, Date.now())](context)
    if (ending !== 'lost') continue
    if (hasStartedOver) throw new AppError('graph_failed', { detail: 'the place was lost again' })
    hasStartedOver = true
    log.info({}, 'Graph no longer knows what was read of the directory; everybody is listed again')
    await moveTo(context, nowhere(version))
  }
  await markSynced(db, foundBy(counts))
  log.info(counts, 'Directory synced')
}

const steps: Record<Step, (context: Context) => Promise<StepEnding>> = {
  beginList,
  list: readNextListPage,
  changes: readNextChanges,
}

const moveTo = ({ db, position }: Context, place: Place): Promise<void> =>
  db.transaction((tx) => position.move(tx, place))

/** The link to later changes comes first, so that none is missed while the list is read. */
async function beginList({ db, graph, position, version }: Context): Promise<StepEnding> {
  const changes = await readLatestLink(graph)
  const list = { begunAt: new Date().toISOString(), changes, next: null }
  await db.transaction(async (tx) => {
    await position.move(tx, { ...position.place(), version, list })
    await tx.execute(sql`truncate ${listedPeople}`)
  })
  return 'more'
}

async function readNextListPage(context: Context): Promise<StepEnding> {
  const { db, graph, log, position, counts } = context
  const place = position.place()
  const { list } = place
  if (!list) throw new Error('there is no list')
  const page = await readListPage(graph, log, list.next)
  if (page === PLACE_LOST) return 'lost'
  const { ids, next } = page
  if (next === null && ids.length === 0 && (await db.$count(listedPeople)) === 0) {
    await moveTo(context, { ...place, list: null })
    throw new AppError('graph_failed', { detail: 'the directory is empty' })
  }
  counts.written += await storePeople(db, page.persons, (tx) => position.assertMine(tx))
  counts.listed += ids.length
  await db.transaction(async (tx) => {
    const goesOn = { ...list, next }
    const ended = { changes: list.changes, listedAt: list.begunAt, list: null }
    await position.move(tx, { ...place, ...(next === null ? ended : { list: goesOn }) })
    await tx.execute(sql`
      insert into ${listedPeople} (id)
      select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) on conflict do nothing`)
    if (next === null) counts.removed += await removeUnlisted(tx)
  })
  if (next === null) await renewStatistics(db)
  return 'more'
}

async function removeUnlisted(tx: Database): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    with gone as (
      delete from ${people}
      where not exists (select from ${listedPeople} where listed_people.id = people.id)
      returning 1)
    select count(*)::int as count from gone`)
  await tx.execute(sql`truncate ${listedPeople}`)
  return rows[0]?.count ?? 0
}

async function readNextChanges(context: Context): Promise<StepEnding> {
  const { db, graph, log, position, counts } = context
  const place = position.place()
  if (place.changes === null) throw new Error('there is no link to changes')
  const page = await readChangesPage(graph, log, place.changes)
  if (page === PLACE_LOST) return 'lost'
  const changed = [...page.changes.values()].filter((change) => change !== null)
  const found = await findIncomplete(context, changed)
  const assertMine = (tx: Database) => position.assertMine(tx)
  counts.written += await storePeople(db, [...changed, ...found], assertMine)
  const removed = [...page.changes].flatMap(([id, change]) => (change === null ? [id] : []))
  await db.transaction(async (tx) => {
    await position.move(tx, { ...place, changes: page.next })
    if (removed.length === 0) return
    const gone = await tx
      .delete(people)
      .where(inArray(people.id, removed))
      .returning({ id: people.id })
    counts.removed += gone.length
  })
  return page.isLast ? 'done' : 'more'
}

/** Whom only a part was told of, and who are not known, as the directory has them. */
async function findIncomplete(
  { db, graph, log }: Context,
  changed: readonly PersonChange[],
): Promise<PersonChange[]> {
  const ids = changed
    .filter(({ userPrincipalName }) => userPrincipalName === undefined)
    .map(({ id }) => id)
  if (ids.length === 0) return []
  const known = await db.select({ id: people.id }).from(people).where(inArray(people.id, ids))
  const isKnown = new Set(known.map(({ id }) => id))
  return findUsers(
    graph,
    log,
    ids.filter((id) => !isKnown.has(id)),
  )
}
