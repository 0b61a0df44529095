import { afterAll, describe, expect, test } from 'vitest'
import { closeImaging } from '../../../../src/core/imaging/prepare.ts'
import { heicGrid } from '../../../fixtures/pictures/heicGrid.ts'
import { kinds } from '../../../fixtures/pictures/hostile.ts'
import { painted, prepared } from '../../../fixtures/pictures/painted.ts'

afterAll(closeImaging)

const busy = () => painted(600, 600, (x, y) => [(x * 7) % 256, (y * 13) % 256, (x * y) % 256])
const endOfJpeg = Buffer.from([0xff, 0xd9])

async function isRemarked(file: Buffer): Promise<boolean> {
  const { notes } = await prepared(file)
  return notes.some(({ code }) => code === 'may_be_damaged')
}

describe('a picture of which only a part could be decoded may be damaged, and its notes say so', () => {
  test.each([
    ['a JPEG', false],
    ['a progressive JPEG', true],
  ])('%s cut in the middle, with an end marker behind', async (_, progressive) => {
    const whole = await busy().jpeg({ progressive }).toBuffer()
    const cut = Buffer.concat([whole.subarray(0, whole.length / 2), endOfJpeg])
    expect(await isRemarked(cut)).toBe(true)
  })

  test('a JPEG with noise in its scan', async () => {
    const noisy = await busy().jpeg().toBuffer()
    const middle = Math.floor(noisy.length / 2)
    for (let at = middle; at < middle + 2000; at += 1) noisy[at] = (at * 7919) % 256
    expect(await isRemarked(noisy)).toBe(true)
  })

  test.each([
    ['without its bytes', (coded: Buffer) => coded.fill(0)],
    ['whose length is wrong', (coded: Buffer) => coded.fill(0x7f, 0, 4)],
  ])('a HEIC with a tile %s', async (_, damage) => {
    expect(await isRemarked(heicGrid(1024, 1024, { 1: damage }))).toBe(true)
  })

  test('it is the first note of several', async () => {
    const whole = await busy().jpeg().toBuffer()
    const { notes } = await prepared(Buffer.concat([whole.subarray(0, 60_000), endOfJpeg]))
    expect(notes.map(({ code }) => code)).toEqual(['may_be_damaged', 'no_face', 'enlarged'])
  })
})

test.each(Object.entries(kinds))('a whole picture has no such note: %s', async (_, make) => {
  expect(await isRemarked(await make())).toBe(false)
})
