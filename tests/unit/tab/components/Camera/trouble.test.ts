import { expect, test } from 'vitest'
import { troubleOf } from '../../../../../src/tab/components/Camera/trouble.ts'

test.each([
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotFoundError', 'noCamera'],
  ['OverconstrainedError', 'noCamera'],
  ['NotReadableError', 'inUse'],
  ['TypeError', 'failed'],
] as const)('a camera that fails with %s is said to be %s', (name, trouble) => {
  expect(troubleOf(new DOMException('', name))).toBe(trouble)
})
