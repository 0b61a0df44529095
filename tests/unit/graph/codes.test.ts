import { describe, expect, test } from 'vitest'
import {
  failureOf,
  graphErrors,
  isPlaceLost,
  saysNoMailbox,
  saysNoPhoto,
  type GraphErrorRow,
} from '../../../src/core/graph/codes.ts'
import type { GraphAnswer } from '../../../src/core/graph/request.ts'

const answer = (status: number, body: unknown): GraphAnswer => ({
  kind: 'answer',
  status,
  headers: { 'request-id': 'from-header' },
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
})
const error = (status: number, code: string, message = '') =>
  answer(status, { error: { code, message, innerError: { 'request-id': 'r1', date: 'd' } } })

const imageNotFound =
  "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown."

test.each([
  [410, 'resyncRequired', true],
  [410, '', true],
  [400, 'Directory_ExpiredPageToken', true],
  [404, 'syncStateNotFound', true],
  [409, 'syncStateNotFound', true],
  [200, '', false],
  [401, 'InvalidAuthenticationToken', false],
  [403, 'Authorization_RequestDenied', false],
  [429, 'TooManyRequests', false],
  [500, 'InternalServerError', false],
  [503, 'serviceNotAvailable', false],
])('%i %s to a link of Graph’s own: %s that the place is lost', (status, code, lost) => {
  expect(isPlaceLost(error(status, code))).toBe(lost)
})

describe('no photo', () => {
  test.each([
    error(404, 'ImageNotFound', imageNotFound),
    error(404, 'ErrorItemNotFound'),
    error(404, 'ErrorEntityNotFound', imageNotFound),
    error(404, 'ConsumerPhotoIsNotSupported'),
    error(404, 'Whatever', 'Microsoft.Fast.Profile.Core.Exception.ProfileNotFoundException'),
    { ...answer(404, ''), inBatch: true },
    { ...answer(404, null), inBatch: true },
  ])('is read from $status $body', (given) => {
    expect(saysNoPhoto(given)).toBe(true)
  })

  test.each([
    error(404, 'Request_ResourceNotFound', "Resource 'x' does not exist"),
    error(404, 'MailboxNotHostedInExchangeOnline'),
    error(404, 'SomethingNew', 'never seen'),
    answer(404, '<html>proxy says not found</html>'),
    answer(404, 'false'),
    answer(404, ''),
    answer(404, null),
    error(400, 'ImageNotFound'),
    error(403, 'ErrorAccessDenied'),
    error(429, 'ApplicationThrottled'),
    answer(500, ''),
    answer(503, null),
  ])('is not read from $status $body', (given) => {
    expect(saysNoPhoto(given)).toBe(false)
  })
})

test.each([
  [error(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive'), true],
  [error(404, 'ErrorInvalidUser'), false],
  [error(403, 'ErrorAccessDenied'), false],
  [answer(500, ''), false],
])('%# tells whether there is no mailbox', (given, none) => {
  expect(saysNoMailbox(given)).toBe(none)
})

describe('a failure', () => {
  test.each([
    [error(404, 'Request_ResourceNotFound'), 'gone', 'person_gone'],
    [error(403, 'ErrorAccessDenied'), 'refused', 'not_allowed'],
    [error(403, 'Authorization_RequestDenied'), 'refused', 'not_allowed'],
    [error(403, 'AppOnlyTokenNotSupportedForGroupUpdate'), 'refused', 'not_allowed'],
    [
      error(200, 'UnknownError', '{"error":"NoPermissionsInAccessToken"}'),
      'refused',
      'not_allowed',
    ],
    [error(404, 'MailboxNotHostedInExchangeOnline'), 'refused', 'mailbox_on_premises'],
    [error(400, 'ValidationWidthTooSmall'), 'refused', 'photo_refused'],
    [answer(413, ''), 'refused', 'photo_refused'],
    [error(404, 'SomethingNew'), 'failed', 'graph_failed'],
    [answer(500, '<html>'), 'failed', 'graph_failed'],
    [error(503, 'ServiceUnavailable'), 'failed', 'graph_unreachable'],
  ])('%# has its own outcome and code', (given, kind, code) => {
    expect(failureOf(given, 'write')).toMatchObject({ kind, code })
  })

  test('a 400 to a read is not about a picture', () => {
    expect(failureOf(error(400, 'BadRequest'), 'read')).toMatchObject({ code: 'graph_failed' })
  })

  test('carries Graph’s code, its request id from the body or the header, and the status', () => {
    expect(failureOf(error(403, 'ErrorAccessDenied', 'denied'), 'write')).toMatchObject({
      detail: '403 ErrorAccessDenied denied',
      requestId: 'r1',
    })
    expect(failureOf(answer(500, ''), 'write')).toMatchObject({
      requestId: 'from-header',
      status: 500,
    })
  })

  test('a 429 is throttled until later', () => {
    const now = Date.parse('2026-11-21T10:00:00Z')
    const failure = failureOf(error(429, 'ApplicationThrottled'), 'write', now)
    expect(failure.kind === 'throttled' && failure.until.getTime()).toBeGreaterThan(now)
  })
})

describe('the table of errors', () => {
  test('gives each code the same outcome wherever it appears', () => {
    const outcomes = new Map<string, Set<string>>()
    for (const row of graphErrors) {
      const key = 'code' in row ? row.code : row.outcome
      outcomes.set(key, (outcomes.get(key) ?? new Set()).add(row.outcome))
    }
    expect([...outcomes.values()].filter(({ size }) => size > 1)).toEqual([])
  })

  test('takes no row without an outcome', () => {
    // @ts-expect-error: every row must name its outcome, which decides whether to retry
    const row: GraphErrorRow = { status: 418, code: 'photo_refused' }
    expect('outcome' in row).toBe(false)
  })
})
