import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CountsView, DownloadTicketView, MatchAnswer } from '../../../src/api/contract.ts'
import { applyList } from '../../../src/tab/sources/list.ts'
import { readList } from '../../../src/tab/sources/lists/readList.ts'
import { startProduct } from '../../fixtures/api/product.ts'
import { until } from '../../fixtures/likeness.ts'

let product: Awaited<ReturnType<typeof startProduct>>
beforeAll(async () => {
  product = await startProduct()
  await until(async () => (await counts()).unknown === 0)
})
afterAll(() => product.close())

const counts = async (): Promise<CountsView> =>
  (await (await product.as('admin', 'GET', '/api/people/counts?scope=all')).json()) as CountsView

const everybody = { filters: { scope: 'all' }, except: [] }

test('what was downloaded is imported again as it is: everybody is certain', async () => {
  const { total, has } = await counts()
  const asked = await product.as('admin', 'POST', '/api/exports', {
    content: 'photos',
    selection: everybody,
    expected: total,
    pattern: '{surname}_{givenName}',
  })
  const { url, people } = (await asked.json()) as DownloadTicketView
  expect([asked.status, people]).toEqual([201, total])

  const answer = await fetch(product.url + url)
  expect(answer.status).toBe(200)
  const { 'List.csv': list, ...files } = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const names = Object.keys(files).map((name) => `likeness-photos/${name}`)
  expect(names).toHaveLength(has)

  const [sheet] = await readList(list ?? new Uint8Array())
  if (!sheet) throw new Error('no list')
  const { listed } = applyList(sheet, sheet.guess, names)
  const confidences = new Set<string>()
  for (let start = 0; start < names.length; start += 500) {
    const some = names
      .slice(start, start + 500)
      .map((name) => ({ name, size: 1000, listed: listed.get(name) }))
    const matched = await product.as('admin', 'POST', '/api/matches', { files: some })
    for (const match of ((await matched.json()) as MatchAnswer).matches)
      confidences.add(match.confidence)
  }
  expect([...confidences]).toEqual(['certain'])
  expect((await fetch(product.url + url)).status).toBe(410)
})
