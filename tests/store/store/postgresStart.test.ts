import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startupMessage } from '../../../src/core/startup.ts'
import { openPostgres, refuseOld } from '../../../src/core/store/postgres.ts'
import { ownDatabase } from '../../fixtures/database/database.ts'

const server = process.env['TEST_DATABASE_URL']
if (!server) process.stdout.write('skipped: postgresStart.test.ts needs TEST_DATABASE_URL\n')
const PASSWORD = 'p%40ss-not-to-be-printed'

let own: { url: string; drop: () => Promise<void> }
const role = `limited_${randomUUID().replaceAll('-', '')}`
const reader = `reader_${randomUUID().replaceAll('-', '')}`
const full = `full_${randomUUID().replaceAll('-', '')}`
beforeAll(async () => {
  if (!server) return
  own = await ownDatabase(server)
  await onServer(`create role ${role} login`)
  await onServer(`create role ${reader} login`)
  await onServer(`alter role ${reader} set default_transaction_read_only = on`)
  await onServer(`create role ${full} login connection limit 0`)
})
afterAll(async () => {
  if (!server) return
  await own.drop()
  await onServer(`drop role ${role}`)
  await onServer(`drop role ${reader}`)
  await onServer(`drop role ${full}`)
})

async function onServer(statement: string, url = server): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** What is printed when a start on this database fails. */
async function printed(url: string): Promise<string[]> {
  const failure = await openPostgres(url, { lost: () => {}, back: () => {} }).then(
    async (engine) => {
      await engine.close()
      throw new Error('it started')
    },
    (error: unknown) => error,
  )
  const text = startupMessage(failure, { withStack: true })
  expect(text).not.toMatch(/not-to-be-printed|\n {4}at |\[object/)
  return text.split('\n')
}

const changed = (change: (url: URL) => void): string => {
  const url = new URL(own.url)
  url.password = PASSWORD
  change(url)
  return url.href
}

describe.skipIf(!server)('a start on PostgreSQL says what is wrong, where, and what to do', () => {
  test.each([
    ['a server that is away', (url: URL) => (url.port = '1'), "can't be reached", 'ECONNREFUSED'],
    [
      'both addresses of a host',
      (url: URL) => ((url.port = '1'), (url.hostname = 'localhost')),
      "can't be reached",
      'ECONNREFUSED',
    ],
    ['a host without an address', (url: URL) => (url.hostname = 'no.invalid'), 'reached', 'no.inv'],
    ['an unknown user', (url: URL) => (url.username = 'nobody'), 'this user', 'nobody'],
    ['a missing database', (url: URL) => (url.pathname = '/none'), "doesn't exist", 'none'],
    ['a user without rights', (url: URL) => (url.username = role), 'create tables', 'denied'],
    ['a replica', (url: URL) => (url.username = reader), 'only allows reading', 'read-only'],
    ['no free connection', (url: URL) => (url.username = full), 'no free', 'too many'],
    [
      'encryption that the server lacks',
      (url: URL) => (url.search = '?sslmode=verify-full'),
      'encrypted',
      'does not support SSL',
    ],
  ])('%s', async (_name, change, sentence, detail) => {
    const [first = '', place = '', ...rest] = await printed(changed(change))
    expect(first).toContain(sentence)
    expect(place).toMatch(/^ {2}\w+@[\w.]+:\d+\/\w+$/)
    expect(rest.slice(0, -1).join('\n')).toContain(detail)
    expect(rest.at(-1)).toMatch(/DATABASE_URL|owner of the database|max_connections/)
  })

  test('an address that is none', async () => {
    expect(await printed('postgres://user:not-to-be-printed@host:port/x')).toEqual([
      "The configuration isn't valid.",
      '  DATABASE_URL is no valid address',
      'Correct the variables listed above.',
    ])
  })

  test('an extension that searching needs and cannot use', async () => {
    const other = await ownDatabase(server ?? '')
    await onServer('create schema elsewhere', other.url)
    await onServer('create extension pg_trgm schema elsewhere', other.url)
    const [first = '', , said = '', next = ''] = await printed(other.url)
    await other.drop()
    expect(first).toContain('extension pg_trgm')
    expect(said).toContain('gin_trgm_ops')
    expect(next).toContain('owner of the database to run CREATE EXTENSION pg_trgm')
  })

  test('a database that a later version has changed', async () => {
    const engine = await openPostgres(own.url, { lost: () => {}, back: () => {} })
    await engine.close()
    const later = Date.UTC(2099, 0, 1)
    const change = `insert into drizzle.__drizzle_migrations (hash, created_at) values ('', ${later})`
    await onServer(change, own.url)
    expect(await printed(own.url)).toEqual([
      'This database was already used by a later version of Likeness.',
      '  its last change was made on 2099-01-01',
      'Start the later version, or restore a backup from before the update.',
    ])
  })
})

test.each(['14.22', '9.6.24', '14.22 (Debian 14.22-1)'])(
  'PostgreSQL %s is too old, and named',
  async (version) => {
    const client = { query: async () => ({ rows: [{ version }] }) }
    await expect(refuseOld(client)).rejects.toMatchObject({
      code: 'database_too_old',
      detail: `PostgreSQL ${version}`,
    })
  },
)

test.each(['15.0', '15.14 (Debian 15.14-0+deb12u1)', '18beta1'])(
  'PostgreSQL %s is accepted',
  async (version) => {
    const client = { query: async () => ({ rows: [{ version }] }) }
    await expect(refuseOld(client)).resolves.toBeUndefined()
  },
)
