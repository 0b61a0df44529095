import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readRegion } from '../../../../src/core/imaging/decode/workingCopy.ts'

const copy = {
  width: 7,
  height: 5,
  data: Buffer.from(Array.from({ length: 7 * 5 * 3 }, (_, at) => at)),
}

test.each([
  ['the whole picture', { left: 0, top: 0, width: 7, height: 5 }],
  ['some of its rows', { left: 0, top: 2, width: 7, height: 3 }],
  ['a square inside it', { left: 2, top: 1, width: 4, height: 4 }],
])('%s, not scaled, has exactly its pixels', async (_, box) => {
  const expected = await sharp(copy.data, { raw: { width: 7, height: 5, channels: 3 } })
    .extract(box)
    .raw()
    .toBuffer()
  const { width, height } = box
  const region = await readRegion(copy, box, { width, height })
  expect(region).toMatchObject({ width, height })
  expect(Buffer.from(region.data)).toEqual(expected)
})

test('a picture that lies on its side is turned, even if it is not scaled', async () => {
  const sideways = { ...copy, width: 5, height: 7, orientation: 6 } as const
  const region = await readRegion(sideways, null, { width: 5, height: 7 })
  const [firstOfLastRow] = copy.data.subarray(4 * 7 * 3)
  expect(region.data[0]).toBe(firstOfLastRow)
})
