import { setTimeout as sleep } from 'node:timers/promises'
import { simpleFaker } from '@faker-js/faker'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { openStore } from '../../../src/core/store/open.ts'
import { entries } from '../../../src/core/store/schema.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { codedPicture, readCode } from '../../fixtures/pictures/codedPicture.ts'
import { startLikeness, until, type Likeness } from '../../fixtures/likeness.ts'

interface Summary {
  id: string
  total: number
  counts: Record<string, number>
  finishedAt: string | null
}
interface Item {
  id: string
  person: { id: string }
  state: string
  code: string | null
}
interface Person {
  id: string
  displayName: string
}

/** How many photos, and how often the product is killed while files are received, photos are written, and the run is undone. */
const sizes = {
  embedded: { people: 120, sending: 3, writing: 8, undoing: 3 },
  // the next process has to wait for a lease of 30 s to run out
  postgres: { people: 60, sending: 0, writing: 2, undoing: 1 },
  // KILLS=many: before a release
  many: { people: 300, sending: 8, writing: 36, undoing: 6 },
}
const usual = process.env['TEST_DATABASE_URL'] ? sizes.postgres : sizes.embedded
const { people: PEOPLE, ...kills } = process.env['KILLS'] === 'many' ? sizes.many : usual
const totalKills = kills.sending + kills.writing + kills.undoing
/** Repeats the same kills, as far as timing on the machine allows. */
const seed = Number(process.env['KILL_SEED'] ?? 20261122)
simpleFaker.seed(seed)
const random = (): number => simpleFaker.number.float()

let likeness: Likeness
beforeAll(async () => {
  likeness = await startLikeness({ people: PEOPLE + 20 })
})
afterAll(() => likeness?.stop())

const summary = (id: string) => likeness.json<Summary>('admin', 'GET', `/api/runs/${id}`)

const ended = async (id: string) => {
  const { counts } = await summary(id)
  return (counts['done'] ?? 0) + (counts['refused'] ?? 0) + (counts['failed'] ?? 0)
}

/** Retries while the connection fails because the product is down. */
async function retrying<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      const isDown = error instanceof TypeError
      if (!isDown) throw error
      await sleep(50)
    }
  }
}

const post = <T>(path: string, body: unknown) =>
  retrying(() => likeness.json<T>('admin', 'POST', path, body))

/** Makes Graph fail in randomly chosen ways, each for one or two requests. */
async function injectFaults(): Promise<void> {
  const about = { url: '/photo' }
  const kinds = [
    { kind: 'throttle', retryAfter: 1 },
    { kind: 'status', status: 503 },
    { kind: 'status', status: 500 },
    { kind: 'reset' },
    { kind: 'truncate' },
    { kind: 'lostAnswer' },
  ]
  const chosen = kinds.filter(() => random() < 0.2)
  for (const fault of chosen) {
    const method = random() < 0.6 ? 'PUT' : 'GET'
    const match = fault.kind === 'lostAnswer' ? { ...about, method: 'PUT' } : { ...about, method }
    await likeness.ask('POST', '/sandbox/faults', {
      match,
      times: random() < 0.5 ? 1 : 2,
      ...fault,
    })
  }
}

/** Kills and restarts the product at `times` random points of `progress`, which counts up to `total`. */
async function killAt(times: number, total: number, progress: () => Promise<number>) {
  const moments = Array.from({ length: times }, () => random() * total).toSorted((a, b) => a - b)
  for (const moment of moments) {
    await injectFaults()
    await until(async () => (await retrying(progress)) >= Math.floor(moment), 60)
    await sleep(random() * 120)
    await likeness.kill()
    await likeness.restart()
  }
}

