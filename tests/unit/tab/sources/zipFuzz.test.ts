import * as fc from 'fast-check'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { beforeAll, expect, test, vi } from 'vitest'
import { localFile } from '../../../../src/tab/files/localFile.ts'
import { UnusableFile } from '../../../../src/tab/files/unusableFile.ts'
import { readSources } from '../../../../src/tab/sources/read.ts'
import { ThreadWorker } from '../../../fixtures/tab/threadWorker.ts'

beforeAll(() => void vi.stubGlobal('Worker', ThreadWorker))

const MAX_MS = 2000
const RUNS = 1000

const someName = fc.oneof(
  fc.constantFrom('Ana.jpg', '@eaDir/Ana.jpg/x.jpg', 'Ana.nef', '__MACOSX/._a.jpg', '../../a.png'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
)
const someZip = fc
  .array(fc.tuple(someName, fc.uint8Array({ maxLength: 60 }), fc.constantFrom(0, 6)), {
    maxLength: 5,
  })
  .map((entries) => {
    const files: Zippable = {}
    for (const [name, bytes, level] of entries) {
      files[name] = [bytes, { level: level === 0 ? 0 : 6 }]
    }
    return zipSync({ ...files, 'first.jpg': strToU8('\xff\xd8\xff', true) })
  })

interface Change {
  kind: string
  /** how far into the archive, from 0 to 1 */
  at: number
  bytes: Uint8Array
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('set', 'cut', 'insert', 'repeat'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
})

function mutate(bytes: Uint8Array, { kind, at, bytes: some }: Change): Uint8Array<ArrayBuffer> {
  const place = Math.floor(at * bytes.length)
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)]
  if (kind === 'cut') return Uint8Array.from([...before, ...after.subarray(some.length * 4)])
  if (kind === 'insert') return Uint8Array.from([...before, ...some, ...after])
  if (kind === 'repeat') return Uint8Array.from([...bytes, ...after])
  return Uint8Array.from([...before, ...some, ...after.subarray(some.length)])
}

test('a thousand ZIP files with changed bytes end in files, or in words, within two seconds each', async () => {
  let worded = 0
  await fc.assert(
    fc.asyncProperty(someZip, fc.array(change, { maxLength: 4 }), async (zip, changes) => {
      const bytes = changes.reduce(mutate, new Uint8Array(zip))
      const begun = performance.now()
      const { files, problems } = await readSources([localFile(new File([bytes], 'z.zip'))])
      for (const { sentence } of problems) expect(sentence).toMatch(/[.!]$/u)
      const opened = await Promise.all(
        files.map((file) => file.open().catch((error: unknown) => error)),
      )
      const damaged = opened.filter((each) => !(each instanceof File))
      expect(damaged.filter((each) => !(each instanceof UnusableFile))).toEqual([])
      worded += damaged.length
      worded += problems.length
      expect(performance.now() - begun).toBeLessThan(MAX_MS)
    }),
    { numRuns: RUNS },
  )
  // the changes do damage archives
  expect(worded).toBeGreaterThan(RUNS / 10)
}, 120_000)
