import { DrizzleQueryError } from 'drizzle-orm/errors'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/core/errors.ts'
import { startupMessage } from '../../src/core/startup.ts'

describe('what is printed when a program cannot start', () => {
  test('is the sentence, each detail on its own line, and what to do', () => {
    const error = new AppError('port_taken', { detail: '3978; 0.0.0.0' })
    expect(startupMessage(error, { withStack: true }).split('\n')).toEqual([
      'Another program is using this port.',
      '  3978',
      '  0.0.0.0',
      'Stop that program, or set PORT to a free port.',
    ])
  })

  test('names an unexpected error and its causes, and shows its stack only if asked to', () => {
    const error = new TypeError('no such thing', { cause: new Error('because') })
    expect(startupMessage(error).split('\n')).toEqual([
      "Likeness couldn't start.",
      '  TypeError: no such thing',
      '  Error: because',
      'To see where it failed, set LOG_LEVEL to debug and start again.',
    ])
    expect(startupMessage(error, { withStack: true })).toContain('startup.test.ts')
  })

  test('names every error of several, which have no message together', () => {
    const several = new AggregateError([new Error('not by IPv6'), new Error('not by IPv4')])
    expect(startupMessage(several)).toMatch(/not by IPv6\n.*not by IPv4/)
  })

  test.each([{ message: 'an object' }, null, undefined, 7])('is a sentence for %j', (thrown) => {
    expect(startupMessage(thrown)).toMatch(/^Likeness couldn't start\.\n {2}\w+\n/)
    expect(startupMessage(thrown)).not.toContain('[object')
  })

  test('never contains the values of a query', () => {
    const failed = new DrizzleQueryError('insert into people', ['Ana Lima'], new Error('full'))
    const text = startupMessage(failed, { withStack: true })
    expect(text).toContain('insert into people')
    expect(text).toContain('Error: full')
    expect(text).not.toContain('Ana')
  })
})