async function everybody(): Promise<Person[]> {
  const found: Person[] = []
  for (let cursor = ''; found.length < PEOPLE;) {
    const path = `/api/people?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
    const page = await likeness.json<{ items: Person[]; next: string }>('admin', 'GET', path)
    found.push(...page.items)
    cursor = page.next
  }
  return found.slice(0, PEOPLE)
}

/** Downloads the photos of these people, a few at a time. */
async function photosOf(whom: Person[]): Promise<Map<string, Buffer | null>> {
  const photos = new Map<string, Buffer | null>()
  const waiting = [...whom]
  const worker = async () => {
    for (let person = waiting.pop(); person; person = waiting.pop()) {
      photos.set(person.id, await photoOf(person))
    }
  }
  await Promise.all([worker(), worker(), worker(), worker()])
  return photos
}

async function photoOf({ id }: Person): Promise<Buffer | null> {
  const answer = await likeness.api('admin', 'GET', `/api/people/${id}/photo`)
  if (!answer.ok) throw new Error(`the photo of ${id}: ${answer.status}`)
  return answer.status === 204 ? null : Buffer.from(await answer.arrayBuffer())
}

/** Uploads every file, and like a browser that lost its connection tries again until it is received. */
async function sendAll(id: string, items: Item[], codes: Map<string, number>): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.pop(); item; item = waiting.pop()) {
      const { id: itemId, person } = item
      const bytes = await codedPicture(codes.get(person.id) ?? 0)
      const path = `/api/runs/${id}/items/${itemId}/file`
      const answer = await retrying(() => likeness.api('admin', 'PUT', path, bytes))
      const isReceived = answer.ok || (await answer.text()).includes('wrong_state')
      if (!isReceived) throw new Error(`a file was answered ${answer.status}`)
    }
  }
  await Promise.all([worker(), worker(), worker()])
}

/** Waits for the run to end, and retries failed items as an admin would until there are none. */
async function finished(id: string): Promise<Summary> {
  for (;;) {
    await until(async () => (await summary(id)).finishedAt !== null)
    await likeness.ask('DELETE', '/sandbox/faults')
    const now = await summary(id)
    if (!now.counts['failed']) return now
    await post(`/api/runs/${id}/retry`, {})
  }
}

const sameLook = async (one: Buffer | null, other: Buffer | null): Promise<boolean> =>
  one && other ? looksAlike(one, other) : one === other

/** The reasons by person id for all items that are not done. */
async function notDone(id: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  let cursor = ''
  do {
    const path = `/api/runs/${id}/items?limit=200${cursor && `&cursor=${cursor}`}`
    const page = await likeness.json<{ items: Item[]; next: string | null }>('admin', 'GET', path)
    for (const { person, state, code } of page.items) {
      if (state !== 'done') found.set(person.id, `${state} ${code}`)
    }
    cursor = page.next ?? ''
  } while (cursor)
  return found
}

/** How many history entries of the run each person has. */
async function entriesOf(runId: string): Promise<number[]> {
  await likeness.kill()
  const { dataDir, databaseUrl } = likeness
  const where = { dataDir, databaseUrl, tenantId: identity.tenantId }
  const store = await openStore(where, (error) => {
    throw error
  })
  const rows = await store.db
    .select({ personId: entries.personId })
    .from(entries)
    .where(eq(entries.runId, runId))
  await store.close()
  await likeness.restart()
  return [...Map.groupBy(rows, ({ personId }) => personId).values()].map(({ length }) => length)
}

describe(`an import of ${PEOPLE} photos, killed at ${totalKills} random moments while Graph fails now and then`, () => {
  test(`sets every photo with one history entry each, and can be undone (seed ${seed})`, async () => {
    const whom = await everybody()
    expect(whom).toHaveLength(PEOPLE)
    const before = await photosOf(whom)
    const codes = new Map(whom.map(({ id }, at) => [id, at]))

    const { id } = await post<Summary>('/api/runs', {})
    const items = whom.map(({ id: personId, displayName }) => ({
      fileName: `${displayName}.jpg`,
      fileSize: 1000,
      personId,
    }))
    const added = await post<{ items: Item[] }>(`/api/runs/${id}/items`, { items })
    const sending = sendAll(id, added.items, codes)
    await killAt(
      kills.sending,
      PEOPLE,
      async () => PEOPLE - ((await summary(id)).counts['awaiting'] ?? 0),
    )
    await sending

    await likeness.ask('POST', '/sandbox/faults', {
      match: { url: '/photo', method: 'PUT' },
      kind: 'latency',
      ms: 60,
    })
    await post(`/api/runs/${id}/start`, { doubtful: 'set' })
    await killAt(kills.writing, PEOPLE, () => ended(id))
    await finished(id)
    const refused = await notDone(id)
    const unexpected = [...refused].filter(([, why]) => why !== 'refused mailbox_on_premises')
    expect(unexpected).toEqual([])
    const written = PEOPLE - refused.size
    expect(written).toBeGreaterThan(0.95 * PEOPLE)
    const set = await photosOf(whom)
    for (const person of whom) {
      const now = set.get(person.id) ?? null
      const isRight = refused.has(person.id)
        ? await sameLook(before.get(person.id) ?? null, now)
        : now !== null && (await readCode(now)) === codes.get(person.id)
      expect([person.displayName, isRight]).toEqual([person.displayName, true])
    }
    expect(await entriesOf(id)).toEqual(Array.from({ length: written }, () => 1))

    const { id: undo } = await post<Summary>(`/api/runs/${id}/undo`, {})
    await killAt(kills.undoing, written, () => ended(undo))
    await finished(undo)
    expect([...(await notDone(undo))]).toEqual([])
    const back = await photosOf(whom)
    for (const person of whom) {
      const isBack = await sameLook(before.get(person.id) ?? null, back.get(person.id) ?? null)
      expect([person.displayName, isBack]).toEqual([person.displayName, true])
    }
    expect(await entriesOf(undo)).toEqual(Array.from({ length: written }, () => 1))
  }, 1_800_000)
})
