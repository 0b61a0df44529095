import { eq, max, sql } from 'drizzle-orm'
import type { PersonSummary, RunKind, Unsettled } from '../../model.ts'
import { byIds, pageOfFiltered } from '../../people/selected.ts'
import type { Database } from '../../store/open.ts'
import { items, runs } from '../../store/schema.ts'
import type { ItemRow, RunRow } from '../rows/items.ts'
import {
  earlierPhotos,
  keepEarlierPhotos,
  namesInHistory,
  type EarlierPhoto,
} from './earlierPhotos.ts'
import { BATCH_ROWS, type Batch } from './batch.ts'

type Select = Extract<Unsettled, { kind: 'select' }>

/** The next people of a selection; who was chosen and is not in the directory any more is gone. */
interface NextPeople {
  people: PersonSummary[]
  goneIds: string[]
  /** null = these are the last */
  cursor: string | null
}

/** What an item begins with. */
type NewRow = Pick<
  ItemRow,
  'personId' | 'personName' | 'selectedEtag' | 'state' | 'action' | 'code' | 'preparedSha'
> & { removes: boolean; perceptualHash: string | null }

/** Adds the next items of a run for selected people, and notes how far it is. */
export async function addSelectedItems(
  tx: Database,
  { id, kind }: RunRow,
  select: Select,
): Promise<Batch> {
  const next = await nextPeople(tx, select)
  const rows = [
    ...(await rowsFor(tx, kind, next.people)),
    ...(await goneRows(tx, kind, next.goneIds)),
  ]
  if (rows.length > 0) await insertItems(tx, id, rows)
  const { cursor } = next
  if (cursor !== null)
    await tx
      .update(runs)
      .set({ unsettled: { ...select, cursor } })
      .where(eq(runs.id, id))
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

type Selected = Pick<PersonSummary, 'id' | 'displayName' | 'photo' | 'photoEtag'>

async function rowsFor(tx: Database, kind: RunKind, people: Selected[]): Promise<NewRow[]> {
  if (kind === 'remove') return people.map((person) => ({ ...begun(person), ...toRemove }))
  if (kind !== 'restore') throw new Error(`a run of kind ${kind} is not for selected people`)
  const earlier = await earlierPhotos(
    tx,
    people.map(({ id }) => id),
  )
  await keepEarlierPhotos(tx, [...earlier.values()])
  return people.map((person) => ({ ...begun(person), ...toRestore(earlier.get(person.id)) }))
}

const begun = ({ id, displayName, photo, photoEtag }: Selected) => ({
  personId: id,
  personName: displayName,
  selectedEtag: photo === 'none' ? '' : photoEtag,
})

const nothingToSet = { removes: false, preparedSha: null, perceptualHash: null }
const toRemove = {
  ...nothingToSet,
  state: 'prepared',
  action: 'remove',
  code: null,
  removes: true,
} as const

const toRestore = (earlier: EarlierPhoto | undefined) =>
  earlier
    ? ({
        state: 'prepared',
        action: null,
        code: null,
        removes: false,
        preparedSha: earlier.sha,
        perceptualHash: earlier.perceptualHash,
      } as const)
    : ({ ...nothingToSet, state: 'skipped', action: 'skip', code: 'nothing_kept' } as const)

/** Ended, by the name that the history has, if it knows the person; they can be retried like anybody who is gone. */
async function goneRows(tx: Database, kind: RunKind, ids: string[]): Promise<NewRow[]> {
  if (ids.length === 0) return []
  const names = await namesInHistory(tx, ids)
  const unknown = { photo: 'unknown', photoEtag: null } as const
  const gone = ids.map((id) => ({ id, displayName: names.get(id) ?? id, ...unknown }))
  const rows = await rowsFor(tx, kind, gone)
  return rows.map((row) =>
    row.state === 'prepared' ? { ...row, state: 'gone', code: 'person_gone' } : row,
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
      state, action, code, prepared_sha, perceptual_hash)
    select gen_random_uuid(), ${runId}::uuid, position, '', 0, "personId", "personName", "selectedEtag", removes,
      state, action, code, "preparedSha", "perceptualHash"
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (
      position int, "personId" text, "personName" text, "selectedEtag" text, removes boolean, state text,
      action text, code text, "preparedSha" text, "perceptualHash" text)
    on conflict (run_id, person_id) do nothing`)
}
