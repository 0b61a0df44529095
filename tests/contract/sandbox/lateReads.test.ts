import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { jpeg, startTestSandbox, type TestSandbox } from '../../fixtures/sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startTestSandbox()
})
afterEach(() => sandbox.ask('DELETE', 'sandbox/faults'))
afterAll(() => sandbox.close())

const headers = { 'content-type': 'image/jpeg' }

/** What every way of reading says of one person's photo, as one hash. */
async function read(id: string) {
  const ways = ['photo', 'photo/$value', 'photos/96x96/$value', 'photos']
  const answers = await Promise.all(ways.map((way) => sandbox.graph('GET', `/users/${id}/${way}`)))
  const requests = [{ id: '1', method: 'GET', url: `/users/${id}/photo` }]
  const batch = await sandbox.graph('POST', '/$batch', { body: { requests } })
  const said = answers.map(({ status, bytes }) => [status, bytes.toString('base64')])
  return createHash('sha256')
    .update(JSON.stringify([said, batch.json]))
    .digest('hex')
}

const put = async (id: string, look: 'red' | 'blue') =>
  sandbox.graph('PUT', `/users/${id}/photo/$value`, { headers, body: await jpeg(300, look) })

const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)

describe('a photo that is shown late', () => {
  // The sandbox runs in this process: its clock stands still, however long an answer takes here.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
  afterEach(() => void vi.useRealTimers())

  test('is accepted, and every read shows the former one until the time has passed', async () => {
    const id = await sandbox.personaId('member')
    const before = await read(id)
    await sandbox.fault({
      kind: 'lateRead',
      seconds: 0.6,
      match: { url: `/${id}/photo` },
      times: 1,
    })
    expect((await put(id, 'red')).status).toBe(200)
    expect(await read(id)).toBe(before)
    pass(700)
    const after = await read(id)
    expect(after).not.toBe(before)
    expect((await put(id, 'blue')).status).toBe(200)
    expect(await read(id)).not.toBe(after)
  })

  test('is a removal as well, and the second of two shows after the first', async () => {
    const id = await sandbox.personaId('hr')
    const before = await read(id)
    await sandbox.fault({ kind: 'lateRead', seconds: 0.8, match: { url: `/${id}/photo` } })
    const path = `/users/${id}/photo/$value`
    expect((await sandbox.graph('DELETE', path)).status).toBe(204)
    expect((await sandbox.graph('DELETE', path)).status).toBe(404)
    pass(300)
    expect((await put(id, 'red')).status).toBe(200)
    expect(await read(id)).toBe(before)
    pass(600)
    expect((await sandbox.graph('GET', `/users/${id}/photo`)).status).toBe(404)
    pass(300)
    expect((await sandbox.graph('GET', `/users/${id}/photo`)).status).toBe(200)
  })
})

test('another picture can be stored than was sent', async () => {
  const id = await sandbox.personaId('admin')
  await sandbox.fault({ kind: 'differentPhoto', match: { method: 'PUT' }, times: 1 })
  expect((await put(id, 'red')).status).toBe(200)
  expect((await sandbox.graph('GET', `/users/${id}/photo`)).json).toMatchObject({ width: 240 })
})
