import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DraftView, ItemsPage, RunView } from '../../../src/api/contract.ts'
import type { Route } from '../../../src/api/route.ts'
import { routes } from '../../../src/api/routes/index.ts'
import { startProduct } from '../../fixtures/api/product.ts'
import { codeOf } from '../../fixtures/api/server.ts'
import { until } from '../../fixtures/likeness.ts'
import { portrait } from '../../fixtures/runs.ts'

/** A valid body for each route that doesn't accept an empty one. */
const bodies: Record<string, unknown> = {
  addItems: {
    items: [{ fileName: 'b.jpg', fileSize: 10, personId: '33333333-2222-4333-8444-555555555555' }],
  },
  skipItem: { skip: true },
  renameRun: { name: 'Year 7' },
  leaveOutNoted: { note: 'no_face' },
  reassignItem: { personId: '33333333-2222-4333-8444-555555555555' },
}

let product: Awaited<ReturnType<typeof startProduct>>
let run: RunView
let itemId: string
let draft: DraftView
let draftForMember: DraftView
let someone: string
beforeAll(async () => {
  product = await startProduct()
  const picture = await portrait(1)
  someone = await product.sandbox.personaId('member')
  run = (await (await product.as('admin', 'POST', '/api/runs', {})).json()) as RunView
  const item = { fileName: 'a.jpg', fileSize: picture.length, personId: someone }
  const added = await product.as('admin', 'POST', `/api/runs/${run.id}/items`, { items: [item] })
  itemId = ((await added.json()) as ItemsPage).items[0]?.id ?? ''
  await product.as('admin', 'PUT', `/api/runs/${run.id}/items/${itemId}/file`, picture)
  draft = (await (await product.as('admin', 'POST', '/api/me/drafts', picture)).json()) as DraftView
  const forMember = await product.as(
    'admin',
    'POST',
    `/api/people/${someone}/photo-drafts`,
    picture,
  )
  draftForMember = (await forMember.json()) as DraftView
  await until(async () => (await reread()).counts.prepared === 1)
})
afterAll(() => product.close())

const statuses = (answers: Response[]): number[] => answers.map(({ status }) => status)

const reread = async (): Promise<RunView> =>
  (await (await product.as('admin', 'GET', `/api/runs/${run.id}`)).json()) as RunView

function ask(persona: string, { name, path, method, body }: Route): Promise<Response> {
  const id = path.includes('/drafts/') ? draft.id : run.id
  const filled = path
    .replace('{id}', path.startsWith('/api/people/') ? someone : id)
    .replace('{draftId}', draftForMember.id)
    .replace('{itemId}', itemId)
  return product.as(persona, method.toUpperCase(), filled, body ? (bodies[name] ?? {}) : undefined)
}

describe("somebody else's", () => {
  const owned = routes.filter((route) => route.owned !== null)
  test.each(
    owned.map((route) => [`${route.owned}: ${route.method} ${route.path}`, route] as const),
  )('%s is not found', async (_name, route) => {
    const before = await reread()
    const response = await ask('hr', route)
    expect([response.status, await codeOf(response)]).toEqual([404, 'not_found'])
    expect(await reread()).toEqual(before)
  })

  test('runs are not listed', async () => {
    const list = await product.as('hr', 'GET', '/api/runs')
    expect(((await list.json()) as { runs: RunView[] }).runs).toEqual([])
  })

  test('runs show nobody, neither in the gallery nor to be selected', async () => {
    const filters = { scope: 'all', run: run.id }
    const selected = { selection: { filters }, expected: 1 }
    const asked = (persona: string) =>
      Promise.all([
        product.as(persona, 'GET', `/api/people?scope=all&run=${run.id}`),
        product.as(persona, 'GET', `/api/people/counts?scope=all&run=${run.id}`),
        product.as(persona, 'POST', '/api/runs/restores', selected),
      ])
    expect(statuses(await asked('hr'))).toEqual([404, 404, 404])
    expect(statuses(await asked('admin'))).toEqual([200, 200, 201])
  })

  test('draft can still be confirmed by the one who made it', async () => {
    const confirmed = await product.as('admin', 'POST', `/api/me/drafts/${draft.id}/confirm`)
    expect(await confirmed.json()).toMatchObject({ kind: 'done' })
  })
})
