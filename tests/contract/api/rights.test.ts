import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '../../../src/api/route.ts'
import { routes } from '../../../src/api/routes/index.ts'
import { readDocument } from '../../fixtures/docs/markdown.ts'
import { refusalOf } from '../../fixtures/api/rights.ts'
import { codeOf, startApi, type TestApi } from '../../fixtures/api/server.ts'

const someId = '33333333-2222-4333-8444-555555555555'
const pathOf = (path: string): string => path.replaceAll(/\{\w+\}/g, someId)

/** The code of a 401 or 403, or of a page that refuses a ticket; null for any other answer. */
async function refusalIn(response: Response): Promise<string | null> {
  if (response.status === 410) return 'download_gone'
  return response.status === 401 || response.status === 403 ? codeOf(response) : null
}

const isSecret = ({ path, allow }: Route): boolean =>
  (path.endsWith('/{ticket}') && allow === 'ticket') ||
  (path === '/api/card-pictures/{signed}/photo.jpg' && allow === 'signed')

describe('the rights of each route', () => {
  let api: TestApi
  let forGuests: TestApi
  let forBound: TestApi
  beforeAll(async () => {
    api = await startApi({ manage: null })
    forGuests = await startApi({ manage: null, ownPhoto: null })
    forBound = await startApi({ manage: null, changesOwnPhoto: null })
  })
  afterAll(async () => {
    await api.stop()
    await forGuests.stop()
    await forBound.stop()
  })

  test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s',
    async (_name, route) => {
      const method = route.method.toUpperCase()
      const path = pathOf(route.path)
      const answers = {
        nobody: await fetch(api.url + path, { method }),
        guest: await forGuests.request(path, { method }),
        bound: await forBound.request(path, { method }),
        member: await api.request(path, { method }),
      }
      const refusals = {
        nobody: await refusalIn(answers.nobody),
        guest: await refusalIn(answers.guest),
        bound: await refusalIn(answers.bound),
        member: await refusalIn(answers.member),
      }
      expect(refusals).toEqual({
        nobody: refusalOf(route, 'nobody'),
        guest: refusalOf(route, 'guest'),
        bound: refusalOf(route, 'bound'),
        member: refusalOf(route, 'member'),
      })
    },
  )

  test.each(['directoryRole', 'appRole'] as const)(
    'admit people who manage photos by %s',
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

describe('what is not in the table of routes', () => {
  test('belongs to nobody: an id in a path names somebody or a group of the directory, or says whose it is', () => {
    const shared = routes.filter(({ path, owned }) => path.includes('{') && !owned)
    const ofPeople = shared.filter((route) => !isSecret(route))
    const ofDirectory =
      /^\/api\/(people\/\{id\}(\/|$)|directory\/groups\/\{id\}$|approvals\/\{id\}\/picture$)/
    expect(ofPeople.filter(({ path }) => !ofDirectory.test(path))).toEqual([])
    for (const { path, allow } of ofPeople)
      expect([path, allow]).toEqual([path, path.includes('/data') ? 'dataOfOthers' : 'admins'])
  })

  test('is the description of the API, the bot’s door, and the pages', () => {
    const files = readdirSync('src/api', { recursive: true, encoding: 'utf8' })
    const mounted = files
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readDocument(`src/api/${name}`).matchAll(
          /\bserver(?:\.(\w+)|\[\w+(?:\.\w+)*\])\(([^,]+),/g,
        ),
      ])
      .filter(([, verb]) => verb === undefined || /^(get|head|post|put|patch|del|opts)$/.test(verb))
      .map(([, verb = 'any', path = '']) => `${verb} ${path.replace(/\s+/g, ' ').trim()}`)
    expect(mounted.toSorted()).toEqual([
      "any '/*'",
      "any '/api/*'",
      'any path',
      "get '/api/openapi.json'",
      "get '/consent-done'",
      "get '/metrics'",
      "get '/tab-config.json'",
      "post '/api/messages'",
    ])
  })
})
