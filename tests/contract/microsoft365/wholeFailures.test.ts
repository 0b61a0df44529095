import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { personId } from '../../fixtures/people/people.ts'
import { startWholeRun, WRITES_AT_ONCE } from '../../fixtures/wholeRun.ts'

const PEOPLE = 40

let whole: Awaited<ReturnType<typeof startWholeRun>>
beforeAll(async () => {
  whole = await startWholeRun(PEOPLE)
})
beforeEach(async () => {
  await whole.clearFaults()
  await whole.grant()
  await whole.database.reset()
  await whole.restart()
  await whole.clearRequests()
})
afterAll(() => whole?.close())

const states = async () => {
  const rows = await whole.rows()
  const by = Map.groupBy(rows, ({ state }) => state)
  return Object.fromEntries([...by].map(([state, some]) => [state, some.length]))
}
const everyoneOnce = Array.from({ length: PEOPLE }, () => 1)

/** What `docs/operations.md` asks for, with the permission that is optional. */
const withPhotoSettings = [
  'ProfilePhoto.ReadWrite.All',
  'Directory.Read.All',
  'PeopleSettings.Read.All',
]

const secretExpired = {
  match: { url: 'oauth2/v2.0/token' },
  kind: 'entraError',
  number: 7000222,
}
const nobodyAllowed = {
  match: { method: 'PUT', url: 'graph.microsoft.com' },
  kind: 'status',
  status: 403,
  code: 'ErrorAccessDenied',
  message: 'AccessDeniedException',
}

/** The secret expires, and so does the token that was got with it. */
const expire = async () => {
  await whole.fault(secretExpired)
  whole.expireToken()
  await whole.clearRequests()
}

/** Where the organisation manages its photos. */
const manage = (source: string) => whole.photoSettings({ source })

/** Works on the run until about half is written, then lets `happen` happen. */
async function halfWay(runId: string, happen: () => Promise<unknown>): Promise<void> {
  const working = whole.work(runId)
  while (((await states())['done'] ?? 0) < PEOPLE / 2)
    await new Promise((soon) => setTimeout(soon, 5))
  await happen()
  await working
}

describe('an app secret that expires in the middle of a run', () => {
  test('pauses the run with its reason; no item fails, and Entra is asked a few times only', async () => {
    const { runId, owner } = await whole.preparedRun(PEOPLE)
    await halfWay(runId, expire)
    const { counts, pausedAt, pausedBecause } = await whole.service.get(owner, runId)
    expect(pausedAt).toBeInstanceOf(Date)
    expect(pausedBecause).toMatchObject({
      code: 'secret_expired',
      detail: expect.stringContaining('7000222'),
    })
    expect(counts).toMatchObject({ failed: 0, refused: 0 })
    expect(counts.done).toBeLessThan(PEOPLE)
    expect(await whole.tokenRequests()).toBeLessThanOrEqual(4)
  })

  test('is tried with one item when it is resumed, and everything goes on once it works', async () => {
    const { runId, owner } = await whole.preparedRun(PEOPLE)
    await whole.fault(secretExpired)
    await whole.work(runId)
    expect(await states()).toEqual({ prepared: PEOPLE })
    await whole.clearRequests()
    const pressed = await whole.service.resume(owner, runId)
    expect(pressed.pausedBecause?.probeAt.getTime()).toBeLessThanOrEqual(Date.now() + 1000)
    await whole.work(runId)
    expect(await whole.tokenRequests()).toBe(1)
    expect(await whole.graphRequests()).toBe(0)
    expect((await whole.service.get(owner, runId)).pausedBecause).not.toBeNull()

    await whole.clearFaults()
    await whole.service.resume(owner, runId)
    await whole.work(runId)
    expect(await whole.service.get(owner, runId)).toMatchObject({
      counts: { done: PEOPLE },
      pausedAt: null,
      pausedBecause: null,
      finishedAt: expect.any(Date),
    })
    expect(await whole.writes()).toEqual(everyoneOnce)
  })

  test('ends the pause by itself once a probe succeeds; each photo is written once', async () => {
    const { runId, owner } = await whole.preparedRun(PEOPLE)
    await halfWay(runId, expire)
    await whole.probe(runId)
    await whole.probe(runId)
    expect(await whole.row(runId)).toMatchObject({ pausedCode: 'secret_expired', probes: 2 })
    await whole.clearFaults()
    await whole.probe(runId)
    const { counts, finishedAt } = await whole.service.get(owner, runId)
    expect(counts).toMatchObject({ done: PEOPLE })
    expect(finishedAt).toBeInstanceOf(Date)
    const history = await whole.database.db.query.entries.findMany()
    expect(new Set(history.map((entry) => entry.personId)).size).toBe(PEOPLE)
    expect(history).toHaveLength(PEOPLE)
  })

  test('keeps the run paused over a restart, without a request until the next probe', async () => {
    const { runId } = await whole.preparedRun(8)
    await whole.fault(secretExpired)
    await whole.work(runId)
    await whole.restart()
    await whole.clearRequests()
    await whole.work(runId)
    expect(await whole.tokenRequests()).toBe(0)
    expect(await states()).toEqual({ prepared: 8 })
    await whole.clearFaults()
    await whole.probe(runId)
    expect(await states()).toEqual({ done: 8 })
  })

  test('lets the paused run be cancelled, without a request', async () => {
    const { runId, owner } = await whole.preparedRun(8)
    await whole.fault(secretExpired)
    await whole.work(runId)
    await whole.clearRequests()
    await whole.service.cancel(owner, runId)
    await whole.work(runId)
    expect(await whole.service.get(owner, runId)).toMatchObject({
      counts: { skipped: 8 },
      pausedBecause: null,
      finishedAt: expect.any(Date),
    })
    expect(await whole.tokenRequests()).toBe(0)
  })

  test('stays paused when a person pauses it, until that person resumes it', async () => {
    const { runId, owner } = await whole.preparedRun(4)
    await whole.fault(secretExpired)
    await whole.work(runId)
    await whole.service.pause(owner, runId)
    await whole.clearFaults()
    await whole.probe(runId)
    expect(await states()).toEqual({ prepared: 4 })
    // Entra's refusal is remembered for a few seconds
    whole.expireToken()
    await whole.service.resume(owner, runId)
    await whole.work(runId)
    expect(await states()).toEqual({ done: 4 })
  })
})

