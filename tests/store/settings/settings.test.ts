import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/core/errors.ts'
import type { WantedSettings } from '../../../src/core/model.ts'
import { createSettings } from '../../../src/core/settings/index.ts'
import { words } from '../../../src/core/words/words.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { principal } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const ana = principal(1, 'Ana')
const bob = principal(2, 'Bob')
const setUp = (now?: () => number) => createSettings(database.db, { retentionDays: 30 }, now)
const newest = { cursor: null, limit: 10 }

async function refusalOf(change: Promise<unknown>): Promise<AppError> {
  const error: unknown = await change.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof AppError) return error
  throw new Error('nothing was refused', { cause: error })
}

describe('settings', () => {
  test('are as installed until somebody changes them, and only what was changed differs then', async () => {
    const settings = setUp()
    expect(await settings.stored()).toEqual({
      settings: settings.installed,
      version: 0,
      changed: null,
    })
    await settings.change(ana, 0, { faceRequired: true })
    const elsewhere = createSettings(database.db, { retentionDays: 90 })
    expect(await elsewhere.stored()).toMatchObject({
      settings: { ...settings.installed, faceRequired: true, retentionDays: 90 },
      version: 1,
      changed: { by: { id: ana.id, name: 'Ana' } },
    })
  })

  test('are in the history, one by one: who, before and after', async () => {
    const settings = setUp()
    await settings.change(ana, 0, { leastSidePx: 200, ownPhoto: 'nobody', automaticCrop: true })
    await settings.change(bob, 1, { leastSidePx: 300 })
    const { items, next } = await settings.changes(newest)
    expect(items).toMatchObject([
      { by: { name: 'Bob' }, version: 2, name: 'leastSidePx', before: 200, after: 300 },
      { by: { name: 'Ana' }, version: 1, name: 'leastSidePx', before: 48, after: 200 },
      { by: { name: 'Ana' }, version: 1, name: 'ownPhoto', before: 'everybody', after: 'nobody' },
    ])
    expect(next).toBe(null)
  })

  test('saved as they are make no history and no version', async () => {
    const settings = setUp()
    const { settings: same } = await settings.stored()
    expect((await settings.change(ana, 0, same)).version).toBe(0)
    expect((await settings.changes(newest)).items).toEqual([])
  })

  test('list their changes in pages, and refuse a cursor that is not theirs', async () => {
    const settings = setUp()
    for (const [version, retentionDays] of [1, 2, 3].entries())
      await settings.change(ana, version, { retentionDays })
    const first = await settings.changes({ cursor: null, limit: 2 })
    const rest = await settings.changes({ cursor: first.next, limit: 2 })
    const after = [...first.items, ...rest.items].map((change) => change.after)
    expect([after, rest.next]).toEqual([[3, 2, 1], null])
    const foreign = await refusalOf(settings.changes({ cursor: 'x', limit: 2 }))
    expect(foreign.code).toBe('invalid_request')
  })
})

describe('two admins who change settings at once', () => {
  test('the second is told who was first, and changes nothing', async () => {
    const settings = setUp()
    await settings.change(ana, 0, { leastSidePx: 200 })
    const refused = await refusalOf(settings.change(bob, 0, { retentionDays: 5 }))
    expect(refused.code).toBe('settings_changed')
    expect(refused.sentenceIn(words)).toMatch(/^Ana changed the settings .+ ago\.$/)
    expect((await settings.stored()).settings).toMatchObject({
      leastSidePx: 200,
      retentionDays: 30,
    })
  })

  test('at the same moment, one of them', async () => {
    const settings = setUp()
    const ends = await Promise.allSettled([
      settings.change(ana, 0, { leastSidePx: 200 }),
      settings.change(bob, 0, { leastSidePx: 300 }),
    ])
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await settings.changes(newest)).items).toHaveLength(1)
  })
})

describe('a setting out of range', () => {
  test.each<[WantedSettings, string]>([
    [{ leastSidePx: 47 }, 'Type a whole number from 48 to 648.'],
    [{ leastSidePx: 649 }, 'Type a whole number from 48 to 648.'],
    [{ leastSidePx: 100.5 }, 'Type a whole number from 48 to 648.'],
    [{ retentionDays: 0 }, 'Type a whole number from 1 to 3,650.'],
    [{ retentionDays: 3651 }, 'Type a whole number from 1 to 3,650.'],
    [{ languages: [] }, 'Choose at least one language.'],
    [{ defaultColours: [] }, 'Use 1 to 12 color codes such as #0078d4.'],
    [{ defaultColours: ['red'] }, 'Use 1 to 12 color codes such as #0078d4.'],
    [{ defaultColours: Array(13).fill('#0078d4') }, 'Use 1 to 12 color codes such as #0078d4.'],
  ])('%j has its own sentence', async (wanted, sentence) => {
    const refused = await refusalOf(setUp().change(ana, 0, wanted))
    expect(refused.code).toBe('setting_invalid')
    const [name] = Object.keys(wanted)
    expect(refused.fields.map((field) => [field.name, field.sentence(words)])).toEqual([
      [name, sentence],
    ])
  })

  test('keeps the others from being saved as well', async () => {
    const settings = setUp()
    const wanted = { ownPhoto: 'nobody', leastSidePx: 1, retentionDays: 0 } as const
    const refused = await refusalOf(settings.change(ana, 0, wanted))
    expect(refused.fields.map(({ name }) => name)).toEqual(['leastSidePx', 'retentionDays'])
    expect(await settings.stored()).toMatchObject({ version: 0, changed: null })
    expect((await settings.changes(newest)).items).toEqual([])
  })
})

describe('another process', () => {
  test('sees a change two seconds later, and whoever made it at once', async () => {
    let time = 0
    const here = setUp(() => time)
    const there = setUp(() => time)
    expect((await there.current()).ownPhoto).toBe('everybody')
    expect((await here.current()).ownPhoto).toBe('everybody')
    await here.change(ana, 0, { ownPhoto: 'nobody' })
    expect((await here.current()).ownPhoto).toBe('nobody')
    time = 1999
    expect((await there.current()).ownPhoto).toBe('everybody')
    time = 2000
    expect((await there.current()).ownPhoto).toBe('nobody')
  })
})
