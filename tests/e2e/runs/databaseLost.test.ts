import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownDatabase } from '../../fixtures/database/database.ts'
import { startDatabaseProxy, type DatabaseProxy } from '../../fixtures/database/proxy.ts'
import { startLikeness, until, type Likeness } from '../../fixtures/likeness.ts'
import { codedPicture } from '../../fixtures/pictures/codedPicture.ts'

interface Summary {
  id: string
  counts: Record<string, number>
  finishedAt: string | null
}
interface Person {
  id: string
  displayName: string
}

const server = process.env['TEST_DATABASE_URL']
if (!server) process.stdout.write('skipped: databaseLost.test.ts needs TEST_DATABASE_URL\n')
const PEOPLE = 40
const AWAY_MS = 2_000

let likeness: Likeness
let proxy: DatabaseProxy
let drop: () => Promise<void>
beforeAll(async () => {
  if (!server) return
  const database = await ownDatabase(server)
  drop = database.drop
  proxy = await startDatabaseProxy(database.url)
  likeness = await startLikeness({ people: PEOPLE, environment: { DATABASE_URL: proxy.url } })
})
afterAll(async () => {
  await likeness?.stop()
  await proxy?.close()
  await drop?.()
})

const summary = (id: string) => likeness.json<Summary>('admin', 'GET', `/api/runs/${id}`)
const done = async (id: string) => {
  const answer = await likeness.api('admin', 'GET', `/api/runs/${id}`)
  return answer.ok ? (((await answer.json()) as Summary).counts['done'] ?? 0) : -1
}
const isFinished = async (id: string) => {
  const answer = await likeness.api('admin', 'GET', `/api/runs/${id}`)
  return answer.ok && ((await answer.json()) as Summary).finishedAt !== null
}

/** Ends every connection of the product from another one, as an administrator of the database may. */
async function terminateConnections(): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  const name = new URL(proxy.url).pathname.slice(1)
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = $1 and application_name = 'likeness'`,
    [name],
  )
  await client.end()
}

async function startedRun(people: Person[]): Promise<string> {
  const { id } = await likeness.json<Summary>('admin', 'POST', '/api/runs', {})
  const { items } = await likeness.json<{ items: { id: string }[] }>(
    'admin',
    'POST',
    `/api/runs/${id}/items`,
    {
      items: people.map(({ id: personId, displayName }) => ({
        fileName: `${displayName}.jpg`,
        fileSize: 1000,
        personId,
      })),
    },
  )
  for (const [at, item] of items.entries()) {
    const path = `/api/runs/${id}/items/${item.id}/file`
    await likeness.json('admin', 'PUT', path, await codedPicture(at))
  }
  await likeness.json('admin', 'POST', `/api/runs/${id}/start`, { doubtful: 'set' })
  return id
}

/** How many accepted writes each person's photo got. */
async function writes(): Promise<Map<string, number>> {
  const { requests } = await likeness.ask<{
    requests: { method: string; path: string; status: number }[]
  }>('GET', '/sandbox/requests')
  const counts = new Map<string, number>()
  for (const { method, path, status } of requests) {
    const [, person] = /\/users\/([^/]+)\/photo/.exec(path) ?? []
    if (method !== 'PUT' || status >= 300 || !person) continue
    counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  return counts
}

describe.skipIf(!server)('an import whose database is lost again and again', () => {
  test('goes on by itself, and writes each photo once', async () => {
    const { items: people } = await likeness.json<{ items: Person[] }>(
      'admin',
      'GET',
      `/api/people?limit=${PEOPLE}`,
    )
    const pid = likeness.pid()
    await likeness.ask('DELETE', '/sandbox/requests')
    await likeness.ask('POST', '/sandbox/faults', {
      match: { url: '/photo', method: 'PUT' },
      kind: 'latency',
      ms: 100,
    })
    const id = await startedRun(people)

    for (const at of [4, 8, 12]) {
      await until(async () => (await done(id)) >= at, 40)
      await terminateConnections()
    }
    proxy.loseAnswers(3, 'insert into entries')
    await until(async () => (await done(id)) >= 20, 40)

    await proxy.cut()
    const away = await likeness.api('admin', 'GET', `/api/runs/${id}`)
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await away.json()).toMatchObject({ error: { code: 'database_unavailable' } })
    expect(away.headers.get('content-type')).toBe('application/json')
    await sleep(AWAY_MS)
    await proxy.mend()
    await until(() => isFinished(id), 200)

    const { counts } = await summary(id)
    const refused = counts['refused'] ?? 0
    expect(counts).toEqual({ ...counts, done: people.length - refused, failed: 0 })
    expect(refused).toBeLessThan(5)
    expect(proxy.lostAnswers()).toBe(3)
    const accepted = [...(await writes()).values()]
    expect(accepted).toEqual(Array.from({ length: people.length - refused }, () => 1))

    expect(likeness.pid()).toBe(pid)
    const lines = likeness.printed().trim().split('\n')
    expect(likeness.printed()).not.toMatch(/unhandled|object Object/i)
    expect(lines.length).toBeLessThan(25)

    const second = await startedRun(people.slice(0, 3))
    await until(() => isFinished(second), 200)
  })
})
