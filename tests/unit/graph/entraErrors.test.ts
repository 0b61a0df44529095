import { describe, expect, test } from 'vitest'
import { entraErrorCode, entraErrors } from '../../../src/core/graph/entraErrors.ts'

const plain = { error: 'invalid_grant', suberror: '', number: null, claims: null }

const listed = (column: 'numbers' | 'suberrors' | 'errors') =>
  entraErrors.flatMap((row): readonly (string | number)[] => row[column] ?? [])

describe('an error of Entra', () => {
  test.each([
    ['its number', { ...plain, number: 65001 }, 'consent_required', 'app_consent_required'],
    [
      'its number before its suberror and claims',
      { ...plain, number: 53003, suberror: 'basic_action', claims: '{"access_token":{}}' },
      'blocked_by_policy',
      'app_blocked_by_policy',
    ],
    [
      'its suberror before its claims',
      { ...plain, number: 1, suberror: 'message_only', claims: '{"access_token":{}}' },
      'blocked_by_policy',
      'app_blocked_by_policy',
    ],
    [
      'its claims before its error',
      { ...plain, number: 1, claims: '{"access_token":{}}' },
      'mfa_required',
      'app_blocked_by_policy',
    ],
    [
      'its suberror without a number',
      { ...plain, suberror: 'consent_required' },
      'consent_required',
      'app_consent_required',
    ],
    ['its error', { ...plain, number: 1 }, 'sign_in_again', 'app_misconfigured'],
    [
      'its error, of a client',
      { ...plain, error: 'invalid_client' },
      'app_misconfigured',
      'app_misconfigured',
    ],
    [
      'nothing that is known',
      { ...plain, error: 'brand_new' },
      'graph_unreachable',
      'graph_unreachable',
    ],
    ['no answer', { ...plain, error: '' }, 'graph_unreachable', 'graph_unreachable'],
  ])('is told by %s', (_, error, person, app) => {
    expect(entraErrorCode(error, 'person')).toBe(person)
    expect(entraErrorCode(error, 'app')).toBe(app)
  })
})

describe('the table', () => {
  test.each(['numbers', 'suberrors', 'errors'] as const)('has no value twice in %s', (column) => {
    expect(listed(column)).toHaveLength(new Set(listed(column)).size)
  })

  test('never asks the app to do what only a person can', () => {
    const forPeople = ['consent_required', 'mfa_required', 'sign_in_again', 'not_assigned']
    expect(entraErrors.filter(({ app }) => forPeople.includes(app))).toEqual([])
  })
})
