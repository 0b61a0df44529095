import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Me, SettingChangesView, StoredSettingsView } from '../../../src/api/contract.ts'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import { startProduct } from '../../fixtures/api/product.ts'
import { plain, red } from '../../fixtures/pictures/painted.ts'

let product: Awaited<ReturnType<typeof startProduct>>
beforeAll(async () => void (product = await startProduct()))
afterAll(() => product.close())

const read = async <T>(response: Promise<Response>): Promise<T> =>
  (await (await response).json()) as T
const settingsNow = () => read<StoredSettingsView>(product.as('admin', 'GET', '/api/settings'))
const put = async (persona: string, settings: object, version?: number) =>
  product.as(persona, 'PUT', '/api/settings', {
    version: version ?? (await settingsNow()).version,
    settings,
  })
const me = () => read<Me>(product.as('member', 'GET', '/api/me'))
const send = async (side: number) =>
  product.as('member', 'POST', '/api/me/drafts', await plain(side, side, red).jpeg().toBuffer())
interface Refusal {
  error: {
    code: string
    sentence: string
    next: string
    fields?: { name: string; sentence: string }[]
  }
}
const refusalOf = async (response: Promise<Response>) => (await read<Refusal>(response)).error
const draft = async (persona = 'member') =>
  product.as(persona, 'POST', '/api/me/drafts', await drawPortrait('of the settings'))

describe('settings over HTTP', () => {
  test('are read and changed by people who manage photos, and by nobody else', async () => {
    expect(await settingsNow()).toMatchObject({
      version: 0,
      changed: null,
      settings: { ownPhoto: 'everybody', leastSidePx: 48, retentionDays: 30 },
    })
    for (const [method, path] of [
      ['GET', '/api/settings'],
      ['PUT', '/api/settings'],
      ['GET', '/api/settings/changes'],
    ] as const)
      expect((await refusalOf(product.as('member', method, path))).code).toBe('admins_only')
    const changed = await put('hr', { retentionDays: 60 })
    expect(await changed.json()).toMatchObject({ version: 1, settings: { retentionDays: 60 } })
  })

  test('made over an older version are refused with whoever changed them, and their changes can be read', async () => {
    const { version } = await settingsNow()
    await put('hr', { retentionDays: 61 }, version)
    const refused = await refusalOf(put('admin', { retentionDays: 90 }, version))
    expect(refused).toMatchObject({ code: 'settings_changed' })
    const { changes } = await read<SettingChangesView>(
      product.as('admin', 'GET', '/api/settings/changes?limit=1'),
    )
    expect(changes).toMatchObject([{ name: 'retentionDays', before: 60, after: 61 }])
    expect(refused.sentence).toContain(`${changes[0]?.by.name} changed the settings`)
  })

  test('out of range have a sentence each, and nothing is saved', async () => {
    const before = await settingsNow()
    const { code, fields } = await refusalOf(
      put('admin', { ownPhoto: 'nobody', leastSidePx: 10_000, retentionDays: -1 }),
    )
    expect([code, fields]).toEqual([
      'setting_invalid',
      [
        { name: 'leastSidePx', sentence: 'Type a whole number from 48 to 648.' },
        { name: 'retentionDays', sentence: 'Type a whole number from 1 to 3,650.' },
      ],
    ])
    expect(await settingsNow()).toEqual(before)
  })

  test.each([
    ['an unknown policy', { ownPhoto: 'some' }],
    ['a text for a number', { leastSidePx: '100' }],
    ['a language that there are no words for', { languages: ['en', 'it'] }],
    ['no list of colours', { defaultColours: '#0078d4' }],
  ])('refuse %s', async (_what, settings) => {
    expect((await refusalOf(put('admin', settings))).code).toBe('invalid_request')
  })
})

describe('where nobody may set their own photo', () => {
  test('a member can neither prepare, set, undo nor remove one, and is told so by /me; an admin still can', async () => {
    const made = (await (await draft()).json()) as { id: string }
    expect((await put('admin', { ownPhoto: 'nobody' })).status).toBe(200)
    expect(await me()).toMatchObject({ changesOwnPhoto: null, undoable: null })
    const calls = [
      ['POST', '/api/me/drafts'],
      ['PUT', `/api/me/drafts/${made.id}/crop`],
      ['POST', `/api/me/drafts/${made.id}/confirm`],
      ['POST', '/api/me/photo/undo'],
      ['DELETE', '/api/me/photo'],
    ] as const
    for (const [method, path] of calls)
      expect((await refusalOf(product.as('member', method, path))).code).toBe(
        'own_photo_not_allowed',
      )
    expect((await product.as('member', 'GET', '/api/me/photo')).ok).toBe(true)
    expect((await draft('hr')).status).toBe(201)
    await put('admin', { ownPhoto: 'everybody' })
    const set = await product.as('member', 'POST', `/api/me/drafts/${made.id}/confirm`)
    expect(await set.json()).toMatchObject({ kind: 'done' })
  })
})

describe('what is asked of one’s own photo', () => {
  test('is in /me, and a picture without it is refused with the next step', async () => {
    await put('admin', { leastSidePx: 300, faceRequired: true })
    expect(await me()).toMatchObject({ asked: { leastSidePx: 300, faceRequired: true } })
    expect(await refusalOf(send(299))).toMatchObject({
      code: 'below_least_side',
      sentence: 'This is only 299 pixels wide. Your organization asks for at least 300.',
      next: 'Choose a larger picture, or a larger part of this one.',
    })
    expect(await refusalOf(send(300))).toMatchObject({ code: 'face_required' })
    await put('admin', { leastSidePx: 48, faceRequired: false })
  })
})
