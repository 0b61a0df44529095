import { buffer } from 'node:stream/consumers'
import { eq, inArray, sql } from 'drizzle-orm'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { items, people } from '../../../src/core/store/schema.ts'
import { wordsIn } from '../../../src/core/words/words.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import {
  portrait,
  principal,
  receivedRun,
  testRunService,
  testProcess,
} from '../../fixtures/runs.ts'
import { personId } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

/** what a spreadsheet could evaluate, and how it is written */
const evaluated = [
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['+1+1', "'+1+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  ['\n=1', "'\n'=1"],
  ['=1\nsecond line', "'=1\nsecond line"],
  ['＝1+1', "'＝1+1"],
  ['a;=1+1', "a;'=1+1"],
  ['a\t "=1+1"', `a\t' "=1+1"`],
] as const

/** A finished run of three files: a first photo, a replacement, and a file that is not a picture. */
async function finished() {
  const photos = somePhotos()
  await photos.set(personId(1), await portrait(100))
  const files = [await portrait(0), await portrait(1), Buffer.from('no picture')]
  const given = await receivedRun(database, files)
  await testProcess(database, photos).runner.run(given.runId)
  const { service } = testRunService(database)
  const csv = async (runId = given.runId) => {
    const report = await service.report(given.owner, runId, 'csv')
    const text = (await buffer(report.chunks)).toString()
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    })
    return { ...report, text, rows: data }
  }
  const xlsx = async () => {
    const report = await service.report(given.owner, given.runId, 'xlsx')
    const bytes = await buffer(report.chunks)
    return { bytes, rows: await readSheet(bytes) }
  }
  return { ...given, photos, service, csv, xlsx }
}

