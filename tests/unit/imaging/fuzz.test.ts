import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { readBmpHeader } from '../../../src/core/imaging/header/bmpHeader.ts'
import {
  detectFormat,
  isTruncated,
  type PictureFormat,
} from '../../../src/core/imaging/header/format.ts'
import { isQuick } from '../../../src/core/imaging/header/isQuick.ts'
import { hasMoreScans } from '../../../src/core/imaging/header/scans.ts'
import { kinds } from '../../fixtures/pictures/hostile.ts'

/** A run ends after this, whatever the machine. */
const BOUND = { interruptAfterTimeLimit: 5000, numRuns: 2000 }
const formats: PictureFormat[] = ['jpeg', 'png', 'webp', 'avif', 'heic', 'gif', 'tiff', 'bmp']

let whole: Buffer[]
beforeAll(async () => {
  whole = await Promise.all(Object.values(kinds).map((make) => make()))
})

/** Bytes that begin like one of the pictures, and go on as they like. */
const files = () =>
  fc
    .tuple(
      fc.constantFrom(...whole),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 12 }),
    )
    .map(([file, share, tail, changes]) => {
      const made = Buffer.concat([file.subarray(0, Math.floor(file.length * share)), tail])
      for (const [at, value] of changes) if (at < made.length) made[at] = value
      return made
    })

function readHeaders(file: Buffer): void {
  detectFormat(file)
  isQuick(file)
  hasMoreScans(file, 100)
  for (const format of formats) isTruncated(file, format)
  const bmp = readBmpHeader(file)
  expect(bmp === null || (bmp.width > 0 && bmp.height > 0)).toBe(true)
}

test('the readers of headers find no bytes that they fail on, or read outside of them', () => {
  fc.assert(fc.property(files(), readHeaders), BOUND)
  const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))
  fc.assert(fc.property(anyBytes, readHeaders), BOUND)
})
