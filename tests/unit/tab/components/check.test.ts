import { describe, expect, it } from 'vitest'
import type { RunView, ItemView } from '../../../../src/api/contract.ts'
import {
  checkTabs,
  describeTile,
  explainPlan,
  preparingOf,
} from '../../../../src/tab/components/Check/check.ts'

const view = (counts: Partial<RunView['counts']>, remarked = 0, sameAlready = 0) =>
  ({
    counts,
    remarked,
    sameAlready,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
  }) as RunView

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
    const again = checkTabs(view({ prepared: 5 }, 0, 4))
    expect(again.map(({ name, count }) => `${name} ${count}`)).toEqual(['Ready 5', 'Set already 4'])
    expect(again[1]?.sources).toEqual([{ state: 'prepared', sameAlready: true }])
  })

  it('is read aloud with what should be known, and with the next step where it is not possible', () => {
    const person = { id: 'p', displayName: 'Ana' }
    const item = (more: Partial<ItemView>) => ({ person, picture: null, ...more }) as ItemView
    expect(describeTile(item({ state: 'prepared', sameAlready: true }))).toBe(
      'Ana, set already. Change the crop',
    )
    const refused = {
      state: 'refused',
      sentence: 'This file is empty.',
      next: 'Export it.',
    } as const
    expect(describeTile(item(refused))).toBe('Ana: This file is empty. Export it.')
    expect(describeTile(item({ state: 'awaiting', sentence: null, next: null }))).toBe('Ana')
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
