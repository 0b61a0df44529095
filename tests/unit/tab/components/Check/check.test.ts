import { describe, expect, test } from 'vitest'
import type { RunView, ItemView } from '../../../../../src/api/contract.ts'
import {
  checkTabs,
  warningsOf,
  explainImport,
  tickOf,
  preparingOf,
} from '../../../../../src/tab/components/Check/check.ts'

const view = (
  counts: Partial<RunView['counts']>,
  remarked = 0,
  sameAlready = 0,
  { doubtful = 0, remarkedOut = 0 } = {},
) =>
  ({
    counts,
    remarked,
    remarkedOut,
    doubtful,
    sameAlready,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
  }) as RunView

const tick = (state: ItemView['state'], code: ItemView['code'] = null) => tickOf({ state, code })

describe('the check before an import', () => {
  test('shows photos with warnings first, and no empty tabs', () => {
    expect(checkTabs(view({})).map(({ key }) => key)).toEqual(['all'])
    const tabs = checkTabs(view({ prepared: 5, refused: 1, skipped: 2 }, 3))
    expect(tabs.map(({ key, count }) => `${key} ${count}`)).toEqual([
      'all 7',
      'warnings 3',
      'problems 1',
      'skipped 2',
    ])
    expect(tabs[0]?.sources.map(({ remarked }) => remarked)).toEqual([true, false])
    const again = checkTabs(view({ prepared: 5 }, 0, 4))
    expect(again.map(({ key, count }) => `${key} ${count}`)).toEqual(['all 5', 'unchanged 4'])
    expect(again[1]?.sources).toEqual([{ state: 'prepared', sameAlready: true }])
  })

  test('lists what is left out beside what will be set, so that a tick moves nothing', () => {
    const more = { doubtful: 2, remarkedOut: 1 }
    const tabs = checkTabs(view({ prepared: 5, skipped: 3 }, 4, 0, more))
    expect(tabs.map(({ key, count }) => `${key} ${count}`)).toEqual([
      'all 8',
      'warnings 5',
      'skipped 5',
    ])
    expect(tabs.map(({ sources }) => sources.map(({ pick }) => pick))).toEqual([
      ['any', 'any'],
      ['any'],
      ['unticked'],
    ])
  })

  test('ticks what will be set; what can’t be has no tick', () => {
    expect([tick('prepared'), tick('prepared', 'doubtful_photo')]).toEqual([true, false])
    expect([tick('skipped', 'left_out'), tick('refused', 'damaged')]).toEqual([false, null])
    expect([tick('received'), tick('awaiting')]).toEqual([null, null])
  })

  test('names whom else a picture was used for', () => {
    const notes = [{ code: 'looks_like_another', name: 'Ana Ruiz' }]
    expect(warningsOf({ picture: { notes } as ItemView['picture'] })).toEqual(['Also for Ana Ruiz'])
  })

  test('names warnings in a word or two, those that are newer than the tab too', () => {
    const notes = ['blurred', 'looks_like_another', 'a_new_one'].map((code) => ({ code }))
    const picture = { notes } as ItemView['picture']
    expect(warningsOf({ picture })).toEqual(['Blurred', 'Used twice?', 'Warning'])
    expect(warningsOf({ picture: null })).toEqual([])
  })

  test('is busy while files are sent or prepared, and counts files that are not being sent as missing', () => {
    const upload = { total: 3, sent: 1, waiting: false, failed: [] }
    const half = view({ awaiting: 2, received: 1, prepared: 1 })
    expect(preparingOf(half, upload)).toEqual({ ready: 1, total: 4, busy: true, missing: 0 })
    const sent = { ...upload, sent: 3 }
    expect(preparingOf(half, sent)).toMatchObject({ busy: true, missing: 2 })
    const closed = view({ awaiting: 2, prepared: 1 })
    expect(preparingOf(closed, null)).toMatchObject({ busy: false, missing: 2 })
  })

  test('sums up in one line what will be set', () => {
    const held = view({ awaiting: 1, prepared: 29, refused: 2, skipped: 1 }, 5)
    expect(explainImport(held, preparingOf(held, null))).toBe(
      "29 photos will be set, 5 with warnings, 2 skipped, 2 can't be set",
    )
    const doubted = view({ prepared: 10, skipped: 1 }, 4, 0, { doubtful: 3 })
    expect(explainImport(doubted, preparingOf(doubted, null))).toBe(
      '7 photos will be set, 1 with a warning, 4 skipped',
    )
    const again = view({ prepared: 13 }, 1, 11)
    expect(explainImport(again, preparingOf(again, null))).toBe(
      '2 photos will be set, 11 unchanged, 1 with a warning',
    )
    const same = view({ prepared: 11 }, 0, 11)
    expect(explainImport(same, preparingOf(same, null))).toBe('No changes to make, 11 unchanged')
    const preparing = view({ received: 3 })
    expect(explainImport(preparing, preparingOf(preparing, null))).toBe('No photos are ready yet')
    const none = view({ refused: 1 })
    expect(explainImport(none, preparingOf(none, null))).toBe("No photos are ready, 1 can't be set")
  })
})
