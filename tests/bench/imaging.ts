import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { closeImaging, preparePhoto } from '../../src/core/imaging/prepare.ts'
import { noMemoryWatch, watchMemory } from '../fixtures/memory.ts'
import { pictures, type PictureFile } from './samplePhotos.ts'
import { absent, all, run } from './imaging/externalPrograms.ts'
import { interleaved, type Contestant } from './measure/interleave.ts'
import type { Missing, Row } from './table.ts'

// bare sharp is fastest with several pictures at once, each on one core
sharp.concurrency(1)
sharp.cache(false)

/** Pictures given to the pipeline at once; it decides itself how many to work on. */
const IN_FLIGHT = 4
/** On two cores bare sharp does not get faster with more. */
const SHARP_IN_FLIGHT = 3
const PROCESSES = 2

/** All imaging processes together. */
const MAX_MEMORY_MB = 600

/** Processor time of one small picture, the service's own part included. */
const MAX_SMALL_CPU_MS = 60

type Rows = (Row | Missing)[]

/** Photos per second, compared with bare sharp and with programs that do less; and memory. */
export async function benchImaging(): Promise<Rows> {
  const scratch = await mkdtemp(join(tmpdir(), 'likeness-bench-'))
  try {
    const browser = await pictures('browser')
    const camera = await pictures('camera')
    const small = await pictures('small')
    return [
      ...(await orReason('648 px JPEG', smallRows(repeated(small, 8)))),
      ...(await orReason('1600 px JPEG', browserRows(repeated(browser, 4)))),
      ...(await orReason('12 MP JPEG', cameraRows(repeated(camera, 2), scratch))),
      ...(await orReason('12 MP HEIC', heicRows(camera, scratch))),
    ]
  } finally {
    await closeImaging()
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Turns a failure into a row, so that the others are still measured: on a busy machine a picture may time out. */
async function orReason(name: string, rows: Promise<Rows>): Promise<Rows> {
  try {
    return await rows
  } catch (error) {
    return [{ name, missing: error instanceof Error ? error.message : String(error) }]
  }
}

const repeated = (files: PictureFile[], times: number): PictureFile[] =>
  Array.from({ length: times }, () => files).flat()

/** The product's pipeline: decode, find the face, crop, encode at 648 and 96 px. */
const pipeline =
  (files: PictureFile[]): Contestant =>
  () =>
    all(files, IN_FLIGHT, prepareOne)

/** Peak memory in MB, in a run of its own because watching it takes time. */
async function memoryOf(contestant: Contestant): Promise<number> {
  if (noMemoryWatch !== null) return 0
  const memory = watchMemory(process.pid)
  await contestant()
  memory.stop()
  return memory.together()
}

async function prepareOne({ path, bytes }: PictureFile): Promise<void> {
  const photo = await preparePhoto(bytes, { sizes: [96] })
  if (photo.kind === 'rejected') throw new Error(`${path} was rejected: ${photo.code}`)
  if (photo.faces.length === 0) throw new Error(`no face was found in ${path}`)
}

/** Only scales and crops to one 648 px JPEG. */
const bareSharp =
  (files: PictureFile[]): Contestant =>
  () =>
    all(files, SHARP_IN_FLIGHT, ({ bytes }) =>
      sharp(bytes).autoOrient().resize(648, 648).jpeg({ quality: 80 }).toBuffer(),
    )

interface Rival {
  name: string
  aim: number | null
  /** why it cannot be measured on this machine; null if it can */
  missing: string | null
  contestant: Contestant
}

/**
 * One row for each rival, measured in the same rounds, and one for memory.
 * @param memoryAim as a share of MAX_MEMORY_MB; null to show memory without an aim
 */
async function compare(
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
      return { name: `${what} compared with ${against}`, missing: missing ?? '' }
    const { rate: bound, ratio, cpu: boundCpu, cpuRatio } = result
    const compared = { against, bound, ratio, aim, cpu, boundCpu, cpuRatio }
    return { name, value, unit: 'photos/s', ...compared }
  })
  return [...rates, memoryRow(`${what}: memory`, await memoryOf(ours), memoryAim)]
}

function memoryRow(name: string, value: number, aim: number | null): Row | Missing {
  if (noMemoryWatch !== null) return { name, missing: noMemoryWatch }
  const ratio = value / MAX_MEMORY_MB
  const against = 'limit: all imaging processes'
  return { name, value, unit: 'MB', against, bound: MAX_MEMORY_MB, ratio, aim, atMost: true }
}

/** By processor time alone, because what dominates for small pictures is everything but their pixels. */
async function smallRows(files: PictureFile[]): Promise<Rows> {
  const [ours, bare] = await interleaved([pipeline(files), bareSharp(files)])
  const name = '648 px JPEG: processor time'
  const value = ours?.cpu ?? null
  const bareCpu = bare?.cpu ?? null
  if (value === null || bareCpu === null) return [{ name, missing: 'there is no /proc' }]
  const row = { name, value, unit: 'ms/photo', atMost: true }
  return [
    {
      ...row,
      against: 'limit',
      bound: MAX_SMALL_CPU_MS,
      ratio: value / MAX_SMALL_CPU_MS,
      aim: 1,
    },
    { ...row, against: 'bare sharp: one 648', bound: bareCpu, ratio: value / bareCpu, aim: 3.5 },
  ]
}

const browserRows = (files: PictureFile[]): Promise<Rows> =>
  compare('1600 px JPEG', files, [sharpRival(files, 0.77)])

const sharpRival = (files: PictureFile[], aim: number): Rival => ({
  name: 'bare sharp: one 648',
  aim,
  missing: null,
  contestant: bareSharp(files),
})

const cameraRows = (files: PictureFile[], scratch: string): Promise<Rows> =>
  compare('12 MP JPEG', files, [
    sharpRival(files, 0.6),
    {
      name: 'vipsthumbnail in 2 processes: one 648',
      aim: 0.75,
      missing: absent('vipsthumbnail'),
      contestant: () => thumbnailInTwo(files, scratch),
    },
    {
      name: 'djpeg -scale 1/4, 2 at a time: decoding only',
      aim: null,
      missing: absent('djpeg'),
      contestant: () =>
        all(files, PROCESSES, ({ path }) =>
          run('djpeg', ['-scale', '1/4', '-outfile', '/dev/null', path]),
        ),
    },
  ])

/** Gives each process half of the files, the fastest way to use it on two cores. */
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
  if (missing !== null) return [{ name: `12 MP HEIC compared with ${name}`, missing }]
  const contestant = () =>
    all(files, PROCESSES, ({ path }) => run('heif-convert', [path, `${path}.jpg`]))
  return compare('12 MP HEIC', files, [{ name, aim: null, missing, contestant }], null)
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
