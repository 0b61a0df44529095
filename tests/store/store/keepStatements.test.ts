import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { keepStatements } from '../../../src/core/store/dataDir/keepStatements.ts'
import { pgliteExtensions } from '../../../src/core/store/pglite.ts'
import { templatePath } from '../../fixtures/database/database.ts'

let client: PGlite
let time = 0
const sent = vi.fn<(kind: string) => void>()
beforeAll(async () => {
  client = await PGlite.create({
    loadDataDir: new Blob([await readFile(await templatePath())]),
    extensions: pgliteExtensions,
  })
  const send = client.execProtocolStream.bind(client)
  client.execProtocolStream = (message, options) => {
    for (const kind of kindsIn(message)) sent(kind)
    return send(message, options)
  }
  keepStatements(client, () => time)
  await client.exec('create table notes (id int primary key, text text, at timestamptz)')
})
afterAll(() => client.close())

/** Each has its kind (1 byte) and the length of the rest (4 bytes). */
function kindsIn(messages: Uint8Array): string[] {
  const kinds: string[] = []
  for (let at = 0; at < messages.length;) {
    kinds.push(String.fromCharCode(messages[at] ?? 0))
    at += 1 + new DataView(messages.buffer, messages.byteOffset).getInt32(at + 1)
  }
  return kinds
}

/** The kinds of the messages that PostgreSQL gets for some work: P = parse, D = describe, B = bind, E = execute. */
async function messagesOf(work: () => Promise<unknown>): Promise<string> {
  sent.mockClear()
  await work()
  return sent.mock.calls.map(([kind]) => kind).join('')
}

const read = () => client.query('select text from notes where id = $1', [1])

const countIn = (queries: Pick<PGlite, 'query'>) =>
  queries.query<{ n: number }>('select count(*)::int as n from notes where id < $1', [100])

const insert = (id: number, text: string | null, at: Date | null = null) =>
  client.query('insert into notes values ($1, $2, $3) returning *', [id, text, at])

test('a statement is parsed and described once from its second use, and answers alike', async () => {
  const at = new Date('2026-01-01T00:00:00Z')
  expect(await messagesOf(() => insert(1, 'one'))).toBe('PDBDES')
  expect(await messagesOf(() => insert(2, 'two'))).toBe('PDBDES')
  expect(await messagesOf(() => insert(3, null))).toBe('BES')
  expect((await insert(4, 'ünï', at)).rows).toEqual([{ id: 4, text: 'ünï', at }])
})

test('a refusal is reported each time, and the statement can be used afterwards', async () => {
  const taken = await Promise.allSettled([insert(1, 'again'), insert(1, 'again')])
  expect(taken.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect((await insert(5, 'five')).rows).toHaveLength(1)
  const wrong = () => client.query('select * from nothing where id = $1', [1])
  for (let n = 0; n < 3; n += 1) await expect(wrong()).rejects.toThrow('nothing')
  await client.exec('create table nothing (id int)')
  expect((await wrong()).rows).toEqual([])
})

test('a statement outlives the transaction in which it was prepared, even if that is rolled back', async () => {
  await client.transaction(async (tx) => {
    await countIn(tx)
    await countIn(tx)
    await tx.query('insert into notes values (6, $1)', ['six'])
    await tx.rollback()
  })
  expect((await countIn(client)).rows).toEqual([{ n: 5 }])
})

test('after five seconds a statement is planned anew, because tables grow', async () => {
  for (let n = 0; n < 3; n += 1) await read()
  expect(await messagesOf(read)).toBe('BES')
  time += 5000
  // The former one is closed.
  expect(await messagesOf(read)).toBe('CPDBDES')
  expect(await messagesOf(read)).toBe('BES')
})

test('statements with other parameters each time do not pile up', async () => {
  for (let n = 1; n <= 450; n += 1) {
    const ids = Array.from({ length: n % 225 }, (_, at) => at)
    await client.query(`select ${ids.join('+') || '0'} as sum where $1`, [true])
  }
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from pg_prepared_statements',
  )
  expect(rows[0]?.n).toBeLessThanOrEqual(200)
})
