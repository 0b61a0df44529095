import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { createCertificate } from '../../fixtures/certificate.ts'
import { startWholeRun } from '../../fixtures/wholeRun.ts'

// More than are in progress at once
const PEOPLE = 40
const everyoneOnce = Array.from({ length: PEOPLE }, () => 1)

let whole: Awaited<ReturnType<typeof startWholeRun>>
beforeAll(async () => {
  whole = await startWholeRun(PEOPLE)
})
beforeEach(async () => {
  await whole.database.reset()
  await whole.clearRequests()
})
afterAll(() => whole?.close())

const written = async () => (await whole.rows()).filter(({ state }) => state === 'done').length

/** Works on the run until about half is written, then lets `happen` happen. */
async function halfWay(runId: string, happen: () => Promise<unknown>): Promise<void> {
  const working = whole.work(runId)
  while ((await written()) < PEOPLE / 2) await sleep(5)
  await happen()
  await working
}

const [oldCertificate, newCertificate] = [createCertificate(), createCertificate()]
const publicPart = (pem: string) => pem.slice(pem.indexOf('-----BEGIN CERTIFICATE'))

const kinds = [
  {
    name: 'secret',
    code: 'secret_wrong',
    before: { CLIENT_SECRET: identity.clientSecret },
    after: { CLIENT_SECRET: 'another-secret' },
    old: { secrets: [identity.clientSecret], certificates: [] },
    both: { secrets: [identity.clientSecret, 'another-secret'], certificates: [] },
    only: { secrets: ['another-secret'], certificates: [] },
  },
  {
    name: 'certificate',
    code: 'certificate_refused',
    before: { CLIENT_CERTIFICATE: oldCertificate },
    after: { CLIENT_CERTIFICATE: newCertificate },
    old: { secrets: [], certificates: [publicPart(oldCertificate)] },
    both: { secrets: [], certificates: [oldCertificate, newCertificate].map(publicPart) },
    only: { secrets: [], certificates: [publicPart(newCertificate)] },
  },
]

describe.each(kinds)('a $name that is rotated in the middle of a run', (kind) => {
  test('while both are valid never pauses it, and every photo is set once', async () => {
    await whole.register(kind.old)
    await whole.restart(kind.before)
    const { runId, owner } = await whole.preparedRun(PEOPLE)
    await halfWay(runId, async () => {
      await whole.register(kind.both)
      await whole.restart(kind.after)
    })
    await whole.register(kind.only)
    await whole.work(runId)
    const { finishedAt, counts } = await whole.service.get(owner, runId)
    expect(finishedAt).not.toBeNull()
    expect(counts).toMatchObject({ done: PEOPLE, failed: 0 })
    expect(await whole.writes()).toEqual(everyoneOnce)
  })

  test('after the old one has gone pauses it until a restart with the new one, and every photo is set once', async () => {
    await whole.register(kind.old)
    await whole.restart(kind.before)
    const { runId, owner } = await whole.preparedRun(PEOPLE)
    await halfWay(runId, async () => {
      await whole.register(kind.only)
      whole.expireToken()
    })
    const paused = await whole.service.get(owner, runId)
    expect(paused.pausedBecause).toMatchObject({ code: kind.code })
    expect(paused.counts.failed + paused.counts.refused).toBe(0)

    await whole.probe(runId)
    expect((await whole.service.get(owner, runId)).pausedBecause).not.toBeNull()

    await whole.restart(kind.after)
    await whole.probe(runId)
    const ended = await whole.service.get(owner, runId)
    expect(ended.finishedAt).not.toBeNull()
    expect(ended.counts).toMatchObject({ done: PEOPLE, failed: 0 })
    expect(await whole.writes()).toEqual(everyoneOnce)
  })
})
