import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, startApi, type TestApi } from '../../fixtures/api/server.ts'

interface Operation {
  method: string
  path: string
  security: unknown[]
}

/** Every operation of the OpenAPI document, with an ID for each parameter. */
async function operationsOf(api: TestApi): Promise<Operation[]> {
  const response = await fetch(`${api.url}/api/openapi.json`)
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Operation>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security }]) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{\w+\}/g, '33333333-2222-4333-8444-555555555555'),
      security,
    })),
  )
}

describe('rights', () => {
  let api: TestApi
  let operations: Operation[]
  beforeAll(async () => {
    api = await startApi({ manage: null })
    operations = await operationsOf(api)
  })
  afterAll(() => api.stop())

  test('without a token, everything but the health checks is refused', async () => {
    const refused = []
    for (const { method, path } of operations) {
      const response = await fetch(api.url + path, { method })
      if (response.status === 401) refused.push([path, await codeOf(response)])
    }
    const guarded = operations.filter(({ path }) => path !== '/health' && path !== '/ready')
    expect(refused).toEqual(guarded.map(({ path }) => [path, 'token_missing']))
    expect(operations.length).toBeGreaterThan(20)
  })

  test('a member is refused everything but the health checks and their own photo', async () => {
    const refused = []
    for (const { method, path } of operations) {
      const response = await api.request(path, { method })
      if (response.status === 403) refused.push([path, await codeOf(response)])
    }
    const own = /^\/(health|ready|api\/me(\/.*)?)$/
    const others = operations.filter(({ path }) => !own.test(path))
    expect(refused).toEqual(others.map(({ path }) => [path, 'admins_only']))
  })

  test.each(['directoryRole', 'appRole'] as const)(
    'people who manage photos by %s are admitted',
    async (manage) => {
      const admins = await startApi({ manage })
      const response = await admins.request('/api/people/counts')
      expect([response.status, await response.json()]).toEqual([
        200,
        { total: 3, has: 1, none: 1, unknown: 1 },
      ])
      await admins.stop()
    },
  )
})
