import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainApplied, explainDoubts } from '../../../../../src/tab/components/Sources/explain.ts'
import { explainUnusable } from '../../../../../src/tab/files/explainUnusable.ts'
import { UnusableFile } from '../../../../../src/tab/files/unusableFile.ts'
import { columnsOfPeople } from '../../../../../src/tab/review/understand/columnsOfPeople.ts'
import { likelyReading } from '../../../../../src/tab/review/understand/likelyReading.ts'
import { withFilesAtHand } from '../../../../../src/tab/sources/atHand.ts'
import { applyList } from '../../../../../src/tab/sources/list.ts'
import { readingsOf, readList } from '../../../../../src/tab/sources/lists/readList.ts'
import { person } from '../../../../fixtures/people/person.ts'
import { matchAgainst } from '../../../../fixtures/tab/directory.ts'
import { encoded } from '../../../../fixtures/tab/encoded.ts'

const MAX_MS = 2000
const match = matchAgainst([
  person('Jürgen', 'Müller', { employeeId: '5005' }),
  person('Zoë', 'Brontë', { employeeId: '5006' }),
  person('Ирина', 'Соколова'),
  person('Adam', 'Fox', { employeeId: '5007' }),
])
const names = ['IMG_0001.jpg', 'IMG_0002.jpg', 'IMAGES/00000003.JPG']

const west = 'Foto;Name\r\nIMG_0001.jpg;Jürgen Müller\r\nIMG_0002.jpg;Zoë Brontë\r\n'
const lists = [
  encoded(west, 'macintosh'),
  encoded(west, 'windows-1252'),
  encoded(west, 'utf-16le'),
  encoded('Файл;ФИО\r\nIMG_0001.jpg;Ирина Соколова\r\n', 'koi8-r'),
  encoded('YEARBOOK\tIMAGES\t00000003.JPG\t9\tFox\tAdam\t5007\r\n', 'utf-8'),
  encoded('5005,IMG_0001.jpg\r\n5006,IMG_0002.jpg', 'utf-8'),
  encoded('File;User\r\nIMG_0001.jpg;"SMTP:a@contoso.com; CN=Zoë Brontë,OU=x"\r\n', 'windows-1252'),
  encoded('Photo,Employee ID\r\nIMG_0001.jpg,1.23E+11\r\nIMG_0002.jpg,#N/A\r\n', 'utf-8'),
]

/** Bytes changed, a part repeated up to many times, the end missing. */
const mutatedList = fc
  .record({
    list: fc.constantFrom(...lists),
    changes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
    part: fc.tuple(fc.nat(), fc.nat()),
    times: fc.oneof({ weight: 9, arbitrary: fc.nat(3) }, fc.nat(3000)),
    end: fc.option(fc.nat()),
  })
  .map(({ list, changes, part: [one, other], times, end }) => {
    const bytes = new Uint8Array(list)
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte
    const start = one % bytes.length
    const repeated = bytes.subarray(start, start + (other % bytes.length))
    const whole = Buffer.concat([bytes, ...Array.from({ length: times }, () => repeated)])
    return new Uint8Array(whole.subarray(0, end === null ? whole.length : end % whole.length))
  })

/** What the page would say about a list. */
async function sentencesFor(bytes: Uint8Array): Promise<string[]> {
  try {
    const encoding = await likelyReading(readingsOf(bytes), names, match)
    const said: string[] = []
    for (const read of await readList(bytes, encoding)) {
      const sheet = withFilesAtHand(read, names)
      const { file } = sheet.guess
      const people = file === null ? null : await columnsOfPeople(sheet.rows, file, match)
      const applied = applyList(sheet, { ...sheet.guess, ...people }, names)
      said.push(explainApplied(applied), ...explainDoubts(applied))
    }
    return said
  } catch (error) {
    if (error instanceof UnusableFile) return [explainUnusable(error)]
    throw error
  }
}

test(
  'a thousand mutated lists each end in words within two seconds',
  { timeout: 300_000 },
  async () => {
    let slowest = 0
    await fc.assert(
      fc.asyncProperty(mutatedList, async (bytes) => {
        const begun = performance.now()
        const sentences = await sentencesFor(bytes)
        slowest = Math.max(slowest, performance.now() - begun)
        expect(sentences.length).toBeGreaterThan(0)
        expect(sentences.every((sentence) => sentence.endsWith('.'))).toBe(true)
      }),
      { numRuns: 1000 },
    )
    expect(slowest).toBeLessThan(MAX_MS)
  },
)
