import { describe, expect, it } from 'vitest'
import type { ImportView } from '../../src/api/contract.ts'
import { checkTabs, explainPlan, preparingOf } from '../../src/tab/components/Check/check.ts'

const view = (counts: Partial<ImportView['counts']>, remarked = 0, sameAlready = 0) =>
  ({
    counts,
    remarked,
    sameAlready,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
  }) as ImportView

describe('what will be written', () => {
  it('shows pictures with remarks first, and only lists that hold something', () => {
    expect(checkTabs(view({})).map(({ key }) => key)).toEqual(['all'])
    const tabs = checkTabs(view({ prepared: 5, refused: 1, skipped: 2 }, 3))
    expect(tabs.map(({ name, count }) => `${name} ${count}`)).toEqual([
      'Ready 5',
      'With remarks 3',
      'Not possible 1',
      'Left out 2',
    ])
    expect(tabs[0]?.sources.map(({ remarked }) => remarked)).toEqual([true, false])
  })

  it('is not complete while files are sent or prepared; a file that nobody sends is missing', () => {
    const upload = { total: 3, sent: 1, waiting: false, failed: [] }
    const half = view({ awaiting: 2, received: 1, prepared: 1 })
    expect(preparingOf(half, upload)).toEqual({ ready: 1, total: 4, busy: true, missing: 0 })
    const sent = { ...upload, sent: 3 }
    expect(preparingOf(half, sent)).toMatchObject({ busy: true, missing: 2 })
    const closed = view({ awaiting: 2, prepared: 1 })
    expect(preparingOf(closed, null)).toMatchObject({ busy: false, missing: 2 })
  })

  it('is said in one line', () => {
    const held = view({ awaiting: 1, prepared: 29, refused: 2, skipped: 1 }, 5)
    expect(explainPlan(held, preparingOf(held, null))).toBe(
      '29 photos will be set, 5 with remarks, 2 left out, 2 not possible',
    )
    const again = view({ prepared: 13 }, 1, 11)
    expect(explainPlan(again, preparingOf(again, null))).toBe(
      '2 photos will be set, 11 set already, 1 with remarks',
    )
    const same = view({ prepared: 11 }, 0, 11)
    expect(explainPlan(same, preparingOf(same, null))).toBe('Nothing new to set, 11 set already')
    const none = view({ refused: 1 })
    expect(explainPlan(none, preparingOf(none, null))).toBe('No photo is ready, 1 not possible')
  })
})
