import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, startApi, type TestApi } from '../../../fixtures/api/server.ts'

let api: TestApi
beforeAll(async () => void (api = await startApi()))
afterAll(() => api.stop())

/** Without a token. */
const picture = (signed: string) => fetch(`${api.url}/api/card-pictures/${signed}/photo.jpg`)

describe('a picture of a card', () => {
  test('is had by its address alone; no shared cache keeps it, and nobody takes it for something else', async () => {
    const response = await picture('signed')
    expect([response.status, await response.text()]).toEqual([200, 'picture'])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, max-age=300',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })

  test('is not found by any other, and the answer is not kept', async () => {
    for (const other of ['Signed', 'signed%00', '..%2f..%2fhealth', 'x'.repeat(300)]) {
      const response = await picture(other)
      expect([response.status, await codeOf(response)]).toEqual([404, 'not_found'])
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })

  test('leaves no address in the log', async () => {
    api.logged.length = 0
    await picture('signed')
    await picture('forged')
    const logged = JSON.stringify(api.logged)
    expect(logged).toContain('/api/card-pictures/:signed/photo.jpg')
    expect(logged).not.toMatch(/card-pictures\/(signed|forged)/)
  })

  test('that is not found is refused late, when many are asked for', async () => {
    const began = performance.now()
    const refused = await Promise.all(Array.from({ length: 130 }, () => picture('forged')))
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([404]))
    expect(performance.now() - began).toBeGreaterThan(1000)
    // and what is there does not wait for them
    const next = performance.now()
    expect((await picture('signed')).status).toBe(200)
    expect(performance.now() - next).toBeLessThan(900)
  })
})
