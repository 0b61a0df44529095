import { and, asc, eq, gt } from 'drizzle-orm'
import { errorWords } from '../../errors.ts'
import type { Report } from '../../index.ts'
import type { RunKind, ItemState, MatchRule, Principal } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { entries, items, people } from '../../store/schema.ts'
import { csvOf } from './reportCsv.ts'
import { xlsxOf } from './reportXlsx.ts'
import { ownRun } from './summaries.ts'

/** Rows that are in memory at once, however long the report is. */
const pageSize = 500

export type Cell = string | number | Date | null

/**
 * What became of every item of an import, as a file for a spreadsheet, named by the minute in which the import was
 * begun (UTC).
 * @throws AppError `not_found`
 */
export async function reportOf(
  db: Database,
  owner: Principal,
  runId: string,
  format: 'csv' | 'xlsx',
): Promise<Report> {
  const { kind, createdAt } = await ownRun(db, owner, runId)
  const [day, time] = createdAt.toISOString().split('T')
  const minute = time?.slice(0, 5).replace(':', '')
  const head = columns.map((column) => column.name)
  const body = cellsOf(db, runId, kind)
  return {
    fileName: `likeness-${fileNames[kind]}-${day}-${minute}.${format}`,
    chunks: format === 'csv' ? csvOf(head, body) : xlsxOf(head, body),
  }
}

const fileNames: Record<RunKind, string> = {
  import: 'import',
  own: 'import',
  undo: 'undo',
  redo: 'set-again',
}

type Row = Awaited<ReturnType<typeof pageOf>>[number]

async function* cellsOf(db: Database, runId: string, kind: RunKind): AsyncGenerator<Cell[][]> {
  let after = -1
  for (;;) {
    const rows = await pageOf(db, runId, after)
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => columns.map(({ value }) => value(row, kind)))
    after = last.position
  }
}

function pageOf(db: Database, runId: string, after: number) {
  return db
    .select({
      position: items.position,
      fileName: items.fileName,
      personName: items.personName,
      personId: items.personId,
      userPrincipalName: people.userPrincipalName,
      department: people.department,
      rule: items.rule,
      state: items.state,
      action: items.action,
      code: items.code,
      detail: items.detail,
      requestId: items.requestId,
      beforeEtag: items.beforeEtag,
      afterEtag: items.afterEtag,
      updatedAt: items.updatedAt,
      writtenAt: entries.at,
    })
    .from(items)
    .leftJoin(people, eq(people.id, items.personId))
    .leftJoin(entries, eq(entries.itemId, items.id))
    .where(and(eq(items.runId, runId), gt(items.position, after)))
    .orderBy(asc(items.position))
    .limit(pageSize)
}

interface Column {
  name: string
  value: (row: Row, kind: RunKind) => Cell
}

/** What stands in a report, from left to right. */
const columns: Column[] = [
  { name: 'No.', value: ({ position }) => position + 1 },
  { name: 'File', value: ({ fileName }) => fileName },
  { name: 'Person', value: ({ personName }) => personName },
  { name: 'Sign-in name', value: ({ userPrincipalName }) => userPrincipalName },
  { name: 'Object id', value: ({ personId }) => personId },
  { name: 'Department', value: ({ department }) => department },
  { name: 'Found by', value: foundBy },
  { name: 'What was done', value: doneIn },
  {
    name: 'When (UTC)',
    value: ({ writtenAt, state, updatedAt }) => whenOf(writtenAt, state, updatedAt),
  },
  { name: 'Outcome', value: ({ code }) => code && errorWords(code).sentence },
  { name: 'Next step', value: ({ code }) => code && errorWords(code).next },
  { name: 'Code', value: ({ code }) => code },
  { name: 'Details', value: ({ detail }) => detail || null },
  { name: 'Request id', value: ({ requestId }) => requestId },
  { name: 'ETag before', value: ({ beforeEtag }) => beforeEtag },
  { name: 'ETag after', value: ({ afterEtag }) => afterEtag },
]

/** An import has rules for everybody whom it was not told by hand. */
function foundBy({ rule }: Row, kind: RunKind): Cell {
  if (rule) return ruleNames[rule]
  return kind === 'import' ? 'chosen by hand' : null
}

const ruleNames: Record<MatchRule, string> = {
  objectId: 'object id',
  upn: 'sign-in name',
  mail: 'e-mail address',
  proxyAddress: 'another e-mail address',
  employeeId: 'employee id',
  samAccountName: 'Windows account name',
  mailNickname: 'alias',
  upnPrefix: 'start of the sign-in name',
  mailPrefix: 'start of the e-mail address',
  name: 'full name',
  shortName: 'shorter form of the name',
  initials: 'initials and surname',
  romanised: 'name in Latin letters',
  list: 'list',
  pattern: 'pattern',
  similar: 'similar spelling',
}

const stateNames: Record<Exclude<ItemState, 'done'>, string> = {
  awaiting: 'Nothing yet: the file has not come',
  received: 'Nothing yet: the file has come',
  prepared: 'Nothing yet: the photo is prepared',
  uploading: 'Being written',
  unchanged: 'Nothing: it was so already',
  skipped: 'Nothing: left as it was',
  refused: 'Nothing: not possible',
  gone: 'Nothing: the account is gone',
  failed: 'Nothing: failed',
}

function doneIn({ state, action }: Row, kind: RunKind): string {
  if (state !== 'done') return stateNames[state]
  if (action === 'remove') return removed[kind]
  if (kind === 'undo') return 'Former photo brought back'
  if (kind === 'redo') return 'Photo set again'
  return action === 'replace' ? 'Photo replaced' : 'New photo set'
}

const removed: Record<RunKind, string> = {
  import: 'Photo removed',
  own: 'Photo removed',
  undo: 'Photo removed again',
  redo: 'Photo removed again',
}

/** Of what was written the moment of its entry; of other ends the moment they were found. */
function whenOf(writtenAt: Date | null, state: ItemState, updatedAt: Date): Date | null {
  if (writtenAt) return writtenAt
  return ['unchanged', 'skipped', 'refused', 'gone', 'failed'].includes(state) ? updatedAt : null
}
