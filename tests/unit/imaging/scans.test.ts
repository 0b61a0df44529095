import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { hasMoreScans } from '../../../src/core/imaging/header/scans.ts'
import { closeImaging, preparePhoto } from '../../../src/core/imaging/prepare.ts'
import { slowJpeg } from '../../fixtures/pictures/hostile.ts'
import { painted } from '../../fixtures/pictures/painted.ts'

afterAll(closeImaging)

const busy = () => painted(400, 300, (x, y) => [(x * 7) % 256, (y * 13) % 256, (x * y) % 256])
const most = (jpeg: Buffer) => {
  let scans = 0
  while (hasMoreScans(jpeg, scans)) scans += 1
  return scans
}

test('scans are counted as the decoder meets them', async () => {
  expect(most(await busy().jpeg().toBuffer())).toBe(1)
  const restarting = await busy().jpeg({ progressive: true, mozjpeg: true }).toBuffer()
  expect(most(restarting)).toBeGreaterThan(5)
  expect(most(restarting)).toBeLessThan(20)
  expect(hasMoreScans(slowJpeg(64), 2648)).toBe(true)
  expect(hasMoreScans(slowJpeg(64), 2649)).toBe(false)
})

test('a preview in the metadata and pictures behind the end do not count', async () => {
  const preview = await busy().resize(40, 30).jpeg().toBuffer()
  const comment = Buffer.concat([
    Buffer.from([0xff, 0xfe, (preview.length + 2) >> 8, (preview.length + 2) & 0xff]),
    preview,
  ])
  const jpeg = await busy().jpeg().toBuffer()
  const film = Buffer.concat(Array.from({ length: 200 }, () => preview))
  const laden = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), film])
  expect((await sharp(laden).metadata()).width).toBe(400)
  expect(most(laden)).toBe(1)
  expect(await preparePhoto(laden)).toMatchObject({ kind: 'ready' })
})

test('a JPEG in thousands of scans is refused before it is decoded', async () => {
  expect(await preparePhoto(slowJpeg(4990))).toEqual({ kind: 'rejected', code: 'too_many_scans' })
})

test('cut off or filled up, it is looked at to its end', () => {
  expect(most(Buffer.from([0xff, 0xd8, 0xff, 0xda]))).toBe(0)
  expect(most(Buffer.from([0xff, 0xd8, 0xff, 0xff, 0xff, 0xda, 0, 2, 0xff]))).toBe(1)
  expect(most(Buffer.alloc(1000, 0xff))).toBe(0)
})
