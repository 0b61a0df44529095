import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import sharp from 'sharp'
import type { RawImage } from '../../src/core/imaging/rawImage.ts'
import { drawScene, everySkin } from '../fixtures/pictures/faces.ts'

/** Where photos are kept between runs; change the number when they are drawn differently. */
const cache = fileURLToPath(new URL('../../.cache/bench-pictures-3', import.meta.url))

const PHOTOS = 8

/** Drawn at half size and enlarged: faster, and as soft as through a lens. */
const ENLARGEMENT = 2

/** The output of a 12-megapixel camera, what the browser shrinks it to before uploading, and what a directory exports. */
const sets = {
  camera: { width: 4032, height: 3024, quality: 92 },
  browser: { width: 1600, height: 1200, quality: 85 },
  small: { width: 648, height: 648, quality: 80 },
} as const

export interface PictureFile {
  path: string
  bytes: Buffer
}

/**
 * Eight JPEGs of drawn people, every other one in portrait format (EXIF orientation 6), with noise so that files are as
 * large as a camera's, and with the profile of sRGB that cameras embed. Drawn once and kept in `.cache`.
 */
export async function pictures(set: keyof typeof sets): Promise<PictureFile[]> {
  const folder = join(cache, set)
  if (!existsSync(folder)) await make(set, folder)
  const names = (await readdir(folder)).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      return { path, bytes: await readFile(path) }
    }),
  )
}

/** Draws into a temporary folder first, so that an aborted run leaves no incomplete set. */
async function make(set: keyof typeof sets, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`
  await mkdir(unfinished, { recursive: true })
  for (let index = 0; index < PHOTOS; index += 1) {
    await draw(set, index, join(unfinished, `${index}.jpg`))
  }
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }))
}

async function draw(set: keyof typeof sets, index: number, path: string): Promise<void> {
  const { width, height, quality } = sets[set]
  const isUpright = index % 2 === 1
  const [across, down] = isUpright ? [height, width] : [width, height]
  const raw = { width: across, height: down, channels: 3 } as const
  const scene = await drawn(index, across / ENLARGEMENT, down / ENLARGEMENT)
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

/** The noise of a small sensor, coarser than a pixel. */
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
