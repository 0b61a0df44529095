import { afterAll, beforeAll, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { until } from '../../fixtures/likeness.ts'
import { startWholeProduct } from '../../fixtures/wholeProduct.ts'

interface Run {
  id: string
  kind: string
  total: number
  finishedAt: string | null
  counts: Record<string, number>
}

const COUNT = 25

let product: Awaited<ReturnType<typeof startWholeProduct>>
beforeAll(async () => {
  product = await startWholeProduct()
})
afterAll(() => product.close())

const ask = <T>(method: string, path: string, body?: object) =>
  product.json<T>('admin', method, path, body)

async function finished({ id }: Run): Promise<Run> {
  const read = () => ask<Run>('GET', `/api/runs/${id}`)
  await until(async () => (await read()).finishedAt !== null, 100)
  return read()
}

/** Null without a photo. */
async function photoOf(id: string): Promise<Buffer | null> {
  const answer = await product.api('admin', 'GET', `/api/people/${id}/photo`)
  return answer.status === 204 ? null : Buffer.from(await answer.arrayBuffer())
}

test(`the photos of ${COUNT} people are removed, and after an undo each looks as before`, async () => {
  const withPhoto = `/api/people?photo=has&limit=${COUNT}`
  const read = () => ask<{ items: { id: string }[] }>('GET', withPhoto)
  await until(async () => (await read()).items.length === COUNT, 100)
  const ids = (await read()).items.map(({ id }) => id)
  const before = await Promise.all(ids.map(photoOf))
  expect(before).not.toContain(null)

  const removal = await ask<Run>('POST', '/api/runs/removals', {
    selection: { ids },
    expected: COUNT,
  })
  expect(removal).toMatchObject({ kind: 'remove', total: COUNT })
  expect((await finished(removal)).counts).toMatchObject({ done: COUNT })
  expect(await Promise.all(ids.map(photoOf))).toEqual(ids.map(() => null))

  const undo = await finished(await ask<Run>('POST', `/api/runs/${removal.id}/undo`, {}))
  expect(undo.counts).toMatchObject({ done: COUNT })
  const after = await Promise.all(ids.map(photoOf))
  const alike = await Promise.all(
    before.map((jpeg, n) => looksAlike(jpeg ?? Buffer.alloc(0), after[n] ?? Buffer.alloc(0))),
  )
  expect(alike).toEqual(ids.map(() => true))
})

test('a filter that fits another number than was shown begins nothing, and says how many', async () => {
  const { total } = await ask<{ total: number }>('GET', '/api/people/counts')
  const answer = await product.api('admin', 'POST', '/api/runs/restores', {
    selection: { filters: {} },
    expected: total + 1,
  })
  expect([answer.status, await answer.json()]).toMatchObject([
    409,
    { error: { code: 'selection_changed', detail: `${total} people fit now` } },
  ])
})

test('people without a photo get their initials, people with one keep it, and an undo takes them back', async () => {
  const get = (photo: string) =>
    ask<{ items: { id: string }[] }>('GET', `/api/people?photo=${photo}&limit=3`)
  const [without, having] = [(await get('none')).items, (await get('has')).items]
  const ids = [...without, ...having].map(({ id }) => id)
  const kept = await Promise.all(having.map(({ id }) => photoOf(id)))
  const picture = { kind: 'initials', colours: ['#004E8C'] }
  const asked = { selection: { ids }, expected: ids.length, picture }
  const run = await finished(await ask<Run>('POST', '/api/runs/defaults', asked))
  expect(run).toMatchObject({ kind: 'default', counts: { skipped: having.length } })
  expect(run.counts['done']).toBeGreaterThan(0)
  expect(await Promise.all(having.map(({ id }) => photoOf(id)))).toEqual(kept)
  const set = await Promise.all(without.map(({ id }) => photoOf(id)))
  expect(set.filter((jpeg) => jpeg !== null)).toHaveLength(run.counts['done'] ?? 0)

  await finished(await ask<Run>('POST', `/api/runs/${run.id}/undo`, {}))
  expect(await Promise.all(without.map(({ id }) => photoOf(id)))).toEqual(without.map(() => null))
})
