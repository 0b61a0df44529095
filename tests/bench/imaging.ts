import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { closeImaging, preparePhoto } from '../../src/core/imaging/prepare.ts'
import { noMemoryWatch, watchMemory } from '../fixtures/memory.ts'
import { pictures, type PictureFile } from './pictures.ts'
import { absent, all, run } from './programs.ts'
import { interleaved, type Contestant } from './rounds.ts'
import type { Missing, Row } from './table.ts'

// as fast as it gets: several pictures at once, each on one core
sharp.concurrency(1)
sharp.cache(false)

/** Pictures given to the pipeline at once; it decides itself how many it works on. */
const IN_FLIGHT = 4
/** More brings bare sharp nothing on two cores. */
const SHARP_IN_FLIGHT = 3
const PROCESSES = 2

/** MB, all imaging processes together */
const MEMORY_BOUND = 600

type Rows = (Row | Missing)[]

/** Photos a second, beside bare sharp and beside programs that do less; and the memory it takes. */
export async function benchImaging(): Promise<Rows> {
  const scratch = await mkdtemp(join(tmpdir(), 'likeness-bench-'))
  try {
    const browser = await pictures('browser')
    const camera = await pictures('camera')
    return [
      ...(await orReason('1600 px JPEG', browserRows(repeated(browser, 4)))),
      ...(await orReason('12 MP JPEG', cameraRows(repeated(camera, 2), scratch))),
      ...(await orReason('12 MP HEIC', heicRows(camera, scratch))),
    ]
  } finally {
    await closeImaging()
    await rm(scratch, { recursive: true, force: true })
  }
}

/** What fails, such as on a machine so busy that a picture passes its time bound, does not take the other rows with it. */
async function orReason(name: string, rows: Promise<Rows>): Promise<Rows> {
  try {
    return await rows
  } catch (error) {
    return [{ name, missing: error instanceof Error ? error.message : String(error) }]
  }
}

const repeated = (files: PictureFile[], times: number): PictureFile[] =>
  Array.from({ length: times }, () => files).flat()

/** Our whole pipeline: decode, find the face, crop, 648 and 96. */
const pipeline =
  (files: PictureFile[]): Contestant =>
  () =>
    all(files, IN_FLIGHT, prepareOne)

/** MB, in a run of its own: to watch costs time. */
async function memoryOf(contestant: Contestant): Promise<number> {
  if (noMemoryWatch !== null) return 0
  const memory = watchMemory(process.pid)
  await contestant()
  memory.stop()
  return memory.together()
}

async function prepareOne({ path, bytes }: PictureFile): Promise<void> {
  const photo = await preparePhoto(bytes, { sizes: [96] })
  if (photo.kind === 'rejected') throw new Error(`${path} was refused: ${photo.code}`)
  if (photo.faces.length === 0) throw new Error(`no face was found in ${path}`)
}

/** The middle square as one 648 px JPEG, and nothing else. */
const bareSharp =
  (files: PictureFile[]): Contestant =>
  () =>
    all(files, SHARP_IN_FLIGHT, ({ bytes }) =>
      sharp(bytes).autoOrient().resize(648, 648).jpeg({ quality: 80 }).toBuffer(),
    )

interface Rival {
  name: string
  aim: number | null
  /** why it cannot be measured here */
  missing: string | null
  contestant: Contestant
}

/**
 * One row for each rival, measured in the same rounds, and one for the memory.
 * @param memoryAim of MEMORY_BOUND; null = shown only
 */
async function beside(
  what: string,
  files: PictureFile[],
  rivals: Rival[],
  memoryAim: number | null = 1,
): Promise<Rows> {
  const ours = pipeline(files)
  const present = rivals.filter(({ missing }) => missing === null)
  const measured = await interleaved([ours, ...present.map((one) => one.contestant)])
  const { rate: value = 0, cpu = null } = measured[0] ?? {}
  const rates: Rows = rivals.map((rival) => {
    const { name: against, aim, missing } = rival
    const name = `${what}: whole pipeline`
    const result = measured[present.indexOf(rival) + 1]
    if (missing !== null || !result)
      return { name: `${what} beside ${against}`, missing: missing ?? '' }
    const { rate: bound, ratio, cpu: boundCpu, cpuRatio } = result
    const compared = { against, bound, ratio, aim, cpu, boundCpu, cpuRatio }
    return { name, value, unit: 'photos/s', ...compared }
  })
  return [...rates, memoryRow(`${what}: memory`, await memoryOf(ours), memoryAim)]
}

function memoryRow(name: string, value: number, aim: number | null): Row | Missing {
  if (noMemoryWatch !== null) return { name, missing: noMemoryWatch }
  const ratio = value / MEMORY_BOUND
  const against = 'bound: imaging processes together'
  return { name, value, unit: 'MB', against, bound: MEMORY_BOUND, ratio, aim, atMost: true }
}

const browserRows = (files: PictureFile[]): Promise<Rows> =>
  beside('1600 px JPEG', files, [sharpRival(files)])

const sharpRival = (files: PictureFile[]): Rival => ({
  name: 'bare sharp: one 648',
  aim: 0.6,
  missing: null,
  contestant: bareSharp(files),
})

const cameraRows = (files: PictureFile[], scratch: string): Promise<Rows> =>
  beside('12 MP JPEG', files, [
    sharpRival(files),
    {
      name: 'vipsthumbnail in 2 processes: one 648',
      aim: 0.75,
      missing: absent('vipsthumbnail'),
      contestant: () => thumbnailInTwo(files, scratch),
    },
    {
      name: 'djpeg -scale 1/4, 2 at a time: only decodes',
      aim: null,
      missing: absent('djpeg'),
      contestant: () =>
        all(files, PROCESSES, ({ path }) =>
          run('djpeg', ['-scale', '1/4', '-outfile', '/dev/null', path]),
        ),
    },
  ])

/** Each process has half of the files; the fastest way to use it on two cores. */
async function thumbnailInTwo(files: PictureFile[], scratch: string): Promise<number> {
  const to = join(scratch, '%s.jpg[Q=80]')
  const options = ['--size', '648x648', '--smartcrop', 'centre', '-o', to]
  const half = Math.ceil(files.length / PROCESSES)
  const parts = [files.slice(0, half), files.slice(half)]
  await Promise.all(
    parts.map((part) => run('vipsthumbnail', [...options, ...part.map(({ path }) => path)])),
  )
  return files.length
}

async function heicRows(camera: PictureFile[], scratch: string): Promise<Rows> {
  const missing = absent('heif-enc') ?? absent('heif-convert')
  const files = missing === null ? await asHeic(camera.slice(0, 4), scratch) : []
  const name = 'heif-convert, 2 at a time: the whole picture'
  if (missing !== null) return [{ name: `12 MP HEIC beside ${name}`, missing }]
  const contestant = () =>
    all(files, PROCESSES, ({ path }) => run('heif-convert', [path, `${path}.jpg`]))
  return beside('12 MP HEIC', files, [{ name, aim: null, missing, contestant }], null)
}

async function asHeic(files: PictureFile[], scratch: string): Promise<PictureFile[]> {
  const made: PictureFile[] = []
  for (const [index, file] of files.entries()) {
    const path = join(scratch, `${index}.heic`)
    await run('heif-enc', ['-q', '60', '-o', path, file.path])
    made.push({ path, bytes: await readFile(path) })
  }
  return made
}
