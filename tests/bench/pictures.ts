import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import sharp from 'sharp'
import type { RawImage } from '../../src/core/imaging/rawImage.ts'
import { drawScene, everySkin } from '../fixtures/pictures/faces.ts'

/** Where pictures stay between runs; another number = drawn in another way. */
const kept = fileURLToPath(new URL('../../.cache/bench-pictures-3', import.meta.url))

const COUNT = 8

/** Drawn this much smaller, which is faster and as soft as a lens. */
const DRAWN = 2

/** What a camera of 12 megapixels gives, and what the browser makes of it before it is sent. */
const sets = {
  camera: { width: 4032, height: 3024, quality: 92 },
  browser: { width: 1600, height: 1200, quality: 85 },
} as const

export interface PictureFile {
  path: string
  bytes: Buffer
}

/**
 * Eight drawn people, JPEG, every other one held upright (EXIF orientation 6) as most phones are; with noise, so that
 * files are as large as a camera's. Made once, kept in `.cache`.
 */
export async function pictures(set: keyof typeof sets): Promise<PictureFile[]> {
  const folder = join(kept, set)
  if (!existsSync(folder)) await make(set, folder)
  const names = (await readdir(folder)).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      return { path, bytes: await readFile(path) }
    }),
  )
}

/** Finished under another name first, so that a run that was cut off leaves no half of a set. */
async function make(set: keyof typeof sets, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`
  await mkdir(unfinished, { recursive: true })
  for (let index = 0; index < COUNT; index += 1) {
    await draw(set, index, join(unfinished, `${index}.jpg`))
  }
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }))
}

async function draw(set: keyof typeof sets, index: number, path: string): Promise<void> {
  const { width, height, quality } = sets[set]
  const isUpright = index % 2 === 1
  const [across, down] = isUpright ? [height, width] : [width, height]
  const raw = { width: across, height: down, channels: 3 } as const
  const scene = await drawn(index, across / DRAWN, down / DRAWN)
  const grainy = await sharp(scene.data, { raw: { ...scene, channels: 3 } })
    .resize(across, down)
    .composite([{ input: await grain(across, down), raw, blend: 'overlay' }])
    .removeAlpha()
    .raw()
    .toBuffer()
  await sharp(grainy, { raw })
    .rotate(isUpright ? 270 : 0)
    .withMetadata({ orientation: isUpright ? 6 : 1 })
    .jpeg({ quality })
    .toFile(path)
}

function drawn(index: number, width: number, height: number): Promise<RawImage> {
  const head = Math.min(width, height) * (0.4 + 0.05 * (index % 4))
  const skin = everySkin[index % everySkin.length] ?? 'olive'
  const faces = [{ x: width * 0.48, y: height * 0.42, head, skin }]
  return drawScene({ width, height, faces, grain: 0 })
}

/** As of a small sensor: coarser than a pixel. */
const grain = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 26 },
      background: '#808080',
    },
  })
    .blur(0.9)
    .raw()
    .toBuffer()
