import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { photoSides, reencode, resize } from './photoSizes.ts'
import { drawPortrait } from '../portraits/portrait.ts'
import type { State } from '../state.ts'
import type { TenantPerson } from './person.ts'

/** A photo that exists: `side` is the largest one offered, in pixels; every write gives a new `etag`. */
export interface PhotoInfo {
  etag: string
  side: number
}

/** Up to here portraits are drawn at a smaller size, in a third of the time. */
const SMALL_SIDE_PX = 120

export interface Photos {
  info(person: TenantPerson): Promise<PhotoInfo | null>
  /** the JPEG of the largest size that is at most `side` pixels wide, else of the smallest; null without a photo */
  bytes(person: TenantPerson, side: number): Promise<Buffer | null>
  /** stores what Graph would: re-encoded, square, never enlarged */
  put(person: TenantPerson, jpeg: Buffer): Promise<void>
  /** false if there was none */
  remove(person: TenantPerson): Promise<boolean>
}

/** Portraits are drawn on demand. Only changes and rendered sizes are stored. */
export async function openPhotos(state: State): Promise<Photos> {
  const changes = await openChanges(state)
  const renditions = openRenditions(state)
  const infos = new Map<string, PhotoInfo | null>()
  const info = async (person: TenantPerson): Promise<PhotoInfo | null> => {
    const cached = infos.get(person.user.id)
    if (cached !== undefined) return cached
    const change = await changes.find(person.user.id)
    const found = change ? infoOf(change) : await firstInfo(person)
    infos.set(person.user.id, found)
    return found
  }
  const original = async (person: TenantPerson, side: number): Promise<Buffer> => {
    const change = await changes.find(person.user.id)
    return change?.jpeg ? Buffer.from(change.jpeg, 'base64') : firstPicture(person, state, side)
  }
  const keep = async (person: TenantPerson, change: Change): Promise<void> => {
    await changes.keep(person.user.id, change)
    infos.set(person.user.id, infoOf(change))
  }
  return {
    info,
    bytes: async (person, side) => {
      const present = await info(person)
      if (!present) return null
      const chosen = offeredSide(present, side)
      if (chosen === present.side) return original(person, chosen)
      return renditions(present, chosen, () => original(person, chosen))
    },
    put: async (person, given) => {
      const { side, jpeg } = await reencode(given)
      await keep(person, { etag: newEtag(), side, jpeg: jpeg.toString('base64') })
    },
    remove: async (person) => {
      if (!(await info(person))) return false
      await keep(person, { etag: '', side: 0, jpeg: null })
      return true
    },
  }
}

/** The largest offered side that is at most `side`, or the smallest there is. */
export function offeredSide({ side: most }: PhotoInfo, side: number): number {
  const offered = photoSides.filter((each) => each <= most)
  return offered.find((each) => each <= side) ?? offered.at(-1) ?? most
}

/** What replaced a person's first picture; `jpeg` is base64, or null once removed. */
const change = z.object({ etag: z.string(), side: z.number(), jpeg: z.string().nullable() })
type Change = z.infer<typeof change>

async function openChanges(state: State) {
  const changed = new Set((await state.list('photos')).map((name) => name.replace(/\.json$/, '')))
  return {
    find: async (id: string): Promise<Change | null> => {
      const kept = changed.has(id) ? await state.read(`photos/${id}.json`) : null
      return kept ? change.parse(JSON.parse(kept.toString())) : null
    },
    keep: async (id: string, next: Change): Promise<void> => {
      await state.write(`photos/${id}.json`, JSON.stringify(next))
      changed.add(id)
    },
  }
}

function newEtag(): string {
  return randomBytes(8).toString('hex').toUpperCase()
}

function infoOf({ etag, side, jpeg }: Change): PhotoInfo | null {
  return jpeg === null ? null : { etag, side }
}

/** Smaller sizes, rendered once and then stored. Concurrent requests share one rendering. */
function openRenditions(state: State) {
  const running = new Map<string, Promise<Buffer>>()
  const make = async (key: string, side: number, original: () => Promise<Buffer>) => {
    const kept = await state.read(`renditions/${key}.jpg`)
    if (kept) return kept
    const made = await resize(await original(), side)
    await state.write(`renditions/${key}.jpg`, made)
    return made
  }
  return ({ etag }: PhotoInfo, side: number, original: () => Promise<Buffer>): Promise<Buffer> => {
    const key = `${etag.toLowerCase()}-${side}`
    const made = running.get(key) ?? make(key, side, original)
    running.set(key, made)
    return made.finally(() => running.delete(key))
  }
}

async function firstInfo({ picture, user }: TenantPerson): Promise<PhotoInfo | null> {
  if (!picture) return null
  const name = picture.kind === 'drawn' ? `portrait ${picture.seed}` : `${user.id} ${picture.path}`
  const etag = createHash('sha256').update(name).digest('hex').slice(0, 16).toUpperCase()
  if (picture.kind === 'drawn') return { etag, side: photoSides[0] }
  return { etag, side: (await reencode(await readFile(picture.path))).side }
}

/** The picture that a person starts with. Drawn ones are at least `side` pixels wide; large ones take longer to draw. */
async function firstPicture(
  { picture }: TenantPerson,
  state: State,
  side: number,
): Promise<Buffer> {
  if (!picture) throw new Error('There is no picture to show.')
  if (picture.kind === 'file') return (await reencode(await readFile(picture.path))).jpeg
  const { seed, presentation } = picture
  if (side <= SMALL_SIDE_PX) return drawPortrait(seed, presentation, 2 * SMALL_SIDE_PX)
  const name = `people/${seed}.jpg`
  const kept = await state.read(name)
  if (kept) return kept
  const drawn = await drawPortrait(seed, presentation)
  await state.write(name, drawn)
  return drawn
}
