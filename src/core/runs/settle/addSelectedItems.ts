import { eq, max, sql } from 'drizzle-orm'
import type { PersonSummary, Unsettled } from '../../model.ts'
import { byIds, pageOfFiltered } from '../../people/selected.ts'
import type { Database } from '../../store/open.ts'
import { items, runs } from '../../store/schema.ts'
import { openStates, type RunRow } from '../rows/items.ts'
import { namesInHistory } from './earlierPhotos.ts'
import { BATCH_ROWS, type Batch } from './batch.ts'
import { rowsFor, type NewRow } from './selectedRows.ts'

type Select = Extract<Unsettled, { kind: 'select' }>

/** The next people of a selection; who was chosen and is not in the directory any more is gone. */
interface NextPeople {
  people: PersonSummary[]
  goneIds: string[]
  /** null = these are the last */
  cursor: string | null
}

/** Adds the next items of a run for selected people, and notes how far it is. */
export async function addSelectedItems(tx: Database, run: RunRow, select: Select): Promise<Batch> {
  const next = await nextPeople(tx, select)
  const rows = [
    ...(await rowsFor(tx, run, select, next.people)),
    ...(await goneRows(tx, run, select, next.goneIds)),
  ]
  if (rows.length > 0)
    await insertItems(tx, run.id, select.cancelled ? rows.map(cancelledRow) : rows)
  const { cursor } = next
  if (cursor !== null)
    await tx
      .update(runs)
      .set({ unsettled: { ...select, cursor } })
      .where(eq(runs.id, run.id))
  return { isLast: cursor === null, originals: [] }
}

/** Of people chosen one by one, the cursor counts those who were taken. */
async function nextPeople(tx: Database, { selection, cursor }: Select): Promise<NextPeople> {
  if (!('ids' in selection)) {
    const page = await pageOfFiltered(tx, selection, { cursor, limit: BATCH_ROWS })
    return { people: page.items, goneIds: [], cursor: page.next }
  }
  const to = Number(cursor ?? 0) + BATCH_ROWS
  const ids = selection.ids.slice(to - BATCH_ROWS, to)
  const people = await byIds(tx, ids)
  const known = new Set(people.map((person) => person.id))
  return {
    people,
    goneIds: ids.filter((id) => !known.has(id)),
    cursor: to < selection.ids.length ? String(to) : null,
  }
}

const cancelledRow = (row: NewRow): NewRow =>
  openStates.some((open) => open === row.state)
    ? { ...row, state: 'skipped', code: 'cancelled' }
    : row

/** Ended, by the name that the history has, if it knows the person; they can be retried like anybody who is gone. */
async function goneRows(
  tx: Database,
  run: RunRow,
  select: Select,
  ids: string[],
): Promise<NewRow[]> {
  if (ids.length === 0) return []
  const names = await namesInHistory(tx, ids)
  const unknown = { photo: 'unknown', photoEtag: null } as const
  const gone = ids.map((id) => ({ id, displayName: names.get(id) ?? id, ...unknown }))
  const rows = await rowsFor(tx, run, select, gone)
  return rows.map((row) =>
    row.state === 'skipped' ? row : { ...row, state: 'gone', code: 'person_gone' },
  )
}

/** A person whose name changes while the items are added may come twice, and has one item nevertheless. */
async function insertItems(tx: Database, runId: string, rows: NewRow[]): Promise<void> {
  const [last] = await tx
    .select({ position: max(items.position) })
    .from(items)
    .where(eq(items.runId, runId))
  const from = (last?.position ?? -1) + 1
  const given = rows.map((row, index) => ({ ...row, position: from + index }))
  await tx.execute(sql`
    insert into items (id, run_id, position, file_name, file_size, person_id, person_name, selected_etag, removes,
      state, action, code, prepared_sha, perceptual_hash, drawn)
    select gen_random_uuid(), ${runId}::uuid, position, '', 0, "personId", "personName", "selectedEtag", removes,
      state, action, code, "preparedSha", "perceptualHash", drawn
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (
      position int, "personId" text, "personName" text, "selectedEtag" text, removes boolean, state text,
      action text, code text, "preparedSha" text, "perceptualHash" text, drawn jsonb)
    on conflict (run_id, person_id) do nothing`)
}
