import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { UnusableFile } from '../../../../../src/tab/files/unusableFile.ts'
import { readCsv } from '../../../../../src/tab/sources/lists/csv.ts'
import { readList } from '../../../../../src/tab/sources/lists/readList.ts'
import { MAX_COLUMNS, sheetOf } from '../../../../../src/tab/sources/lists/sheet.ts'
import { decodeText } from '../../../../../src/tab/sources/lists/text.ts'
import { writeWorkbook } from '../../../../../src/tab/sources/lists/workbook.ts'
import type { Sheet } from '../../../../../src/tab/sources/source.ts'
import { readZip } from '../../../../../src/tab/sources/zip.ts'
import { nearlyFormulas } from '../../../../fixtures/formulas.ts'
import { workbookOf } from '../../../../fixtures/tab/hostileLists.ts'

/** each property; the time is a bound for slow computers, not what decides */
const bounded = { numRuns: 300, interruptAfterTimeLimit: 4000 }

const csvText = fc
  .array(
    fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\r',
      '\n',
      'sep=',
      ' ',
      '=',
      "'",
      'a.jpg',
      'user',
      '(',
      '\ufeff',
      '\u00a0',
      '\ud800',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

const isBounded = ({ header, rows, guess }: Sheet, size: number): boolean =>
  header.length <= MAX_COLUMNS &&
  rows.length <= size &&
  rows.every((row) => row.length === header.length) &&
  [guess.file ?? 0, ...guess.person, ...guess.nameParts].every((column) => column < header.length)

/** The sheets of what can be read; any other error than the one with a sentence fails the test. */
async function sheetsOrNone(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    return await readList(bytes)
  } catch (error) {
    if (error instanceof UnusableFile) return []
    throw error
  }
}

/** Some bytes of a file replaced, and perhaps its end missing. */
const mutated = (bytes: Uint8Array) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), {
        maxLength: 8,
      }),
      fc.oneof({ weight: 4, arbitrary: fc.constant(bytes.length) }, fc.nat(bytes.length)),
    )
    .map(([changes, end]) => {
      const copy = new Uint8Array(bytes)
      for (const [at, byte] of changes) copy[at] = byte
      return copy.slice(0, end)
    })

const xml = fc
  .array(
    fc.constantFrom(
      '<row>',
      '<row r="3">',
      '<row r="-1">',
      '<row r="1e9">',
      '</row>',
      '<c r="B2" t="s">',
      '<c r="XFD9" s="7">',
      '<c t="inlineStr">',
      '<c r="A1" t="b">',
      '<c r="" t="e">',
      '<c t="d">',
      '<c t="x">',
      '</c>',
      '<c/>',
      '<v>',
      '<v>-0</v>',
      '<v>1e400</v>',
      '<v>99</v>',
      '</v>',
      '<is>',
      '</is>',
      '<t>',
      '</t>',
      '<rPh>',
      '</rPh>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x',
      '?>',
      '&amp;',
      '&#0;',
      '&#x110000;',
      '&lol;',
      '</sheetData>',
      '<x:row xmlns:x="y">',
      'text',
      '"',
      ' ',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))
const escaped = (text: string) => text.replace(/[<&>\0]/g, '_')
const wellFormed = fc
  .array(
    fc.tuple(
      fc.constantFrom('s', 'n', 'b', 'e', 'd', 'str', 'inlineStr', 'x', ''),
      fc.string({ maxLength: 4 }),
      fc.integer({ min: -1, max: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((cells) => {
    return `<row>${cells.map(([type, value, style]) => `<c t="${type}" s="${style}"><v>${escaped(value)}</v></c>`).join('')}</row>`
  })

describe('whatever it is given', () => {
  test('the reader of text gives text or nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = decodeText(bytes)
        expect(text === null || (text.length <= bytes.length && !text.includes('\0'))).toBe(true)
      }),
      bounded,
    )
  })

  test('the reader of CSV gives the same cells that it contains, in rows of one length', () => {
    fc.assert(
      fc.property(fc.oneof(csvText, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const rows = readCsv(text)
        const sheet = sheetOf('', rows)
        const isNoMore = rows.flat().join('').length <= text.length
        expect(isNoMore && (sheet === null || isBounded(sheet, rows.length))).toBe(true)
      }),
      { ...bounded, numRuns: 1000 },
    )
  })

  test('the reader of workbooks gives bounded sheets or a reason', async () => {
    const blob = await writeWorkbook('Staff', {
      columns: ['File', 'Employee ID'].map((title) => ({ title, width: 10 })),
      rows: [
        ['a.jpg', '00042'],
        ['b.jpg', 7],
      ],
    })
    const valid = new Uint8Array(await blob.arrayBuffer())
    const made = fc.record({
      sheets: fc.array(fc.oneof(xml, wellFormed), { maxLength: 3 }),
      shared: fc.oneof(xml, fc.constant('<si><t>a</t></si>')),
      styles: fc.oneof(
        xml,
        fc.constant('<cellXfs><xf numFmtId="14"/><xf numFmtId="1"/></cellXfs>'),
      ),
    })
    let read = 0
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          mutated(valid),
          made.map((parts) => workbookOf(parts)),
        ),
        async (bytes) => {
          const sheets = await sheetsOrNone(bytes)
          read += sheets.length
          expect(sheets.every((sheet) => isBounded(sheet, 30))).toBe(true)
        },
      ),
      bounded,
    )
    expect(read).toBeGreaterThan(0)
  })

  test('a workbook gives back the texts that were written', async () => {
    const texts = fc.array(fc.tuple(nearlyFormulas, nearlyFormulas), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(texts, async (rows) => {
        const columns = ['File', 'User'].map((title) => ({ title, width: 10 }))
        const named = rows.map(([one, other], index) => [`${index}${one}`, `x${other}`])
        const blob = await writeWorkbook('Staff', { columns, rows: named })
        const [sheet] = await readList(new Uint8Array(await blob.arrayBuffer()))
        expect(sheet?.rows).toHaveLength(rows.length)
      }),
      { ...bounded, numRuns: 100 },
    )
  })

  test('the reader of ZIP files gives files or a problem', async () => {
    const valid = zipSync({
      'Sales/a.jpg': strToU8('abc'),
      'b.png': [strToU8('xyz'), { level: 0 }],
    })
    await fc.assert(
      fc.asyncProperty(mutated(valid), async (bytes) => {
        const { files, problems } = await readZip(new File([bytes], 'z.zip'), 'z.zip')
        for (const file of files) {
          const opened = await file.open().catch((error: unknown) => {
            if (error instanceof UnusableFile) return null
            throw error
          })
          expect(opened?.size ?? file.size).toBe(file.size)
        }
        expect(files.length + problems.length).toBeGreaterThan(0)
      }),
      bounded,
    )
  })
})