describe('the report of a run', () => {
  test('has a row per file with the result, its time, the reason and the next step', async () => {
    const { runId, csv, photos } = await finished()
    await database.db
      .update(people)
      .set({ department: 'Sales' })
      .where(eq(people.id, personId(1)))
    const { fileName, rows } = await csv()
    expect(fileName).toMatch(/^likeness-import-\d{4}-\d\d-\d\d-\d{4}\.csv$/)
    expect(rows).toHaveLength(3)
    expect(rows[1]).toEqual({
      'No.': '2',
      File: '1.jpg',
      Person: 'Person 1',
      'Sign-in name': 'person1@contoso.example',
      'Object ID': personId(1),
      Department: 'Sales',
      'Matched by': 'chosen by hand',
      Result: 'Photo replaced',
      'Time (UTC)': expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      Reason: '',
      'Name of the run': 'Import of 3 photos',
      'Next step': '',
      Code: '',
      Details: '',
      'Request ID': 'request-1',
      'ETag before': expect.stringContaining('"'),
      'ETag after': photos.of(personId(1))?.etag,
    })
    expect(rows[0]).toMatchObject({ Result: 'Photo added', 'ETag before': '' })
    expect(rows[2]).toMatchObject({
      Result: "Couldn't be set",
      Reason: "This file isn't a picture.",
      'Next step': expect.stringContaining('Choose a JPEG'),
      Code: 'not_an_image',
    })
    expect(runId).toBeTruthy()
  })

  test('says what Microsoft 365 shows of what was set, and what is not known', async () => {
    const { csv } = await finished()
    const results = async (patch: Partial<typeof items.$inferInsert>) => {
      await database.db
        .update(items)
        .set(patch)
        .where(inArray(items.position, [0, 1]))
      return (await csv()).rows.slice(0, 2).map((row) => row['Result'])
    }
    expect(await results({ seen: 'not_yet' })).toEqual([
      'Photo added, not shown yet',
      'Photo replaced, not shown yet',
    ])
    expect((await results({ seen: 'different' }))[1]).toBe('Photo replaced, came out different')
    expect((await results({ seen: null }))[1]).toBe('Photo replaced')
    const unknown = await results({ state: 'failed', code: 'write_unconfirmed', seen: 'not_yet' })
    expect(unknown).toEqual(['Not known', 'Not known'])
  })

  test('names the results of an undo and a redo as such', async () => {
    const { owner, runId, photos, service, csv } = await finished()
    const { id } = await service.undo(owner, runId, null)
    await testProcess(database, photos).runner.run(id)
    const { fileName, rows } = await csv(id)
    expect(fileName).toMatch(/^likeness-undo-/)
    expect(rows.map((row) => row['Result'])).toEqual([
      'Photo removed again',
      'Previous photo restored',
    ])
    const again = await service.undo(owner, id, null)
    await testProcess(database, photos).runner.run(again.id)
    const redo = await csv(again.id)
    expect(redo.fileName).toMatch(/^likeness-redo-/)
    expect(redo.rows.map((row) => row['Result'])).toEqual(['Photo set again', 'Photo set again'])
  })

  test('has the same rows as XLSX, with typed numbers, times and texts', async () => {
    const { csv, xlsx } = await finished()
    const { rows: texts } = await csv()
    const { rows } = await xlsx()
    const head = rows[0] ?? []
    expect(head).toEqual(Object.keys(texts[0] ?? {}))
    expect(rows).toHaveLength(4)
    expect(rows[1]?.[0]).toBe(1)
    const [when, written] = [rows[1]?.[8], texts[0]?.['Time (UTC)']]
    expect(when).toBeInstanceOf(Date)
    expect(Math.abs(Number(when) - Date.parse(written ?? ''))).toBeLessThan(1000)
    expect(rows[3]?.[9]).toBe("This file isn't a picture.")
  })

  test('has no CSV cell that a spreadsheet would evaluate', async () => {
    const { csv, xlsx } = await finished()
    for (const [name, written] of evaluated) {
      await database.db.update(items).set({ fileName: name }).where(eq(items.position, 0))
      const { rows } = await csv()
      expect(rows[0]?.['File']).toBe(written)
      // Typed texts need no apostrophe: they are never evaluated.
      const sheet = (await xlsx()).rows
      expect(String(sheet[1]?.[1]).trim()).toBe(name.trim())
    }
  })

  test('keeps quotes, separators, line breaks, markup and letters of any script', async () => {
    const name = 'Łukasz "Łu", <Müller> & Σία;\n李明 🙂.jpg'
    const { csv, xlsx } = await finished()
    await database.db.update(items).set({ fileName: name }).where(eq(items.position, 0))
    expect((await csv()).rows[0]?.['File']).toBe(name)
    expect((await xlsx()).rows[1]?.[1]).toBe(name)
  })

  test('replaces characters that XML does not allow', async () => {
    const { xlsx } = await finished()
    const name = 'a\u0001b\u001f.jpg'
    await database.db.update(items).set({ fileName: name }).where(eq(items.position, 0))
    expect((await xlsx()).rows[1]?.[1]).toBe('a\ufffdb\ufffd.jpg')
  })

  test('is in the language of whoever downloads it, but for the titles of its columns', async () => {
    const { service, owner, runId } = await finished()
    const report = await service.report(owner, runId, 'csv', wordsIn('fr-CA'))
    expect(report.fileName).toMatch(/^likeness-importation-/)
    const [head = '', ...rows] = (await buffer(report.chunks)).toString().split('\r\n')
    expect(head).toContain('No.,File,Person,Sign-in name')
    expect(rows[0]).toContain('Photo ajoutée')
    expect(rows[2]).toContain('Ce fichier n’est pas une image.')
  })

  test('is available only to the creator of the run', async () => {
    const { runId, service } = await finished()
    await expect(service.report(principal(2), runId, 'csv')).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test.each(['csv', 'xlsx'] as const)(
    'of twenty thousand rows is streamed in chunks, as %s',
    async (format) => {
      const { owner, runId, service } = await finished()
      await database.db.execute(sql`
        insert into items (id, run_id, position, file_name, file_size, person_id, person_name, state, code)
        select gen_random_uuid(), ${runId}::uuid, 10 + n, n || '.jpg', 1, 'person-' || n, 'Person ' || n, 'refused', 'too_small'
        from generate_series(1, 20000) n`)
      const sizes: number[] = []
      const report = await service.report(owner, runId, format)
      const pieces: Uint8Array[] = []
      for await (const piece of report.chunks) {
        sizes.push(piece.length)
        pieces.push(piece)
      }
      expect(Math.max(...sizes)).toBeLessThan(1_000_000)
      const bytes = Buffer.concat(pieces)
      const rows = format === 'csv' ? Papa.parse(bytes.toString()).data : await readSheet(bytes)
      expect(rows.length).toBeGreaterThanOrEqual(20_004)
    },
  )
})
