import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { AppError } from '../../../src/core/errors.ts'
import { databaseFailure, unavailable } from '../../../src/core/store/databaseFailures.ts'

const failure = (message: string, code?: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code })

test.each([
  ['password authentication failed for user "likeness"', '28P01', 'database_refused'],
  ['no pg_hba.conf entry for host "1.2.3.4", user "x", database "y"', '28000', 'database_refused'],
  ['no pg_hba.conf entry for host "h", no encryption', '28000', 'database_encryption'],
  [
    'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string',
    undefined,
    'database_refused',
  ],
  ['self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'database_encryption'],
  [
    "Hostname/IP does not match certificate's altnames",
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'database_encryption',
  ],
  ['permission denied for schema public', '42501', 'database_rights'],
  ['permission denied to create extension "pg_trgm"', '42501', 'database_extension'],
  ['keine Berechtigung, um Erweiterung »pg_trgm« zu erzeugen', '42501', 'database_extension'],
  ['extension "pg_trgm" is not allow-listed for users', '0A000', 'database_extension'],
  ['extension "pg_trgm" is not available', '0A000', 'database_extension'],
  [
    'operator class "gin_trgm_ops" does not exist for access method "gin"',
    '42704',
    'database_extension',
  ],
  ['sorry, too many clients already', '53300', 'database_busy'],
  ['the database system is starting up', '57P03', 'database_unreachable'],
  ['terminating connection due to administrator command', '57P01', 'database_unreachable'],
  ['cannot execute UPDATE in a read-only transaction', '25006', 'database_read_only'],
  ['Connection terminated unexpectedly', undefined, 'database_unreachable'],
  ['connect ENOENT /var/run/postgresql/.s.PGSQL.5432', 'ENOENT', 'database_unreachable'],
  ['duplicate key value violates unique constraint', '23505', null],
  ['canceling statement due to statement timeout', '57014', 'database_unreachable'],
  ['could not extend file', '53100', 'disk_full'],
  ['out of memory', '53200', 'database_busy'],
])('"%s" (%s) means %s', (message, code, expected) => {
  expect(databaseFailure(new DrizzleQueryError('select', [], failure(message, code)))).toBe(
    expected,
  )
})

test.each(['42501', '23505', '42P01'])('%s does not pass by waiting', (code) => {
  expect(unavailable(failure('refused', code))).toBeNull()
})

test('the errors of both addresses of a host are one failure, which passes', () => {
  const both = new AggregateError([failure('connect ECONNREFUSED ::1:5432', 'ECONNREFUSED')])
  expect(unavailable(both)).toBeInstanceOf(AppError)
  expect(unavailable(both)).toMatchObject({ code: 'database_unavailable', retryAfterSeconds: 5 })
})
