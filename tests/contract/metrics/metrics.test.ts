import { afterAll, beforeAll, expect, test } from 'vitest'
import { codedPicture } from '../../fixtures/pictures/codedPicture.ts'
import { startProduct } from '../../fixtures/api/product.ts'

const TOKEN = 'a-token-for-prometheus'
let product: Awaited<ReturnType<typeof startProduct>>
beforeAll(async () => void (product = await startProduct({ METRICS_TOKEN: TOKEN })))
afterAll(() => product.close())

const ask = (authorization?: string) =>
  fetch(`${product.url}/metrics`, { headers: authorization ? { authorization } : {} })
const read = async () => (await ask(`Bearer ${TOKEN}`)).text()

/** The sum of a metric over all labels that contain `labels`. */
function sumOf(text: string, name: string, labels = ''): number {
  const lines = text.split('\n').filter((line) => line.startsWith(name) && line.includes(labels))
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)
}

const countInBatches = async () =>
  sumOf(await read(), 'likeness_graph_answers_total', 'batch="yes"')

test('the metrics are only for whoever has the token', async () => {
  for (const authorization of [undefined, 'Bearer wrong', `Basic ${TOKEN}`, `Bearer ${TOKEN}x`]) {
    const refused = await ask(authorization)
    expect([refused.status, await refused.text()]).toEqual([
      401,
      expect.stringContaining('metrics_token_wrong'),
    ])
  }
  const answer = await ask(`Bearer ${TOKEN}`)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
})

test('a signed-in admin’s token is not the token of the metrics', async () => {
  expect((await product.as('admin', 'GET', '/metrics')).status).toBe(401)
})

test('answers of Graph and of the service are counted', async () => {
  const before = await read()
  await product.as('member', 'GET', '/api/me/photo')
  const after = await read()
  const graph = 'likeness_graph_answers_total'
  expect(sumOf(after, graph)).toBeGreaterThan(sumOf(before, graph))
  const route = '/api/me/photo'
  expect(sumOf(after, 'likeness_http_request_seconds_count', `route="${route}"`)).toBe(1)
})

test('requests within a batch are counted singly', async () => {
  const { items } = (await (await product.as('admin', 'GET', '/api/people?limit=3')).json()) as {
    items: { id: string }[]
  }
  const before = await countInBatches()
  await product.as('admin', 'POST', '/api/people/thumbnails', { ids: items.map(({ id }) => id) })
  expect(await countInBatches()).toBeGreaterThan(before)
})

test('a picture, and how a change of a photo ended, are counted', async () => {
  const draft = await product.as('member', 'POST', '/api/me/drafts', await codedPicture(7))
  const { id } = (await draft.json()) as { id: string }
  expect((await product.as('member', 'POST', `/api/me/drafts/${id}/confirm`)).status).toBe(200)
  const text = await read()
  expect(sumOf(text, 'likeness_picture_seconds_count', 'ending="answered"')).toBeGreaterThan(0)
  expect(sumOf(text, 'likeness_items_ended_total', 'outcome="done"')).toBe(1)
})

test('what is known of the directory, of the limits of Graph and of what waits is told', async () => {
  const text = await read()
  expect(sumOf(text, 'likeness_directory_age_seconds')).toBeGreaterThanOrEqual(0)
  expect(sumOf(text, 'likeness_graph_concurrency')).toBeGreaterThan(0)
  for (const name of ['likeness_jobs_waiting', 'likeness_items_waiting', 'process_cpu_seconds'])
    expect(text).toContain(`# HELP ${name}`)
})

test('no route tells an id, and no label a name', async () => {
  const { id } = (await (await product.as('admin', 'GET', '/api/me')).json()) as { id: string }
  await product.as('admin', 'GET', `/api/people/${id}`)
  expect(await read()).not.toContain(id)
})

test('the id of an answer is the one under which Microsoft finds the requests made for it', async () => {
  await fetch(`${product.sandbox.url}/sandbox/requests`, { method: 'DELETE' })
  const answer = await product.as('admin', 'GET', '/api/me/photo')
  const { requests } = (await (await fetch(`${product.sandbox.url}/sandbox/requests`)).json()) as {
    requests: { path: string; clientRequestId: string | null }[]
  }
  const ofPhoto = requests.filter(({ path }) => path.includes('/me/photo'))
  expect(ofPhoto.map(({ clientRequestId }) => clientRequestId)).toEqual(
    ofPhoto.map(() => answer.headers.get('x-request-id')),
  )
  expect(ofPhoto).not.toEqual([])
})
