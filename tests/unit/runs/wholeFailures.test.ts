import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../../src/core/errors.ts'
import type { ItemOutcome } from '../../../src/core/runs/write/writePhoto.ts'
import {
  areLastRefused,
  blockOf,
  isEveryoneRefused,
  probeDelaySeconds,
  probeVerdictOf,
} from '../../../src/core/runs/pause/wholeFailures.ts'

const requestId = 'request-1'
const failed = (code: ErrorCode, status?: number): ItemOutcome => ({
  kind: 'failed',
  code,
  detail: 'AADSTS1',
  requestId,
  ...(status && { status }),
})
const refused = (code: ErrorCode): ItemOutcome => ({ kind: 'refused', code, detail: '', requestId })
const done: ItemOutcome = { kind: 'done', etag: null, requestId }

describe('an outcome', () => {
  test.each<[ErrorCode]>([
    ['secret_expired'],
    ['secret_wrong'],
    ['certificate_refused'],
    ['clock_wrong'],
    ['app_consent_required'],
    ['app_blocked_by_policy'],
    ['app_disabled'],
    ['app_unknown'],
    ['app_misconfigured'],
  ])('%s of the app meets everybody', (code) => {
    expect(blockOf(failed(code))).toEqual({ code, detail: 'AADSTS1, request-id request-1' })
  })

  test.each<[string, ItemOutcome]>([
    ['done', done],
    ['a refusal of one person', refused('not_allowed')],
    ['a mailbox on-premises', refused('mailbox_on_premises')],
    ['a lost connection', failed('graph_unreachable')],
    ['an error of Graph', failed('graph_failed', 500)],
  ])('%s does not', (_what, outcome) => {
    expect(blockOf(outcome)).toBeNull()
  })

  test('photos that this kind of organisation does not have meet everybody', () => {
    expect(blockOf(refused('photos_unsupported'))).toMatchObject({ code: 'photos_unsupported' })
  })
})

describe('after one item was tried', () => {
  const unanswered = failed('graph_unreachable')
  const skipped: ItemOutcome = { kind: 'skipped', code: 'has_photo_already' }
  const throttled: ItemOutcome = { kind: 'throttled', until: new Date() }
  test.each<[ErrorCode, string, ItemOutcome, string]>([
    ['secret_expired', 'a write', done, 'goes_on'],
    ['secret_expired', 'a look that needed no write', skipped, 'goes_on'],
    ['secret_expired', 'a refusal of this person', refused('not_allowed'), 'goes_on'],
    ['secret_expired', 'no answer', unanswered, 'later'],
    ['secret_expired', 'a request to wait', throttled, 'later'],
    ['secret_expired', 'an error of Graph', failed('graph_unreachable', 503), 'goes_on'],
    ['secret_expired', 'a lost answer to a write', failed('write_unconfirmed'), 'goes_on'],
    ['secret_expired', 'the same again', failed('secret_expired'), 'later'],
    ['secret_expired', 'an error of our own', failed('internal'), 'goes_on'],
    ['secret_expired', 'an unreadable answer', failed('graph_failed'), 'goes_on'],
    ['everyone_refused', 'a write', done, 'goes_on'],
    ['everyone_refused', 'an error of our own', failed('internal'), 'next_item'],
    ['everyone_refused', 'an expired secret', failed('secret_expired'), 'later'],
    ['everyone_refused', 'a look that needed no write', skipped, 'next_item'],
    ['everyone_refused', 'a refusal of a guest', refused('guest_refused'), 'next_item'],
    ['everyone_refused', 'no answer', unanswered, 'later'],
  ])('a run that paused for %s and met %s: %s', (code, _met, outcome, verdict) => {
    expect(probeVerdictOf(code, outcome)).toBe(verdict)
  })

  test('the next try is after 1, 2, 5, 10, 15 and then every 30 minutes', () => {
    const minutes = [0, 1, 2, 3, 4, 5, 6, 100].map((probes) => probeDelaySeconds(probes) / 60)
    expect(minutes).toEqual([1, 2, 5, 10, 15, 30, 30, 30])
  })
})

describe('refusals in a row', () => {
  test.each([
    [3, 40, true],
    [2, 40, false],
    [1, 40, false],
    [2, 2, true],
    [1, 1, false],
  ])('%i of %i people refused: everybody is refused %s', (refusals, total, everyone) => {
    expect(isEveryoneRefused(refusals, total)).toBe(everyone)
  })

  test('a probe whose write got no answer shows that the app can sign in, not that it may write', () => {
    expect(probeVerdictOf('secret_expired', failed('write_unconfirmed'))).toBe('goes_on')
    expect(probeVerdictOf('everyone_refused', failed('write_unconfirmed'))).toBe('next_item')
    expect(probeVerdictOf('secret_expired', failed('graph_unreachable'))).toBe('later')
  })

  test('the last few are refused for their own sake once nobody else is left to try', () => {
    const total = 40
    expect(areLastRefused({ left: 3, probes: 3, accepted: 37, total })).toBe(true)
    expect(areLastRefused({ left: 4, probes: 3, accepted: 36, total })).toBe(false)
    expect(areLastRefused({ left: 4, probes: 4, accepted: 36, total })).toBe(true)
    expect(areLastRefused({ left: 9, probes: 9, accepted: 31, total })).toBe(false)
    expect(areLastRefused({ left: 3, probes: 2, accepted: 37, total })).toBe(false)
    expect(areLastRefused({ left: 3, probes: 9, accepted: 0, total })).toBe(false)
  })

  test('a very small run does not wait for an accepted write', () => {
    expect(areLastRefused({ left: 2, probes: 3, accepted: 0, total: 2 })).toBe(true)
    expect(areLastRefused({ left: 2, probes: 2, accepted: 0, total: 2 })).toBe(false)
  })
})
