import { createHash } from 'node:crypto'
import type { RawImage } from '../rawImage.ts'
import { openPicture } from '../sharp.ts'
import { tiffWithProfile } from './tiff.ts'

/** Values of each channel that are tried in every combination, evenly from 0 to 255. */
const STEPS = 9

/** Of 255. Profiles of sRGB differ in their rounding. */
const MAX_CHANGE = 2

/** The largest profile of sRGB that the ICC publishes has 61 KB. */
const MAX_PROFILE_BYTES = 100_000

/** Cameras and phones use a handful of profiles. */
const MAX_REMEMBERED = 50

const remembered = new Map<string, Promise<boolean>>()

/**
 * Whether 8-bit RGB pixels with this ICC profile can stay as they are, because it means sRGB or is invalid and therefore
 * ignored. Converting them would take a fifth of the time of the whole photo. Colours from all over the cube decide, not
 * the profile's name. Takes 6 ms for a profile that was not asked about lately.
 */
export async function isSrgb(profile: Buffer): Promise<boolean> {
  if (profile.length > MAX_PROFILE_BYTES) return false
  const key = createHash('sha256').update(profile).digest('hex')
  const known = remembered.get(key)
  if (known) return known
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  const answer = keepsColours(profile)
  remembered.set(key, answer)
  return answer
}

async function keepsColours(profile: Buffer): Promise<boolean> {
  const cube = colourCube()
  try {
    const converted = await openPicture(tiffWithProfile(cube, profile))
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer()
    return (
      converted.length === cube.data.length &&
      converted.every((value, at) => Math.abs(value - (cube.data[at] ?? 0)) <= MAX_CHANGE)
    )
  } catch {
    // libvips has no error codes, only messages
    return false
  }
}

function colourCube(): RawImage {
  const size = { width: STEPS, height: STEPS ** 2 }
  const data = Buffer.alloc(size.width * size.height * 3)
  const value = (step: number) => Math.round((step * 255) / (STEPS - 1))
  for (let at = 0; at < STEPS ** 3; at += 1) {
    data[at * 3] = value(at % STEPS)
    data[at * 3 + 1] = value(Math.floor(at / STEPS) % STEPS)
    data[at * 3 + 2] = value(Math.floor(at / STEPS ** 2))
  }
  return { ...size, data }
}
