import { describe, expect, test } from 'vitest'
import { lookVerdictOf } from '../../../src/core/runs/background/lookVerdict.ts'
import type { Sight } from '../../../src/core/runs/write/seen.ts'
import { isLastLook, nextLookAt, seenAt } from '../../../src/core/runs/write/seen.ts'

const shown = (sight: Sight) => ({ kind: 'sighting', sight, etag: null }) as const
const accepted = { state: 'done', looks: 0, preparedSha: 'ours' } as const
const lost = { ...accepted, state: 'failed' } as const
const last = 8
const failed = { kind: 'failed', code: 'graph_unreachable', detail: '', requestId: null } as const

describe('a look right after the write', () => {
  test.each<[Sight, boolean, ReturnType<typeof seenAt>]>([
    ['ours', true, 'seen'],
    ['as_before', true, 'not_yet'],
    ['none', true, 'not_yet'],
    ['other', true, 'different'],
    ['ours', false, 'seen'],
    ['as_before', false, 'not_yet'],
    ['other', false, 'changed'],
  ])('that shows %s (set: %s) means %s', (sight, sets, seen) =>
    expect(seenAt(sight, 'first', sets)).toBe(seen),
  )
})

describe('a later look', () => {
  test.each<[Sight, number, ReturnType<typeof lookVerdictOf>]>([
    ['ours', 0, { kind: 'known', seen: 'seen' }],
    ['as_before', 0, { kind: 'later', looks: 1 }],
    ['as_before', last, { kind: 'known', seen: 'never' }],
    ['none', 0, { kind: 'known', seen: 'changed' }],
    ['other', last, { kind: 'known', seen: 'changed' }],
  ])('that shows %s after %i looks settles an accepted write', (sight, looks, verdict) =>
    expect(lookVerdictOf({ ...accepted, looks }, shown(sight))).toEqual(verdict),
  )

  test.each<[Sight, number, ReturnType<typeof lookVerdictOf>]>([
    ['ours', 0, { kind: 'written' }],
    ['as_before', 0, { kind: 'later', looks: 1 }],
    ['as_before', last, { kind: 'known', seen: 'never' }],
    ['other', 0, { kind: 'known', seen: 'changed' }],
  ])(
    'that shows %s after %i looks settles a write whose answer was lost',
    (sight, looks, verdict) =>
      expect(lookVerdictOf({ ...lost, looks }, shown(sight))).toEqual(verdict),
  )

  test('that gets no answer is repeated, and never the last', () => {
    expect(lookVerdictOf(accepted, failed)).toEqual({ kind: 'later', looks: 1 })
    const throttled = { kind: 'throttled', until: new Date(0) } as const
    expect(lookVerdictOf({ ...accepted, looks: last }, throttled)).toEqual({
      kind: 'later',
      looks: last,
    })
  })

  test('is in vain for a person who is gone', () => {
    const gone = { kind: 'gone', code: 'person_gone', requestId: null } as const
    expect(lookVerdictOf({ ...accepted, looks: last }, gone)).toEqual({
      kind: 'known',
      seen: 'never',
    })
  })
})

test('the looks are seconds apart, then minutes and hours, and last a day', () => {
  const delays = Array.from(
    { length: last + 1 },
    (_, looks) => nextLookAt(looks, 0).getTime() / 1000,
  )
  expect(delays[0]).toBeLessThanOrEqual(5)
  expect(delays).toEqual(delays.toSorted((a, b) => a - b))
  expect(delays.reduce((sum, delay) => sum + delay, 0) / 3600).toBeCloseTo(24, 0)
  expect([last - 1, last].map(isLastLook)).toEqual([false, true])
})
