import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/core/store/open.ts'
import { entries } from '../../src/core/store/schema.ts'
import { looksAlike } from '../../src/core/imaging/look.ts'
import { identity } from '../../src/sandbox/identity.ts'
import { drawPortrait } from '../../src/sandbox/portraits.ts'
import { prepared } from '../fixtures/pictures.ts'
import { startLikeness, until, type Likeness } from '../fixtures/likeness.ts'

interface Summary {
  id: string
  total: number
  counts: Record<string, number>
  finishedAt: string | null
}

let likeness: Likeness
beforeAll(async () => {
  likeness = await startLikeness({ people: 60 })
})
afterAll(() => likeness?.stop())

const summary = (id: string) => likeness.json<Summary>('admin', 'GET', `/api/imports/${id}`)

async function addImport(people: { id: string; displayName: string }[]) {
  const { id } = await likeness.json<Summary>('admin', 'POST', '/api/imports', {})
  const pictures = await Promise.all(people.map((person) => drawPortrait(`new ${person.id}`)))
  const { items } = await likeness.json<{ items: { id: string }[] }>(
    'admin',
    'POST',
    `/api/imports/${id}/items`,
    {
      items: people.map((person, at) => ({
        fileName: `${person.displayName}.jpg`,
        fileSize: pictures[at]?.length,
        personId: person.id,
        rule: 'name',
        confidence: 'likely',
      })),
    },
  )
  for (const [at, item] of items.entries()) {
    await likeness.json('admin', 'PUT', `/api/imports/${id}/items/${item.id}/file`, pictures[at])
  }
  await likeness.json('admin', 'POST', `/api/imports/${id}/start`, {})
  return { id, pictures }
}

describe('an import whose process is killed in the middle, three times', () => {
  test('finishes by itself: every photo right, none written twice, one entry each', async () => {
    const { items: people } = await likeness.json<{ items: { id: string; displayName: string }[] }>(
      'admin',
      'GET',
      '/api/people?limit=30',
    )
    await likeness.ask('POST', '/sandbox/faults', {
      match: { url: 'graph.microsoft.com', method: 'PUT' },
      kind: 'latency',
      ms: 150,
    })
    await likeness.ask('DELETE', '/sandbox/requests')
    const { id, pictures } = await addImport(people)
    for (const done of [3, 10, 18]) {
      await until(async () => ((await summary(id)).counts['done'] ?? 0) >= done, 20)
      await likeness.kill()
      await likeness.restart()
    }
    await until(async () => (await summary(id)).finishedAt !== null)

    expect((await summary(id)).counts).toMatchObject({ done: people.length })
    const { requests } = await likeness.ask<{
      requests: { method: string; path: string; status: number }[]
    }>('GET', '/sandbox/requests')
    const written = requests
      .filter(({ method, status }) => method === 'PUT' && status === 200)
      .map(({ path }) => path)
    expect(new Set(written).size).toBe(written.length)
    for (const [at, person] of people.entries()) {
      const now = await likeness.api('admin', 'GET', `/api/people/${person.id}/photo`)
      const { jpeg } = await prepared(pictures[at] as Buffer)
      const isRight = await looksAlike(jpeg, Buffer.from(await now.arrayBuffer()))
      expect([person.displayName, isRight]).toEqual([person.displayName, true])
    }

    await likeness.kill()
    const { dataDir, databaseUrl } = likeness
    const store = await openStore(
      { dataDir, databaseUrl, tenantId: identity.tenantId },
      (error) => {
        throw error
      },
    )
    const history = await store.db.select({ personId: entries.personId }).from(entries)
    await store.close()
    expect(history.map(({ personId }) => personId).toSorted()).toEqual(
      people.map(({ id: personId }) => personId).toSorted(),
    )
  })
})
