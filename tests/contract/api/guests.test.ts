import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, startApi } from '../../fixtures/api/server.ts'
import { portrait } from '../../fixtures/runs.ts'
import { startWholeProduct } from '../../fixtures/wholeProduct.ts'

describe('a guest of the organisation', () => {
  let product: Awaited<ReturnType<typeof startWholeProduct>>
  beforeAll(async () => {
    product = await startWholeProduct()
  })
  afterAll(() => product.close())

  test('learns in the tab that they manage no photo, and Graph is asked nothing in their name', async () => {
    expect(await product.json('Guest', 'GET', '/api/me')).toMatchObject({
      id: product.idOf('Guest'),
      manage: null,
      managesOwnPhoto: false,
      hasPhoto: false,
    })
    const { requests } = await product.ask<{ requests: { actingAs: string | null }[] }>(
      'GET',
      'requests',
    )
    expect(requests.filter(({ actingAs }) => actingAs === product.idOf('Guest'))).toEqual([])
  })

  test('is refused a draft with a sentence and the next step', async () => {
    const refused = await product.api('Guest', 'POST', '/api/me/drafts', await portrait(1))
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { error: { code: 'guests_not_allowed', sentence: "Guests can't manage photos here." } },
    ])
  })

  test.each([{ text: 'my photo' }, { text: 'help' }, { text: 'hello' }])(
    'is told so by the bot: $text',
    async (message) => {
      const persona = product.idOf('Guest')
      const said = await product.ask('POST', 'chat', { persona, ...message })
      expect(JSON.stringify(said)).toContain("Guests can't manage photos here.")
    },
  )
})

test('of a guest every route but the health check and their name is refused', async () => {
  const api = await startApi({ manage: null, ownPhoto: null })
  const document = await (await fetch(`${api.url}/api/openapi.json`)).json()
  const { paths } = document as { paths: Record<string, object> }
  const admitted = []
  for (const [path, methods] of Object.entries(paths)) {
    const address = path.replaceAll(/\{\w+\}/g, '33333333-2222-4333-8444-555555555555')
    for (const method of Object.keys(methods)) {
      const response = await api.request(address, { method: method.toUpperCase() })
      const isRefused = response.status === 403 && (await codeOf(response)) === 'guests_not_allowed'
      if (!isRefused) admitted.push(path)
    }
  }
  expect(admitted).toEqual(['/health', '/api/me'])
  await api.stop()
})
