import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { checkNames } from '../../src/core/exports/checkNames.ts'
import { photosZip } from '../../src/core/exports/photosZip.ts'
import type { PhotosRequest } from '../../src/core/model.ts'
import type { Database } from '../../src/core/store/database.ts'
import { words } from '../../src/core/words/words.ts'
import { queryForAll } from '../fixtures/people/people.ts'
import { filled } from './gallery/fill.ts'
import type { Row } from './table.ts'

const FEW = 1_000
const MANY = 10_000
const PHOTO_BYTES = 100_000
/** Chunks between two looks at the memory. */
const LOOK_EVERY = 2_000
const MB = 1_000_000
const never = new AbortController().signal
const { cursor: _, limit: __, sort: ___, descending: ____, ...everybody } = queryForAll
const selection = { filters: everybody, except: [] }
const pattern = '{surname}_{givenName}'

/** What downloading the photos of 10,000 people holds in memory, and what checking their names costs. */
export async function benchExports(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'likeness-bench-'))
  try {
    const few = await filled(join(folder, 'few'), FEW)
    const many = await filled(join(folder, 'many'), MANY)
    // In this order, so that the database has its memory before that of the download is measured.
    const rows = [await namesOf(few.db, many.db), await held(many.db)]
    await few.close()
    await many.close()
    return rows
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function held(db: Database): Promise<Row> {
  const before = liveBytes()
  let [most, chunks, bytes] = [0, 0, 0]
  for await (const chunk of zip(db)) {
    bytes += chunk.length
    chunks += 1
    if (chunks % LOOK_EVERY === 0) most = Math.max(most, liveBytes() - before)
  }
  return {
    name: `most memory held while the photos of ${MANY.toLocaleString('en')} people are downloaded`,
    value: most / MB,
    unit: 'MB',
    against: 'the whole file',
    bound: bytes / MB,
    ratio: most / bytes,
    aim: 0.02,
    atMost: true,
  }
}

function zip(db: Database) {
  const request: PhotosRequest = { content: 'photos', selection, pattern, part: null }
  const photos = {
    bytes: async () => {
      const value = Buffer.alloc(PHOTO_BYTES, 1)
      value.set([0xff, 0xd8, 0xff])
      return { kind: 'found', value } as const
    },
  }
  return photosZip({ db, photos, wait: async () => {}, words }, request, never)
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function liveBytes(): number {
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

async function namesOf(few: Database, many: Database): Promise<Row> {
  await costOf(few)
  const bound = await costOf(few)
  const value = await costOf(many)
  return {
    name: `checking the names of ${MANY.toLocaleString('en')} files, each`,
    value: value / MANY,
    unit: 'CPU ms',
    against: `of ${FEW.toLocaleString('en')}`,
    bound: bound / FEW,
    ratio: value / MANY / (bound / FEW),
    aim: 1.5,
    atMost: true,
  }
}

/** Processor time in ms. */
async function costOf(db: Database): Promise<number> {
  const before = process.cpuUsage()
  await checkNames(db, selection, pattern, never)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
