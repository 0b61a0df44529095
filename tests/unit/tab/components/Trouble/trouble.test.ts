import { describe, expect, test } from 'vitest'
import { errorWords, type ErrorCode } from '../../../../../src/core/errors.ts'
import { adviceFor } from '../../../../../src/tab/components/Trouble/trouble.ts'

const advice = (code: ErrorCode) => adviceFor({ code, ...errorWords(code) })

describe('the advice', () => {
  test.each([
    ['blocked_by_policy', 'access policy', 'Conditional Access'],
    ['not_assigned', 'assigned', 'Users and groups'],
    ['account_disabled', 'disabled', 'User Administrator'],
    ['foreign_account', 'this organization', 'guest'],
  ] as const)('on %s says what is wrong, and who can change it', (code, title, line) => {
    expect(advice(code)).toMatchObject({
      kind: 'blocked',
      title: expect.stringContaining(title),
      lines: [expect.stringContaining(line)],
    })
  })

  test.each([
    ['secret_expired', 'expired', 'CLIENT_SECRET'],
    ['app_consent_required', 'permissions', 'admin consent'],
    ['clock_wrong', 'time', 'clock'],
  ] as const)('on %s is for whoever runs the app', (code, title, line) => {
    expect(advice(code)).toMatchObject({
      kind: 'other',
      title: expect.stringContaining(title),
      lines: [expect.stringContaining(line)],
    })
  })

  test('on what Microsoft’s page resolves names its button', () => {
    expect(advice('consent_required')).toMatchObject({
      kind: 'consent',
      button: 'Review and allow',
    })
    expect(advice('mfa_required')).toMatchObject({
      kind: 'confirm',
      button: 'Confirm with Microsoft',
    })
  })
})
