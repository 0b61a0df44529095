import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { reencode, resize } from './graph/pictures.ts'
import { drawPortrait } from './portraits.ts'
import type { State } from './state.ts'
import type { TenantPerson } from './tenant/person.ts'

/** The sides in pixels that Microsoft 365 keeps of a photo (profilephoto-get), largest first. */
export const photoSides = [648, 504, 432, 360, 240, 120, 96, 64, 48] as const

/** A present photo: `side` is the largest that is offered, `etag` new with every write. */
export interface PhotoInfo {
  etag: string
  side: number
}

export interface Photos {
  info(person: TenantPerson): Promise<PhotoInfo | null>
  /** the JPEG of the largest offered size that is at most `side` wide, or of the smallest; null without a photo */
  bytes(person: TenantPerson, side: number): Promise<Buffer | null>
  /** keeps what Graph would keep: re-encoded, square, never enlarged */
  put(person: TenantPerson, jpeg: Buffer): Promise<void>
  /** false if there was none */
  remove(person: TenantPerson): Promise<boolean>
}

/** What was written over the first picture; `jpeg` is base64, null once it was removed. */
const change = z.object({ etag: z.string(), side: z.number(), jpeg: z.string().nullable() })
type Change = z.infer<typeof change>

/** Photos are drawn when somebody looks at them; only changes and finished sizes are kept. */
export async function openPhotos(state: State): Promise<Photos> {
  const changed = new Set((await state.list('photos')).map((name) => name.replace(/\.json$/, '')))
  const infos = new Map<string, PhotoInfo | null>()
  const rendering = new Map<string, Promise<Buffer>>()

  const changeOf = async (id: string): Promise<Change | null> => {
    if (!changed.has(id)) return null
    const kept = await state.read(`photos/${id}.json`)
    return kept ? change.parse(JSON.parse(kept.toString())) : null
  }
  const keep = async (id: string, next: Change): Promise<void> => {
    await state.write(`photos/${id}.json`, JSON.stringify(next))
    changed.add(id)
    infos.set(id, next.jpeg === null ? null : { etag: next.etag, side: next.side })
  }
  const info = async (person: TenantPerson): Promise<PhotoInfo | null> => {
    const { id } = person.user
    const known = infos.get(id)
    if (known !== undefined) return known
    const kept = await changeOf(id)
    const found = kept
      ? kept.jpeg === null
        ? null
        : { etag: kept.etag, side: kept.side }
      : await firstInfo(person)
    infos.set(id, found)
    return found
  }
  const original = async (person: TenantPerson): Promise<Buffer> => {
    const kept = await changeOf(person.user.id)
    return kept?.jpeg ? Buffer.from(kept.jpeg, 'base64') : firstPicture(person, state)
  }
  const rendition = async (person: TenantPerson, { etag }: PhotoInfo, side: number) => {
    const name = `renditions/${etag.toLowerCase()}-${side}.jpg`
    const kept = await state.read(name)
    if (kept) return kept
    const made = await resize(await original(person), side)
    await state.write(name, made)
    return made
  }
  return {
    info,
    bytes: async (person, side) => {
      const present = await info(person)
      if (!present) return null
      const offered = photoSides.filter((each) => each <= present.side)
      const chosen = offered.find((each) => each <= side) ?? offered.at(-1) ?? present.side
      if (chosen === present.side) return original(person)
      const key = `${present.etag}-${chosen}`
      const running = rendering.get(key) ?? rendition(person, present, chosen)
      rendering.set(key, running)
      return running.finally(() => rendering.delete(key))
    },
    put: async (person, jpeg) => {
      const stored = await reencode(jpeg)
      const etag = randomBytes(8).toString('hex').toUpperCase()
      await keep(person.user.id, { etag, side: stored.side, jpeg: stored.jpeg.toString('base64') })
    },
    remove: async (person) => {
      if (!(await info(person))) return false
      await keep(person.user.id, { etag: '', side: 0, jpeg: null })
      return true
    },
  }
}

async function firstInfo({ picture, user }: TenantPerson): Promise<PhotoInfo | null> {
  if (!picture) return null
  const name = picture.kind === 'drawn' ? picture.seed : `${user.id} ${picture.path}`
  const etag = createHash('sha256').update(name).digest('hex').slice(0, 16).toUpperCase()
  if (picture.kind === 'drawn') return { etag, side: photoSides[0] }
  return { etag, side: (await reencode(await readFile(picture.path))).side }
}

async function firstPicture({ picture }: TenantPerson, state: State): Promise<Buffer> {
  if (!picture) throw new Error('There is no picture to show.')
  if (picture.kind === 'file') return (await reencode(await readFile(picture.path))).jpeg
  const name = `portraits/${picture.seed}.jpg`
  const kept = await state.read(name)
  if (kept) return kept
  const drawn = await drawPortrait(picture.seed)
  await state.write(name, drawn)
  return drawn
}
