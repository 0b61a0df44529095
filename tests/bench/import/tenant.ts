import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import { somePerson } from '../../fixtures/people/people.ts'

/** Every other person already has a photo. */
export const hasPhoto = (n: number): boolean => n % 2 === 0

/** Different photos that are set in turn; more would only take longer to draw. */
const PICTURES = 24

/** Draws photos like the pipeline's output, 648 px and about 60 KB; noise brings drawn people up to that size. */
async function drawPhotos(folder: string): Promise<void> {
  await Promise.all(
    Array.from({ length: PICTURES }, async (_, n) => {
      const grain = { type: 'gaussian', mean: 128, sigma: 12 } as const
      const noise = sharp({
        create: { width: 648, height: 648, channels: 3, background: 'grey', noise: grain },
      })
      const input = await noise.png().toBuffer()
      await sharp(await drawPortrait(`bench ${n}`))
        .resize(648, 648)
        .composite([{ input, blend: 'soft-light' }])
        .jpeg({ quality: 80 })
        .toFile(join(folder, `${n}.jpg`))
    }),
  )
}

export const newPhotos = (folder: string): Promise<Buffer[]> =>
  Promise.all(Array.from({ length: PICTURES }, (_, n) => readFile(join(folder, `${n}.jpg`))))

/**
 * Writes an organisation of `count` people for the sandbox, and the photos that they will get.
 * @returns the path for SANDBOX_TENANT
 */
export async function writeTenant(folder: string, count: number): Promise<string> {
  await drawPhotos(folder)
  await writeFile(
    join(folder, 'old.jpg'),
    await sharp(await drawPortrait('old'))
      .resize(96, 96)
      .jpeg()
      .toBuffer(),
  )
  const users = Array.from({ length: count }, (_, n) => {
    const { id, displayName, userPrincipalName } = somePerson(n)
    return { id, displayName, userPrincipalName, ...(hasPhoto(n) && { photo: 'old.jpg' }) }
  })
  const path = join(folder, 'tenant.json')
  await writeFile(path, JSON.stringify(users))
  return path
}