describe('consent that is withdrawn', () => {
  test('pauses the run at the first refusal; it goes on with a new token once it is granted', async () => {
    const { runId, owner } = await whole.preparedRun(8)
    await whole.grant({ application: ['User.Read.All', 'Directory.Read.All'] })
    await whole.work(runId)
    const { pausedBecause } = await whole.service.get(owner, runId)
    expect(pausedBecause?.code).toBe('permission_missing')
    expect(await states()).toEqual({ prepared: 8 })
    await whole.grant()
    await whole.probe(runId)
    expect(await states()).toEqual({ done: 8 })
  })
})

describe('a 403 for everybody', () => {
  test('pauses the run; whoever was refused waits like the others, and is written once later', async () => {
    const { runId, owner } = await whole.preparedRun(PEOPLE)
    await halfWay(runId, () => whole.fault(nobodyAllowed))
    const { counts, pausedBecause } = await whole.service.get(owner, runId)
    expect(pausedBecause).toMatchObject({
      code: 'everyone_refused',
      detail: expect.stringContaining('ErrorAccessDenied'),
    })
    expect(counts).toMatchObject({ refused: 0, failed: 0 })
    // those in flight when the third was refused, and a few between whom accepted writes were recorded
    expect(await whole.refusedWrites()).toBeLessThanOrEqual(2 * WRITES_AT_ONCE + 2)
    await whole.probe(runId)
    expect(await whole.row(runId)).toMatchObject({ pausedCode: 'everyone_refused', probes: 1 })
    expect((await states())['refused']).toBeUndefined()

    await whole.clearFaults()
    await whole.service.resume(owner, runId)
    await whole.work(runId)
    expect(await states()).toEqual({ done: PEOPLE })
    expect(await whole.writes()).toEqual(everyoneOnce)
  })

  test('is told apart from a 403 for one person, who alone is refused', async () => {
    const { runId, owner } = await whole.preparedRun(PEOPLE)
    const { match, ...refusal } = nobodyAllowed
    await whole.fault({ match: { ...match, url: personId(7) }, ...refusal })
    await whole.work(runId)
    expect(await whole.service.get(owner, runId)).toMatchObject({
      counts: { done: PEOPLE - 1, refused: 1 },
      pausedAt: null,
      finishedAt: expect.any(Date),
    })
  })

  test('is told apart from several people in a row, even at the end, who alone are refused', async () => {
    const { runId, owner } = await whole.preparedRun(PEOPLE)
    const { match, ...refusal } = nobodyAllowed
    for (const n of [0, 1, 2, 3, 4, 37, 38, 39]) {
      await whole.fault({ match: { ...match, url: personId(n) }, ...refusal })
    }
    await whole.work(runId)
    for (let n = 0; n < 12; n += 1) await whole.probe(runId)
    expect(await whole.writes()).toEqual(everyoneOnce.map((_, n) => (n < 5 || n > 36 ? 0 : 1)))
    expect(await whole.service.get(owner, runId)).toMatchObject({
      counts: { done: PEOPLE - 8, refused: 8 },
      pausedAt: null,
      finishedAt: expect.any(Date),
    })
  })
})

describe('photos that are managed on-premises', () => {
  afterEach(() => manage('cloud'))

  test.each([
    ['photos_on_premises', 'the app may read the photo settings', withPhotoSettings],
    ['everyone_refused', 'it may not', withPhotoSettings.slice(0, 2)],
  ])('pause the run with the reason %s where %s', async (code, _, application) => {
    await whole.grant({ application })
    whole.expireToken()
    const { runId, owner } = await whole.preparedRun(PEOPLE)
    await manage('onPremises')
    await whole.work(runId)
    const { counts, pausedBecause } = await whole.service.get(owner, runId)
    expect(pausedBecause).toMatchObject({ code })
    expect(counts).toMatchObject({ done: 0, refused: 0, failed: 0 })
    expect(await whole.refusedWrites()).toBeLessThanOrEqual(3 + WRITES_AT_ONCE)

    await manage('cloud')
    await whole.probe(runId)
    expect(await states()).toEqual({ done: PEOPLE })
    expect(await whole.writes()).toEqual(everyoneOnce)
  })
})
