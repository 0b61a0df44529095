import { describe, expect, test, vi } from 'vitest'
import type { RunView } from '../../../../src/api/contract.ts'
import { explainProbe, isTrying } from '../../../../src/tab/components/RunSummary/runSummary.ts'
import { badgeOf, isPaused } from '../../../../src/tab/sending/items.ts'
import { itemOf } from '../../../fixtures/tab/items.ts'

const pausedBecause: NonNullable<RunView['pausedBecause']> = {
  code: 'secret_expired',
  sentence: "The app's client secret has expired.",
  next: 'Create a new one.',
  detail: null,
  probeAt: '2026-01-02T14:35:00.000Z',
}
const view = (why: RunView['pausedBecause']) =>
  ({ kind: 'import', pausedAt: '2026-01-02T14:30:00.000Z', pausedBecause: why }) as RunView

describe('a run that paused by itself', () => {
  test('says when it is tried again, and that it is being tried once that time has come', () => {
    vi.useFakeTimers({ now: new Date('2026-01-02T14:34:59Z') })
    try {
      expect(isTrying(pausedBecause)).toBe(false)
      expect(explainProbe(pausedBecause)).toMatch(/^Tries again at \d+:\d+ [AP]M\.$/)
      vi.setSystemTime(new Date('2026-01-02T14:35:00Z'))
      expect(explainProbe(pausedBecause)).toBe('Trying now.')
    } finally {
      vi.useRealTimers()
    }
  })

  test.each(['received', 'prepared', 'uploading'] as const)(
    'shows %s photos as paused',
    (state) => {
      expect(badgeOf(view(pausedBecause), { ...itemOf('Ana'), state })).toBe('Paused')
    },
  )

  test('unlike one that a person paused, whose photos on their way are still being set', () => {
    const item = { ...itemOf('Ana'), state: 'uploading' as const }
    expect(isPaused(view(null), item)).toBe(false)
    expect(badgeOf(view(null), item)).toBe('Setting photo')
  })
})
