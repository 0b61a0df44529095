import { describe, expect, test } from 'vitest'
import { entraErrorCode, failureOf, saysNoPhoto } from '../../src/core/graph/codes.ts'
import type { GraphAnswer } from '../../src/core/graph/request.ts'

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

describe('no photo', () => {
  test.each([
    error(404, 'ImageNotFound', imageNotFound),
    error(404, 'ErrorItemNotFound'),
    error(404, 'ErrorEntityNotFound', imageNotFound),
    error(404, 'ConsumerPhotoIsNotSupported'),
    error(404, 'Whatever', 'Microsoft.Fast.Profile.Core.Exception.ProfileNotFoundException'),
    answer(404, ''),
    answer(404, null),
  ])('is what Graph means by $status $body', (said) => {
    expect(saysNoPhoto(said)).toBe(true)
  })

  test.each([
    error(404, 'Request_ResourceNotFound', "Resource 'x' does not exist"),
    error(404, 'MailboxNotHostedInExchangeOnline'),
    error(404, 'SomethingNew', 'never seen'),
    answer(404, '<html>proxy says not found</html>'),
    answer(404, 'false'),
    error(400, 'ImageNotFound'),
    error(403, 'ErrorAccessDenied'),
    error(429, 'ApplicationThrottled'),
    answer(500, ''),
    answer(503, null),
  ])('is never inferred from $status $body', (said) => {
    expect(saysNoPhoto(said)).toBe(false)
  })
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
  ])('%# is told apart', (said, kind, code) => {
    expect(failureOf(said, 'write')).toMatchObject({ kind, code })
  })

  test('a 400 to a question says nothing about a picture', () => {
    expect(failureOf(error(400, 'BadRequest'), 'read')).toMatchObject({ code: 'graph_failed' })
  })

  test('carries Graph’s code, and its request id from the body or the header', () => {
    expect(failureOf(error(403, 'ErrorAccessDenied', 'denied'), 'write')).toMatchObject({
      detail: '403 ErrorAccessDenied denied',
      requestId: 'r1',
    })
    expect(failureOf(answer(500, ''), 'write')).toMatchObject({ requestId: 'from-header' })
  })

  test('throttling is a pause, not a failure', () => {
    const now = Date.parse('2026-11-21T10:00:00Z')
    const failure = failureOf(error(429, 'ApplicationThrottled'), 'write', now)
    expect(failure.kind === 'throttled' && failure.until.getTime()).toBeGreaterThan(now)
  })
})

describe('an error of Entra', () => {
  const said = { error: 'invalid_grant', suberror: '', number: null, claims: null }
  test.each([
    [{ ...said, suberror: 'consent_required', number: 65001 }, 'consent_required'],
    [{ ...said, suberror: 'consent_required' }, 'consent_required'],
    [{ ...said, error: 'interaction_required', number: 50076 }, 'mfa_required'],
    [{ ...said, error: 'interaction_required', number: 50079, claims: '{}' }, 'mfa_required'],
    [{ ...said, number: 50013 }, 'sign_in_again'],
    [{ ...said, number: 500131 }, 'app_misconfigured'],
    [{ ...said, number: 50105 }, 'app_misconfigured'],
    [{ ...said, error: 'invalid_client', number: 7000215 }, 'app_misconfigured'],
    [{ ...said, error: 'invalid_client' }, 'app_misconfigured'],
    [{ ...said, error: 'temporarily_unavailable' }, 'graph_unreachable'],
    [{ ...said, error: '' }, 'graph_unreachable'],
  ])('%j', (told, code) => {
    expect(entraErrorCode(told)).toBe(code)
  })
})
