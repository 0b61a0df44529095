import { expect, test } from 'vitest'
import { explainUnusable } from '../../../../src/tab/files/explainUnusable.ts'
import { UnusableFile } from '../../../../src/tab/files/unusableFile.ts'

test('a file that is too large is explained with the limit of the API', () => {
  expect(explainUnusable(new UnusableFile('tooLarge'))).toBe('This file is larger than 25 MB.')
})

test('a file that is gone from disk is explained', () => {
  expect(explainUnusable(new UnusableFile('unreadable'))).toBe("This file can't be read from disk.")
})
