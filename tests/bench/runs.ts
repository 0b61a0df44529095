import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { PGlite } from '@electric-sql/pglite'
import { eq, sql } from 'drizzle-orm'
import type { PhotoAccess } from '../../src/core/graph/photos.ts'
import { RECIPE_VERSION } from '../../src/core/imaging/recipe.ts'
import type { RunService } from '../../src/core/contracts.ts'
import { createRunner } from '../../src/core/runs/execute/runner.ts'
import { createRuns } from '../../src/core/runs/index.ts'
import { createFollowing } from '../../src/core/runs/queries/follow.ts'
import { settleAll } from '../../src/core/runs/settle/settle.ts'
import { putBlob } from '../../src/core/store/blobs.ts'
import { fileOriginals } from '../../src/core/store/fileOriginals.ts'
import { pgliteEngine, pgliteExtensions } from '../../src/core/store/pglite.ts'
import { items, runs } from '../../src/core/store/schema.ts'
import { drawPortrait } from '../../src/sandbox/portraits/portrait.ts'
import { personId, somePerson, storePeople } from '../fixtures/people/people.ts'
import { principal, silentLog, withoutGraph } from '../fixtures/runs.ts'
import type { Row } from './table.ts'

const LARGE = 20_000
const PHOTOS = 400
/** as the tab does */
const SENT_AT_ONCE = 4
const AT_ONCE_MS = 200
const DATABASE_MS = 10
const owner = principal(1)
const allItems = { cursor: null, limit: 100, state: null, remarked: null } as const

