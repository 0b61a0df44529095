import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type {
  ApprovalsPage,
  DecisionsView,
  Me,
  MyApproval,
  OutcomeView,
  PeoplePage,
  StoredSettingsView,
} from '../../../src/api/contract.ts'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import { startProduct } from '../../fixtures/api/product.ts'

let product: Awaited<ReturnType<typeof startProduct>>
beforeAll(async () => void (product = await startProduct()))
afterAll(() => product.close())

const read = async <T>(response: Promise<Response>): Promise<T> =>
  (await (await response).json()) as T
const setPolicy = async (ownPhoto: string) => {
  const { version } = await read<StoredSettingsView>(product.as('admin', 'GET', '/api/settings'))
  await product.as('admin', 'PUT', '/api/settings', { version, settings: { ownPhoto } })
}
const ask = async (seed: string) => {
  const made = await read<{ id: string }>(
    product.as('member', 'POST', '/api/me/drafts', await drawPortrait(seed)),
  )
  return read<OutcomeView>(product.as('member', 'POST', `/api/me/drafts/${made.id}/confirm`))
}
const waiting = async () =>
  (await read<ApprovalsPage>(product.as('admin', 'GET', '/api/approvals'))).approvals
const mine = async () =>
  (await read<MyApproval>(product.as('member', 'GET', '/api/me/approval'))).approval
const photo = async () =>
  Buffer.from(await (await product.as('member', 'GET', '/api/me/photo')).arrayBuffer())
const decide = (persona: string, what: 'approve' | 'decline', body: object) =>
  read<DecisionsView>(product.as(persona, 'POST', `/api/approvals/${what}`, body))
const codeOf = async (response: Promise<Response>) =>
  (await read<{ error: { code: string } }>(response)).error.code

describe('where own photos need approval', () => {
  beforeEach(() => setPolicy('withApproval'))

  test('a member’s photo waits, is shown to admins alone, and is set once one of them approves it', async () => {
    const before = await photo()
    expect(await read<Me>(product.as('member', 'GET', '/api/me'))).toMatchObject({
      changesOwnPhoto: 'onApproval',
    })
    expect(await ask('to be approved')).toMatchObject({
      kind: 'waiting',
      sentence: 'Your photo was sent to the people who manage photos.',
    })
    expect((await photo()).equals(before)).toBe(true)
    const [one] = await waiting()
    expect(await read(product.as('admin', 'GET', '/api/approvals/count'))).toEqual({ waiting: 1 })
    const picture = await product.as('admin', 'GET', `/api/approvals/${one?.id}/picture`)
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
    for (const path of ['', '/count', `/${one?.id}/picture`])
      expect(await codeOf(product.as('member', 'GET', `/api/approvals${path}`))).toBe('admins_only')
    for (const what of ['approve', 'decline'])
      expect(await codeOf(product.as('member', 'POST', `/api/approvals/${what}`))).toBe(
        'admins_only',
      )
    const { decisions } = await decide('hr', 'approve', { ids: [one?.id] })
    expect(decisions).toEqual([{ id: one?.id, problem: null }])
    expect((await photo()).equals(before)).toBe(false)
    expect(await mine()).toMatchObject({ state: 'approved', decided: { reason: null } })
  })

  test('the second of two who decide is told what the first did', async () => {
    await ask('decided twice')
    const [one] = await waiting()
    await decide('hr', 'decline', { ids: [one?.id], code: 'quality', text: 'Too dark.' })
    const { decisions } = await decide('admin', 'approve', { ids: [one?.id] })
    expect(decisions[0]?.problem).toMatchObject({ code: 'approval_decided' })
    expect(decisions[0]?.problem?.sentence).toMatch(/ declined this photo .+ ago\.$/)
    expect(await mine()).toMatchObject({
      state: 'declined',
      decided: {
        reason: {
          code: 'quality',
          sentence: 'The picture is blurry, dark, or too small.',
          text: 'Too dark.',
        },
      },
    })
  })

  test('those of selected people are counted and listed for admins alone, by ids and by filters', async () => {
    await ask('selected')
    const [one] = await waiting()
    const selected = (persona: string, selection: object) =>
      product.as(persona, 'POST', '/api/approvals/selected', { selection })
    const found = { waiting: 1, next: null, approvals: [one] }
    expect(await read(selected('hr', { ids: [one?.person.id] }))).toEqual(found)
    expect(await read(selected('hr', { filters: { approval: 'waiting' } }))).toEqual(found)
    const people = await read<PeoplePage>(product.as('hr', 'GET', '/api/people?approval=waiting'))
    expect(people.items.map(({ id }) => id)).toEqual([one?.person.id])
    const except = [one?.person.id]
    expect(await read(selected('hr', { filters: {}, except }))).toEqual({
      waiting: 0,
      next: null,
      approvals: [],
    })
    expect(await codeOf(selected('member', { filters: {} }))).toBe('admins_only')
    expect(await codeOf(selected('hr', { filters: { company: 'x' } }))).toBe('invalid_request')
    const run = '00000000-0000-4000-8000-000000000001'
    expect(await codeOf(selected('hr', { filters: { run } }))).toBe('not_found')
  })

  test('a reason of one’s own has to be given in words, and a decision names at most ten photos', async () => {
    const id = '00000000-0000-4000-8000-000000000001'
    const bad = [
      ['decline', { ids: [id], code: 'other', text: '  ' }],
      ['decline', { ids: [id], code: 'because' }],
      ['approve', { ids: [] }],
      ['approve', { ids: Array.from({ length: 11 }, () => id) }],
    ] as const
    for (const [what, body] of bad)
      expect(await codeOf(product.as('admin', 'POST', `/api/approvals/${what}`, body))).toBe(
        'invalid_request',
      )
    const { decisions } = await decide('admin', 'approve', { ids: [id] })
    expect(decisions[0]?.problem?.code).toBe('not_found')
  })

  test('what waits can be withdrawn, and still be decided about when the policy changes', async () => {
    await ask('withdrawn')
    expect((await product.as('member', 'DELETE', '/api/me/approval')).status).toBe(204)
    expect(await codeOf(product.as('member', 'DELETE', '/api/me/approval'))).toBe('nothing_waits')
    await ask('before the policy')
    await setPolicy('nobody')
    const [one] = await waiting()
    const { decisions } = await decide('admin', 'approve', { ids: [one?.id] })
    expect(decisions[0]?.problem).toBe(null)
  })
})
