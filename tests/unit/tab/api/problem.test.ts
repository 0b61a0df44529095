import { expect, test } from 'vitest'
import { problemOf } from '../../../../src/tab/api/problem.ts'

test.each([408, 429, 502, 503, 504])(
  'an answer of %i without our body may pass, so that what was sent is sent again',
  (status) => {
    expect(problemOf(status, null)).toMatchObject({ code: 'busy', passing: true })
  },
)

test.each([400, 500])('an answer of %i without our body is unexpected', (status) => {
  expect(problemOf(status, '<html>')).toMatchObject({ code: 'internal' })
})
