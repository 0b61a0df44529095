import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { describeError } from '../../../src/main.ts'

test('of a failed query the log has the text and the cause, not the values: they may be photos and names', () => {
  const values = ['L1N0aWxsIGEgcGhvdG8=', 'Ana $1 Lima\n    at nowhere']
  const failed = new DrizzleQueryError('insert into blobs', values, new Error('no space left'))
  const told = JSON.stringify(describeError(new Error('an item went wrong', { cause: failed })))
  for (const value of ['L1N0', 'Ana', 'nowhere']) expect(told).not.toContain(value)
  for (const word of ['insert into blobs', 'no space left', 'log.test.ts'])
    expect(told).toContain(word)
})
