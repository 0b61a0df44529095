import * as fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { readCsv } from '../../../../src/tab/sources/lists/csv.ts'
import { planFile, readPlan, type PlanRow } from '../../../../src/tab/sources/plan.ts'
import { readList } from '../../../../src/tab/sources/lists/readList.ts'
import { sheetOf } from '../../../../src/tab/sources/lists/sheet.ts'
import type { Sheet } from '../../../../src/tab/sources/source.ts'
import { decodeText } from '../../../../src/tab/sources/lists/text.ts'
import { formulasIn, nearlyFormulas } from '../../../fixtures/formulas.ts'
import { ThreadWorker } from '../../../fixtures/tab/threadWorker.ts'

beforeAll(() => void vi.stubGlobal('Worker', ThreadWorker))

const row = (name: string, change: Partial<PlanRow> = {}): PlanRow => ({
  name,
  size: 1000,
  set: true,
  person: {
    id: '00000000-0000-4000-8000-000000000001',
    displayName: 'Ana Müller',
    userPrincipalName: 'ana@contoso.com',
    department: 'Sales',
  },
  what: 'New photo',
  why: '',
  rule: 'By sign-in name',
  confidence: 'certain',
  ...change,
})
const textOf = async (rows: PlanRow[]) => {
  const blob = await planFile(rows, 'csv')
  return decodeText(new Uint8Array(await blob.arrayBuffer())) ?? ''
}
const load = (text: string): Sheet => {
  const sheet = sheetOf('', readCsv(text))
  if (!sheet) throw new Error('nothing in it')
  return sheet
}

describe('a plan', () => {
  test('is a CSV file that Excel reads as UTF-8, and is recognised when it is loaded', async () => {
    const rows = [row('Sales/ana.jpg'), row('x.jpg', { set: false, person: null })]
    const bytes = new Uint8Array(await (await planFile(rows, 'csv')).arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const sheet = load(await textOf(rows))
    expect(sheet.isPlan).toBe(true)
    expect(sheet.rows[0]?.slice(0, 5)).toEqual([
      'Sales/ana.jpg',
      '1000',
      'yes',
      'Ana Müller',
      'ana@contoso.com',
    ])
    expect(readPlan(sheet, rows)).toEqual({ edits: new Map(), absent: [], unread: [] })
  })

  test('contains no formulas, and gives names that look like formulas unchanged', async () => {
    const rows = [
      row('=HYPERLINK("http://evil").jpg'),
      row('-2+3.jpg', { why: '@SUM(1)', size: 2 }),
      row(`'quoted'.jpg`, { size: 3 }),
      row('=1+1\n.jpg', { size: 4 }),
      row('＝1+1.jpg', { size: 5 }),
    ]
    const text = await textOf(rows)
    expect(text).not.toMatch(/(^|,|")[=+\-@＝]/m)
    expect(readPlan(load(text), rows)).toEqual({ edits: new Map(), absent: [], unread: [] })
  })

  test('ticks and unticks the edited files, no matter which program saved it', async () => {
    const rows = [row('a.jpg'), row('b.jpg', { set: false }), row('c.jpg')]
    const text = (await textOf(rows))
      .replace(/(a\.jpg,1000),yes/, '$1,Nein')
      .replace(/(b\.jpg,1000),no/, '$1,TRUE')
      .replace(/(c\.jpg,1000),yes/, '$1,perhaps')
      .replaceAll(',', ';')
    const { edits, unread } = readPlan(load(text), rows)
    expect([...edits]).toEqual([
      [0, { set: false, person: [] }],
      [1, { set: true, person: [] }],
    ])
    expect(unread).toEqual(['c.jpg'])
  })

  test('identifies another person by whichever cell was changed', async () => {
    const nobody = row('c.jpg', { person: null, set: false })
    const rows = [row('a.jpg'), row('b.jpg'), nobody]
    const [head = '', a = '', b = '', c = ''] = (await textOf(rows)).split('\r\n')
    const edited = [
      head,
      a.replace('ana@contoso.com', 'bo@contoso.com'),
      b.replace('Ana Müller', 'Cy Noor'),
      c.replace(',no,,,', ',yes,,cy@contoso.com,'),
    ].join('\n')
    const { edits } = readPlan(load(edited), rows)
    expect([...edits.values()]).toEqual([
      { set: null, person: ['bo@contoso.com'] },
      { set: null, person: ['Cy Noor'] },
      { set: true, person: ['cy@contoso.com'] },
    ])
  })

  test("lists its files that aren't under review, and tells files of one name apart by size", async () => {
    const rows = [row('a.jpg'), row('a.jpg', { size: 2 }), row('gone.jpg')]
    const text = (await textOf(rows)).replace('a.jpg,2,yes', 'a.jpg,2,no')
    const { edits, absent } = readPlan(load(text), rows.slice(0, 2))
    expect([...edits]).toEqual([[1, { set: false, person: [] }]])
    expect(absent).toEqual(['gone.jpg'])
  })

  test('may have its columns in any order, and lack some', async () => {
    const text = 'Set (yes/no);note;File\nno;x;a.jpg\n'
    expect([...readPlan(load(text), [row('a.jpg')]).edits]).toEqual([
      [0, { set: false, person: [] }],
    ])
  })

  const unchanged = { edits: new Map(), absent: [], unread: [] }

  test('is read as it was written, with whatever is in names, and has no formula wherever it is split', async () => {
    const files = fc.array(
      fc.record({ name: nearlyFormulas, why: nearlyFormulas, displayName: nearlyFormulas }),
      { minLength: 1, maxLength: 5 },
    )
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const rows = given.map(({ name, why, displayName }, index) =>
          // names of spaces alone and twins are told apart by what follows
          row(`${name}_${index}.jpg`, {
            why,
            person: { id: '1', displayName, userPrincipalName: displayName, department: null },
          }),
        )
        const text = await textOf(rows)
        expect(formulasIn(text)).toEqual([])
        expect(readPlan(load(text), rows)).toEqual(unchanged)
      }),
      { numRuns: 400 },
    )
  })

  test('is read from a workbook as it was written, whatever is in names', async () => {
    const names = fc.sample(nearlyFormulas, 500)
    const rows = [...names, `'=1`, `="1"`, `a;'+1`, ` '-1`].map((name, index) =>
      row(`${name}_${index}.jpg`, {
        why: name,
        person: { id: '1', displayName: `="${name}"`, userPrincipalName: name, department: name },
      }),
    )
    const bytes = new Uint8Array(await (await planFile(rows, 'xlsx')).arrayBuffer())
    const [sheet] = await readList(bytes)
    expect(sheet && readPlan(sheet, rows)).toEqual(unchanged)
  })

  test('is read as a plan although its names split better at another delimiter', async () => {
    const rows = ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => row(name, { why: 'a;b\r\nc;d\r\ne;f' }))
    expect(readPlan(load(await textOf(rows)), rows)).toEqual(unchanged)
  })

  test('finds names with characters that text files lose', async () => {
    const rows = ['a\u0001b.jpg', 'lone \ud800.jpg', 'line\r\nend.jpg'].map((name) => row(name))
    expect(readPlan(load(await textOf(rows)), rows)).toEqual(unchanged)
  })
})
