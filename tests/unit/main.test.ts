import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { describeError } from '../../src/main.ts'

test('a failed query is logged with its text and cause, but without its values, which can be photos and names', () => {
  const values = ['L1N0aWxsIGEgcGhvdG8=', 'Ana $1 Lima\n    at nowhere']
  const failed = new DrizzleQueryError('insert into blobs', values, new Error('no space left'))
  const logged = JSON.stringify(describeError(new Error('an item failed', { cause: failed })))
  for (const value of ['L1N0', 'Ana', 'nowhere']) expect(logged).not.toContain(value)
  for (const word of ['insert into blobs', 'no space left', 'main.test.ts'])
    expect(logged).toContain(word)
})
