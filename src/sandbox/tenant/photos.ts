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
  /**
   * Stores what Graph would: re-encoded, square, never enlarged.
   * @param hiddenMs how long `info` and `bytes` go on showing what they showed before
   */
  put(person: TenantPerson, jpeg: Buffer, hiddenMs?: number): Promise<void>
  /** false if there was none; `hiddenMs` as in `put` */
  remove(person: TenantPerson, hiddenMs?: number): Promise<boolean>
}

/** Portraits are drawn on demand. Only changes and rendered sizes are stored. */
export async function openPhotos(state: State): Promise<Photos> {
  const changes = await openChanges(state)
  const shown = showChanges(changes)
  const renditions = openRenditions(state)
  const { info, keep } = openInfos(shown)
  const original = async (person: TenantPerson, side: number): Promise<Buffer> => {
    const change = await shown.find(person.user.id)
    return change?.jpeg ? Buffer.from(change.jpeg, 'base64') : firstPicture(person, state, side)
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
    put: async (person, given, hiddenMs = 0) => {
      const { side, jpeg } = await reencode(given)
      const change = { etag: newEtag(), side, jpeg: jpeg.toString('base64') }
      await keep(person, change, hiddenMs)
    },
    remove: async (person, hiddenMs = 0) => {
      const stored = await changes.find(person.user.id)
      const isThere = stored ? stored.jpeg !== null : (await firstInfo(person)) !== null
      if (isThere) await keep(person, noPhoto, hiddenMs)
      return isThere
    },
  }
}

/** What is known of each photo, remembered unless reads show it late. */
function openInfos(shown: ReturnType<typeof showChanges>) {
  const infos = new Map<string, PhotoInfo | null>()
  return {
    info: async (person: TenantPerson): Promise<PhotoInfo | null> => {
      const { id } = person.user
      const cached = infos.get(id)
      if (cached !== undefined && !shown.isDelayed(id)) return cached
      const change = await shown.find(id)
      const found = change ? infoOf(change) : await firstInfo(person)
      if (!shown.isDelayed(id)) infos.set(id, found)
      return found
    },
    keep: async ({ user }: TenantPerson, change: Change, hiddenMs: number): Promise<void> => {
      await shown.keep(user.id, change, hiddenMs)
      infos.set(user.id, infoOf(change))
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
const noPhoto: Change = { etag: '', side: 0, jpeg: null }

/** A change, or null for a person's first picture, and since when it is shown, ms since 1970. */
interface Version {
  change: Change | null
  from: number
}

/**
 * What reads show of the stored changes: each from its own moment on, until then what was shown before. Only the delays
 * are forgotten by a restart.
 */
function showChanges(changes: Awaited<ReturnType<typeof openChanges>>) {
  const versionsOf = new Map<string, Version[]>()
  const isDue = ({ from }: Version) => from <= Date.now()
  return {
    /** whether the latest change is not shown yet */
    isDelayed: (id: string): boolean => versionsOf.get(id)?.some((each) => !isDue(each)) ?? false,
    find: async (id: string): Promise<Change | null> => {
      const due = versionsOf.get(id)?.findLast(isDue)
      return due ? due.change : changes.find(id)
    },
    keep: async (id: string, next: Change, hiddenMs: number): Promise<void> => {
      const before = versionsOf.get(id) ?? [{ change: await changes.find(id), from: 0 }]
      await changes.keep(id, next)
      if (hiddenMs === 0) versionsOf.delete(id)
      else versionsOf.set(id, [...before, { change: next, from: Date.now() + hiddenMs }])
    },
  }
}

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
