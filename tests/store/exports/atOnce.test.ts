import { afterAll, beforeAll, expect, test } from 'vitest'
import { createExports } from '../../../src/core/exports/index.ts'
import type { ListRequest } from '../../../src/core/model.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { startScriptedGraph, type ScriptedGraph } from '../../fixtures/scriptedGraph.ts'

let database: TestDatabase
let scripted: ScriptedGraph
beforeAll(async () => {
  ;[database, scripted] = await Promise.all([openTestDatabase(), startScriptedGraph()])
  await storePeople(database.db, [somePerson(1)])
})
afterAll(async () => {
  await scripted.close()
  await database.close()
})

const ofPerson = (n: number): { ownerId: string; request: ListRequest } => ({
  ownerId: personId(n),
  request: { content: 'list', selection: { ids: [personId(1)] }, format: 'csv' },
})

const counts = async () => ({ total: 1, has: 0, none: 0, unknown: 1 })

test('a person has three downloads at once, and a place is free as soon as one ends', async () => {
  const exports = createExports(database.db, scripted.graph, { counts })
  const never = new AbortController().signal
  const begin = async (n: number) => {
    const chunks = exports.download(ofPerson(n), never)[Symbol.asyncIterator]()
    await chunks.next()
    return chunks
  }
  const [first] = [await begin(1), await begin(1), await begin(1)]
  await expect(begin(1)).rejects.toMatchObject({ code: 'too_many_requests' })
  await begin(2)
  await first?.return?.()
  await begin(1)
})
