import { describe, expect, test } from 'vitest'
import {
  decideRetry,
  retryAfterMilliseconds,
  type AttemptResult,
} from '../../../src/core/graph/send/retry.ts'

const start = Date.parse('2026-11-21T10:00:00Z')
const decide = (change: Partial<AttemptResult>) =>
  decideRetry({ attempt: 1, result: 'lost', startedAt: start, now: start, random: 0.5, ...change })
const status = (code: number, retryAfter: string | null = null) => ({ status: code, retryAfter })

describe('after an attempt', () => {
  test.each([200, 204, 400, 403, 404, 413, 500, 501])('a %i is accepted as the answer', (code) => {
    expect(decide({ result: status(code) })).toEqual({ kind: 'accept' })
  })

  test.each([429, 502, 503, 504])(
    'a %i is retried, with twice the delay after the second attempt',
    (code) => {
      const first = decide({ result: status(code) })
      const second = decide({ result: status(code), attempt: 2, now: start + 500 })
      expect(first).toEqual({ kind: 'retry', delayMs: 500, renewToken: false })
      expect(second).toEqual({ kind: 'retry', delayMs: 1000, renewToken: false })
    },
  )

  test('a lost answer is retried and fails after the third attempt', () => {
    expect(decide({ attempt: 2 }).kind).toBe('retry')
    expect(decide({ attempt: 3 })).toEqual({ kind: 'fail' })
  })

  test('delays have jitter and are never shorter than Retry-After', () => {
    const delays = [0, 0.25, 0.999].map((random) => {
      const decision = decide({ result: status(429, '2'), random })
      return decision.kind === 'retry' ? decision.delayMs : 0
    })
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(2000)
    expect(new Set(delays).size).toBe(3)
  })

  test('a Retry-After beyond the ten-second budget is throttled until then', () => {
    const decision = decide({ result: status(429, '17'), random: 0 })
    expect(decision).toEqual({ kind: 'throttled', until: new Date(start + 17_000) })
  })

  test('no attempt starts after the ten-second budget', () => {
    expect(decide({ attempt: 2, now: start + 9800 })).toEqual({ kind: 'fail' })
  })

  test('a 429 without Retry-After is throttled after the third attempt', () => {
    const decision = decide({ result: status(429), attempt: 3, now: start + 2000 })
    expect(decision.kind).toBe('throttled')
    expect(decision.kind === 'throttled' && decision.until.getTime()).toBeGreaterThan(
      start + 10_000,
    )
  })

  test('a 503 with Retry-After is throttled, one without fails', () => {
    expect(decide({ result: status(503, '60'), attempt: 3 }).kind).toBe('throttled')
    expect(decide({ result: status(503), attempt: 3 })).toEqual({ kind: 'fail' })
  })

  test('a refused token is renewed once', () => {
    expect(decide({ result: status(401) })).toEqual({
      kind: 'retry',
      delayMs: 0,
      renewToken: true,
    })
    expect(decide({ result: status(401), attempt: 2 })).toEqual({ kind: 'accept' })
  })
})

describe('Retry-After', () => {
  test.each([
    ['17', 17_000],
    [' 0 ', 0],
    ['1.5', 1500],
    ['Sat, 21 Nov 2026 10:00:05 GMT', 5000],
    ['Sat, 21 Nov 2026 09:59:00 GMT', 0],
    ['999999999', 86_400_000],
    ['soon', null],
    ['', null],
    ['-5', null],
    [null, null],
  ])('%j is %j ms', (header, expected) => {
    expect(retryAfterMilliseconds(header, start)).toBe(expected)
  })
})
