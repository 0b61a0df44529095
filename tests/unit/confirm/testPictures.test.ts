import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawTestPictures, type TestPictures } from '../../../src/confirm/photos/testPictures.ts'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'

describe('the test pictures', () => {
  let pictures: TestPictures
  beforeAll(async () => {
    pictures = await drawTestPictures()
  })

  test('are two photos as Likeness writes them, which do not look alike', async () => {
    for (const jpeg of [pictures.first, pictures.second]) {
      expect(await sharp(jpeg).metadata()).toMatchObject({
        format: 'jpeg',
        width: 648,
        height: 648,
      })
    }
    expect(await looksAlike(pictures.first, pictures.second)).toBe(false)
  })

  test.each([
    ['large', 150 * 1024],
    ['huge', 4.5 * 1024 * 1024],
  ] as const)(
    'include a whole JPEG of at least the size that is tried: %s',
    async (name, bytes) => {
      const jpeg = pictures[name]
      expect(jpeg.length).toBeGreaterThanOrEqual(bytes)
      expect(jpeg.length).toBeLessThan(bytes + 70_000)
      expect(await looksAlike(pictures.first, jpeg)).toBe(true)
    },
  )

  test('include one of 20 pixels and one that is no picture', async () => {
    expect(await sharp(pictures.small).metadata()).toMatchObject({ width: 20, height: 20 })
    await expect(sharp(pictures.notPicture).metadata()).rejects.toThrow('unsupported image format')
  })
})
