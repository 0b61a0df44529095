import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openListReader, READ_LIMIT_MS } from '../../../../../src/tab/sources/lists/listReader.ts'
import { readCsv } from '../../../../../src/tab/sources/lists/csv.ts'
import { roleOf, roleOfCell } from '../../../../../src/tab/sources/lists/header.ts'
import { readList } from '../../../../../src/tab/sources/lists/readList.ts'
import { sheetOf } from '../../../../../src/tab/sources/lists/sheet.ts'
import { boundedSheet } from '../../../../../src/tab/sources/lists/sheetXml.ts'
import { inlineCell, readable, refused, workbookOf } from '../../../../fixtures/tab/hostileLists.ts'
import { ThreadWorker } from '../../../../fixtures/tab/threadWorker.ts'

beforeAll(() => void vi.stubGlobal('Worker', ThreadWorker))
afterEach(() => void vi.useRealTimers())

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a hostile list', () => {
  test.each(readable)('with %s is read for its rows', async (_what, make) => {
    const [sheet] = await readList(make())
    expect(sheet?.header).toEqual(['file', 'user'])
    expect(sheet?.rows[0]).toEqual(['a.jpg', 'ana@contoso.com'])
    expect(sheet?.rows.length).toBeLessThanOrEqual(2)
  })

  test.each(refused)('with %s is refused', async (_what, make, reason) => {
    await expect(readList(make())).rejects.toMatchObject({ reason })
  })

  test('has no number in what the library is given but those of its own cells', () => {
    const xml = `<x:worksheet xmlns:x="y"><x:sheetData><x:row r="7" spans="1:9999"><x:c r="C7"><x:f>A1</x:f><x:v>5</x:v></x:c><x:c s="1"><x:v>6</x:v></x:c><x:c r="ZZZ7"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    expect(boundedSheet(xml, new Map([['1', 4]]))).toEqual({
      xml: '<worksheet><sheetData><row r="1"><c r="C1"><v>5</v></c><c r="D1" t="str"><v>0006</v></c></row></sheetData></worksheet>',
      rows: 1,
      width: 4,
      more: 0,
    })
  })

  test('has its further rows counted, and those without cells not', async () => {
    const rows = `<row>${inlineCell('A1', 'a.jpg')}</row><row/><row><c r="A9" s="1"/></row>`
    const [sheet] = await readList(workbookOf({ sheets: [rows.repeat(100_100)] }))
    expect([sheet?.rows.length, sheet?.more]).toEqual([100_000, 100])
  })

  test('has names and cells of any length in no time', () => {
    // an expression that looked for the end of each bracket took a minute for this
    expect(roleOf('('.repeat(200_000))).toBeNull()
    expect(roleOfCell(`a@${'.'.repeat(200_000)}@`)).toBeNull()
    expect(sheetOf('', readCsv(`${'('.repeat(195_000)},x\na,b`))?.rows).toEqual([['a', 'b']])
  })
})

describe('the worker that reads lists', () => {
  const list = 'file,user\na.jpg,ana@contoso.com\n'

  test('gives all sheets and rows of one list after the other, and is started once', async () => {
    const before = ThreadWorker.started
    const reader = openListReader()
    const lines = Array.from({ length: 30_000 }, (_none, n) => `${n}.jpg,u${n}@contoso.com`)
    const long = await reader.read(bytes(['file,user', ...lines].join('\n')))
    expect(long.sheets[0]?.rows.map((row) => row.join(','))).toEqual(lines)
    const row = `<row>${inlineCell('A1', 'a.jpg')}</row>`
    const { sheets } = await reader.read(workbookOf({ sheets: [row, row.repeat(3)] }))
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Sheet0', 1],
      ['Sheet1', 3],
    ])
    await expect(reader.read(bytes('\n'))).rejects.toMatchObject({ reason: 'listEmpty' })
    expect((await reader.read(bytes(list))).sheets).toHaveLength(1)
    expect(ThreadWorker.started - before).toBe(1)
    reader.close()
  })

  test('is ended when it takes too long, and the next list has another one', async () => {
    const reader = openListReader()
    await reader.read(bytes(list))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const slow = reader.read(bytes(list.repeat(100_000)))
    vi.advanceTimersByTime(READ_LIMIT_MS)
    await expect(slow).rejects.toMatchObject({ reason: 'listTooSlow' })
    expect((await reader.read(bytes(list))).sheets).toHaveLength(1)
    reader.close()
  })

  test('that runs out of memory says so, and the next list has another one', async () => {
    ThreadWorker.maxMegabytes = 64
    const reader = openListReader()
    await reader.read(bytes(list))
    const large = bytes('a,b,c,d\n'.repeat(2_000_000))
    await expect(reader.read(large)).rejects.toMatchObject({ reason: 'listNeedsMemory' })
    ThreadWorker.maxMegabytes = 2048
    expect((await reader.read(bytes(list))).sheets).toHaveLength(1)
    reader.close()
  })
})
