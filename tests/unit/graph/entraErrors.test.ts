import { describe, expect, test } from 'vitest'
import { entraErrorCode } from '../../../src/core/graph/entraErrors.ts'

describe('an error of Entra', () => {
  const plain = { error: 'invalid_grant', suberror: '', number: null, claims: null }
  test.each([
    [{ ...plain, suberror: 'consent_required', number: 65001 }, 'consent_required'],
    [{ ...plain, suberror: 'consent_required' }, 'consent_required'],
    [{ ...plain, error: 'interaction_required', number: 50076 }, 'mfa_required'],
    [{ ...plain, error: 'interaction_required', number: 50079, claims: '{}' }, 'mfa_required'],
    [{ ...plain, number: 50013 }, 'sign_in_again'],
    [{ ...plain, number: 500131 }, 'app_misconfigured'],
    [{ ...plain, number: 50105 }, 'app_misconfigured'],
    [{ ...plain, error: 'invalid_client', number: 7000215 }, 'app_misconfigured'],
    [{ ...plain, error: 'invalid_client' }, 'app_misconfigured'],
    [{ ...plain, error: 'temporarily_unavailable' }, 'graph_unreachable'],
    [{ ...plain, error: '' }, 'graph_unreachable'],
  ])('%j becomes %s', (error, code) => {
    expect(entraErrorCode(error)).toBe(code)
  })
})
