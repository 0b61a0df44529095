import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ana, jpegBytes } from '../../fixtures/api/core.ts'
import { codeOf, postJson, startApi, type TestApi } from '../../fixtures/api/server.ts'

const entryId = '00000000-0000-4000-8000-00000000000b'
const path = `/api/people/${ana.id}`
const photo = `${path}/history/${entryId}/photo`

describe('one person', () => {
  let api: TestApi
  beforeAll(async () => void (api = await startApi({ manage: 'appRole' })))
  afterAll(() => api.stop())

  const read = async (address: string) =>
    (await (await api.request(address)).json()) as Record<string, unknown>

  test('is told with where the photo comes from, and when it shows where, in words', async () => {
    expect(await read(path)).toMatchObject({
      displayName: 'Ana Müller',
      origin: 'here',
      seenAt: '2026-01-02T03:04:06.000Z',
      lastChange: {
        actor: { name: 'Ben Kraus' },
        notes: [{ sentence: expect.stringContaining('No face found.') as string }],
      },
      shownBy: [
        {
          app: 'teams',
          by: '2026-01-03T03:04:05.000Z',
          sentence: 'Teams can take up to a day to show the change to everyone.',
        },
      ],
    })
    expect(await read(`${path}/history`)).toMatchObject({
      entries: [{ id: entryId, after: { state: 'kept' } }],
      next: null,
    })
  })

  test('has each kept photo with an entity tag, which is not sent again to whoever has it', async () => {
    const first = await api.request(`${photo}?which=after`)
    const etag = first.headers.get('etag') ?? ''
    expect(Buffer.from(await first.arrayBuffer())).toEqual(jpegBytes)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await api.request(`${photo}?which=after`, {
        headers: { 'if-none-match': known },
      })
      expect([known, again.status, await again.text()]).toEqual([known, 304, ''])
    }
    const other = { headers: { 'if-none-match': '"other"' } }
    expect((await api.request(`${photo}?which=after`, other)).status).toBe(200)
    expect((await api.request(`${photo}?which=before`)).status).toBe(204)
    const invalid = await api.request(`${photo}?which=now`)
    expect([invalid.status, await codeOf(invalid)]).toEqual([400, 'invalid_request'])
    expect((await api.request(`${path}/history/1/photo?which=after`)).status).toBe(404)
  })

  test('gets an earlier photo again, without overwriting their own unless that is wanted', async () => {
    const restored = await api.request(
      `${path}/history/${entryId}/restore`,
      postJson({ which: 'before' }),
    )
    expect([restored.status, await restored.json()]).toMatchObject([
      200,
      { kind: 'done', sentence: 'The photo is set.', actingAs: 'person' },
    ])
    expect(api.state.calls.at(-1)).toEqual({
      personId: ana.id,
      entryId,
      which: 'before',
      overwrite: false,
    })
  })

  test('has a photo that can be prepared for another crop without being sent', async () => {
    const made = await api.request(`${path}/photo-drafts/from-present`, { method: 'POST' })
    expect([made.status, await made.json()]).toMatchObject([201, { side: 648 }])
  })
})