/** What requests about a run of 20,000 items and the database's part of a photo cost, in processor time. */
export async function benchRuns(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'likeness-bench-'))
  try {
    return [
      ...(await withRuns(join(folder, 'a'), requests)),
      ...(await withRuns(join(folder, 'b'), photos)),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Bench = Awaited<ReturnType<typeof openRuns>>

async function withRuns<T>(folder: string, work: (bench: Bench) => Promise<T>): Promise<T> {
  const bench = await openRuns(folder)
  try {
    return await work(bench)
  } finally {
    await bench.close()
  }
}

async function openRuns(folder: string) {
  await mkdir(folder)
  const { db, close } = await pgliteEngine(
    await PGlite.create(join(folder, 'db'), { extensions: pgliteExtensions }),
  )
  const originals = await fileOriginals(join(folder, 'originals'), db)
  const store = { db, originals }
  const wakers = { wakeRunner: async () => {}, wakeSoon: () => {} }
  const service = createRuns(store, wakers, createFollowing(db, silentLog))
  return { ...store, service, close }
}

/** Processor time of this process, ms. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** An import whose items are in `state`; every picture is one of few, with a hash of its own. */
async function importOf(bench: Bench, count: number, state: 'prepared' | 'received' | 'done') {
  const { db, service } = bench
  const { id } = await service.create(owner, 'replace')
  const sha = await putBlob(db, await drawPortrait('bench'))
  const picture = {
    sha256: sha,
    side: 648,
    width: 900,
    height: 900,
    rotation: 0,
    faces: [],
    notes: [],
    crop: { left: 0, top: 0, width: 900, height: 900 },
    recipe: RECIPE_VERSION,
  }
  await db.execute(sql`
    insert into items (id, run_id, position, file_name, file_size, person_id, person_name, state, source_sha,
      original_id, prepared_sha, perceptual_hash, picture)
    select gen_random_uuid(), ${id}::uuid, n, n || '.jpg', 60000,
      '00000000-0000-4000-8000-' || lpad(n::text, 12, '0'), 'Person ' || n, ${state}::text, 'file ' || n,
      gen_random_uuid(), ${state === 'received' ? null : sha}::text,
      case when ${state}::text <> 'received' then left(md5(n::text), 16) end,
      case when ${state}::text <> 'received' then ${JSON.stringify(picture)}::jsonb end
    from generate_series(0, ${count - 1}::int) n`)
  return id
}

async function requests(bench: Bench): Promise<Row[]> {
  const { db, service } = bench
  const id = await importOf(bench, LARGE, 'prepared')
  const behind = () => settleAll(bench, id)
  const rows = [await atOnce('start', () => service.start(owner, id, 'wait'))]
  await behind()
  rows.push(await atOnce('pause', () => service.pause(owner, id)))
  rows.push(await atOnce('resume', () => service.resume(owner, id)))
  rows.push(await atOnce('cancel', () => service.cancel(owner, id)))
  const everything = { itemIds: null, overwrite: false }
  const again = () => service.retry(owner, id, everything)
  rows.push(await atOnce('retry during a cancellation', again))
  await behind()
  await service.cancel(owner, id)
  await behind()
  rows.push(await atOnce('retry', again))
  await behind()
  await db.execute(sql`
    insert into entries (item_id, run_id, actor_id, actor_name, acting_as, person_id, person_name, action, after_etag)
    select id, run_id, 'a', 'A', 'app', person_id, person_name, 'create', 'x' from items where run_id = ${id}::uuid`)
  await db.update(items).set({ state: 'done' }).where(eq(items.runId, id))
  rows.push(await atOnce('undo', () => service.undo(owner, id, null)))
  rows.push(await atOnce('summary', () => service.get(owner, id)))
  const held = await importOf(bench, LARGE, 'prepared')
  rows.push(await atOnce('discard', () => service.discard(owner, held)))
  const [first] = await db.select().from(items).where(eq(items.runId, held)).limit(1)
  const include = () => service.leaveOut(owner, held, first?.id ?? '', false)
  rows.push(await atOnce('include during a discard', include))
  await storePeople(db, [somePerson(LARGE)])
  const more = () => service.addItems(owner, held, [fileOf(LARGE)])
  rows.push(await atOnce('add during a discard', more))
  return rows
}

async function atOnce(name: string, work: () => Promise<unknown>): Promise<Row> {
  const value = await cpuOf(work)
  return aimed(`${name}, ${LARGE} items`, value, 'ms CPU', AT_ONCE_MS)
}

const aimed = (name: string, value: number, unit: string, bound: number): Row => ({
  name,
  value,
  unit,
  against: 'at most',
  bound,
  ratio: value / bound,
  aim: 1,
  atMost: true,
})

const fileOf = (n: number) => ({
  fileName: `${n}.jpg`,
  fileSize: 60_000,
  personId: personId(n),
  rule: null,
  confidence: null,
})

/** Received, prepared from pictures that are known already, and written to a Graph that answers at once. */
async function photos(bench: Bench): Promise<Row[]> {
  const { db, service } = bench
  await storePeople(
    db,
    Array.from({ length: PHOTOS }, (_, n) => somePerson(n)),
  )
  await db
    .update(runs)
    .set({ startedAt: new Date(), finishedAt: new Date() })
    .where(eq(runs.id, await importOf(bench, PHOTOS, 'done')))
  const { id } = await service.create(owner, 'replace')
  const added = Array.from({ length: PHOTOS }, (_, n) => fileOf(n))
  const files = await service.addItems(owner, id, added)
  const received = await cpuOf(async () => {
    const next = files[Symbol.iterator]()
    const send = async () => {
      for (const item of next)
        await service.receiveFile(owner, id, item.id, Readable.from([randomBytes(1000)]))
    }
    await Promise.all(Array.from({ length: SENT_AT_ONCE }, send))
  })
  await db
    .update(items)
    .set({ sourceSha: sql`'file ' || (${items.position})` })
    .where(eq(items.runId, id))
  const context = {
    db,
    originals: bench.originals,
    log: silentLog,
    retryDelaysMs: [],
    ...withoutGraph,
  }
  const runner = createRunner({ ...context, photos: await instantPhotos() })
  const prepared = await whileFollowed(service, id, () => runner.run(id))
  const resting = await pagesOf(service, id)
  await service.start(owner, id, 'wait')
  let working = 0
  const written = await whileFollowed(service, id, async () => {
    const work = runner.run(id)
    working = await pagesOf(service, id)
    await work
  })
  await runner.stop()
  return [
    aimed('database, receiving', received / PHOTOS, 'ms CPU/photo', DATABASE_MS),
    aimed('database, preparing', prepared / PHOTOS, 'ms CPU/photo', DATABASE_MS),
    aimed('database, writing', written / PHOTOS, 'ms CPU/photo', DATABASE_MS),
    aimed(
      'database, the whole way',
      (received + prepared + written) / PHOTOS,
      'ms CPU/photo',
      DATABASE_MS,
    ),
    {
      name: 'summary, list and items while working',
      value: working,
      unit: 'ms',
      against: 'resting',
      bound: resting,
      ratio: working / resting,
      aim: 1.5,
      atMost: true,
    },
  ]
}

/** How long a summary, the list and a page of items take, ms: the median of several rounds. */
async function pagesOf(service: RunService, id: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 7; round += 1) {
    const began = performance.now()
    await service.get(owner, id)
    await service.list(owner, { open: false, cursor: null, limit: 20 })
    await service.items(owner, id, { ...allItems, wantsOriginal: false, sameAlready: false })
    times.push(performance.now() - began)
  }
  return times.toSorted((a, b) => a - b)[3] ?? 0
}

async function whileFollowed(service: RunService, id: string, work: () => Promise<unknown>) {
  const leaving = new AbortController()
  const reading = (async () => {
    for await (const _ of service.follow(owner, id, leaving.signal)) continue
  })()
  const cpu = await cpuOf(work)
  leaving.abort()
  await reading
  return cpu
}

const done = () => ({ kind: 'done', etag: null, requestId: randomUUID() }) as const

/** Every other person has a photo, and every answer comes in the next turn. */
async function instantPhotos(): Promise<PhotoAccess> {
  const old = await drawPortrait('old')
  const etags = new Map<string, string>()
  return {
    async metadata(id) {
      const etag = etags.get(id) ?? (Number(id.slice(-12)) % 2 === 0 ? 'old' : null)
      return etag ? { kind: 'found', value: { etag, width: 648, height: 648 } } : { kind: 'none' }
    },
    bytes: async () => ({ kind: 'found', value: old }),
    async put(id) {
      etags.set(id, randomUUID())
      return done()
    },
    async remove(id) {
      etags.delete(id)
      return done()
    },
  }
}
