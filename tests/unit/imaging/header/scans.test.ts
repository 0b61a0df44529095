import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { hasMoreScans } from '../../../../src/core/imaging/header/scans.ts'
import { closeImaging, preparePhoto } from '../../../../src/core/imaging/prepare.ts'
import { slowJpeg } from '../../../fixtures/pictures/hostile.ts'
import { painted } from '../../../fixtures/pictures/painted.ts'

afterAll(closeImaging)

const busy = () => painted(400, 300, (x, y) => [(x * 7) % 256, (y * 13) % 256, (x * y) % 256])
const scanCount = (jpeg: Buffer) => {
  let scans = 0
  while (hasMoreScans(jpeg, scans)) scans += 1
  return scans
}

test('scans are counted as the decoder reads them', async () => {
  expect(scanCount(await busy().jpeg().toBuffer())).toBe(1)
  const restarting = await busy().jpeg({ progressive: true, mozjpeg: true }).toBuffer()
  expect(scanCount(restarting)).toBeGreaterThan(5)
  expect(scanCount(restarting)).toBeLessThan(20)
  expect(hasMoreScans(slowJpeg(64), 2648)).toBe(true)
  expect(hasMoreScans(slowJpeg(64), 2649)).toBe(false)
})

test('a thumbnail in the metadata and pictures after the end do not count', async () => {
  const preview = await busy().resize(40, 30).jpeg().toBuffer()
  const comment = Buffer.concat([
    Buffer.from([0xff, 0xfe, (preview.length + 2) >> 8, (preview.length + 2) & 0xff]),
    preview,
  ])
  const jpeg = await busy().jpeg().toBuffer()
  const film = Buffer.concat(Array.from({ length: 200 }, () => preview))
  const laden = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), film])
  expect((await sharp(laden).metadata()).width).toBe(400)
  expect(scanCount(laden)).toBe(1)
  expect(await preparePhoto(laden)).toMatchObject({ kind: 'ready' })
})

test('a JPEG with thousands of scans is rejected before it is decoded', async () => {
  expect(await preparePhoto(slowJpeg(4990))).toEqual({ kind: 'rejected', code: 'too_many_scans' })
})

test('truncated and padded files are read safely to their end', () => {
  expect(scanCount(Buffer.from([0xff, 0xd8, 0xff, 0xda]))).toBe(0)
  expect(scanCount(Buffer.from([0xff, 0xd8, 0xff, 0xff, 0xff, 0xda, 0, 2, 0xff]))).toBe(1)
  expect(scanCount(Buffer.alloc(1000, 0xff))).toBe(0)
})
