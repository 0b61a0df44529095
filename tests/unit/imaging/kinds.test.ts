import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { closeImaging, preparePhoto } from '../../../src/core/imaging/prepare.ts'
import { allowSvg } from '../../../src/sandbox/portraits/portrait.ts'
import { photographed } from '../../fixtures/pictures/faces.ts'
import { cloths, logos, withoutPeople } from '../../fixtures/pictures/withoutPeople.ts'

afterAll(closeImaging)

async function seen(file: Buffer) {
  const result = await preparePhoto(file)
  if (result.kind === 'rejected') throw new Error(result.code)
  const { crop, notes } = result
  return { crop, codes: notes.map(({ code }) => code) }
}

const SEEDS = [1, 2, 3, 4, 5]

describe('nobody is seen, and that is all that is said', () => {
  test.each(Object.entries(withoutPeople))('in %s', async (_, draw) => {
    for (const seed of SEEDS) {
      const { crop, codes } = await seen(await photographed(draw(seed)))
      expect([seed, codes]).toEqual([seed, ['no_face']])
      expect(crop).toMatchObject({ top: 0, width: 900, height: 900 })
    }
  })
})

describe('the crop is centred on the face, not on what somebody wears', () => {
  const sizes = [
    [1000, 1000],
    [900, 1600],
    [1600, 900],
  ] as const

  test.each(Object.entries(cloths))('%s', async (_, cloth) => {
    for (const [width, height] of sizes) {
      const eyes = { x: width / 2, y: height / 4 }
      const head = Math.min(width, height) / 4
      const { crop, codes } = await seen(
        await photographed({ width, height, faces: [{ ...eyes, head, cloth }] }),
      )
      const middle = crop.left + crop.width / 2
      expect(Math.abs(middle - eyes.x)).toBeLessThan(head / 4)
      expect(crop.top).toBeLessThan(eyes.y - head / 2)
      expect(crop.top + crop.height).toBeLessThan(eyes.y + 1.5 * head)
      expect(codes.filter((code) => code === 'several_faces' || code === 'no_face')).toEqual([])
    }
  })
})

describe('a logo is a drawing, whatever it is saved as, and not a face in too much light', () => {
  test.each(Object.entries(logos))('%s', async (_, drawing) => {
    allowSvg()
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800">${drawing}</svg>`
    for (const format of ['png', 'jpeg', 'webp'] as const) {
      const file = await sharp(Buffer.from(svg))
        .flatten(format === 'jpeg' && { background: '#ffffff' })
        .toFormat(format)
        .toBuffer()
      expect([format, (await seen(file)).codes]).toEqual([format, ['drawing']])
    }
  })
})
