import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
      const said = await product.ask('POST', 'chat', { persona, awaitReply: true, ...message })
      expect(JSON.stringify(said)).toContain("Guests can't manage photos here.")
    },
  )
})
