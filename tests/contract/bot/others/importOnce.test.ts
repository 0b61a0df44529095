import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createBot } from '../../../../src/bot/index.ts'
import type { Core } from '../../../../src/core/index.ts'
import { keysOf } from '../../../../src/core/matching/personKeys.ts'
import { createMatching } from '../../../../src/core/runs/queries/match/matching.ts'
import { createActivities } from '../../../../src/core/store/chat/activities.ts'
import { botActivities, items, personKeys, runs } from '../../../../src/core/store/schema.ts'
import { createChatCore } from '../../../fixtures/bot/core.ts'
import {
  activityFrom,
  config,
  keptLog,
  startConnector,
} from '../../../fixtures/bot/teamsConnector.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../../fixtures/people/people.ts'
import { portrait, testRunService } from '../../../fixtures/runs.ts'

const files = 'contoso-my.sharepoint.com'
const admin = personId(900)
let database: TestDatabase
let connector: Awaited<ReturnType<typeof startConnector>>
let matching: ReturnType<typeof createMatching>
beforeAll(async () => {
  database = await openTestDatabase()
  matching = createMatching(database.db)
  connector = await startConnector({
    [files]: async ({ url }) => {
      const jpeg = await portrait(Number(url.at(-1)))
      return new Response(new Uint8Array(jpeg))
    },
  })
})
beforeEach(async () => {
  await database.reset()
  connector.sent.length = 0
  const named = [0, 1, 2].map((n) => somePerson(n, { licences: ['ENTERPRISEPACK'] }))
  await storePeople(database.db, named)
  await database.db.insert(personKeys).values(named.flatMap(keysOf))
})
afterAll(async () => {
  connector.close()
  await matching.close()
  await database.close()
})

/** Three pictures, named after three people. */
const message = () =>
  activityFrom(admin, {
    attachments: [0, 1, 2].map((n) => ({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: `person${n}@contoso.example.jpg`,
      contentUrl: `https://${files}/personal/${n}.jpg`,
      content: { downloadUrl: `https://${files}/download?n=${n}`, fileType: 'jpg' },
    })),
  })

const never = new Promise<never>(() => {})

/** What a process does until it comes to this call for the nth time, at which it ends: it never goes on. */
function endingAt(service: Core['runs'], call: keyof Core['runs'], nth: number, ended: () => void) {
  let calls = 0
  return new Proxy(service, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (name !== call || typeof method !== 'function') return method
      return (...args: unknown[]): unknown => {
        calls += 1
        if (calls < nth) return Reflect.apply(method, target, args)
        ended()
        return never
      }
    },
  })
}

/** A process with the database that all share. */
function startProcess(chosen = (service: Core['runs']) => service) {
  const { core } = createChatCore({ manage: 'directoryRole' })
  const { service } = testRunService(database)
  const activities = createActivities(database.db)
  const shared = { ...core, activities, runs: chosen(service), match: matching.match }
  return createBot({ config, core: shared, log: keptLog().log })
}

const receive = async (bot: ReturnType<typeof startProcess>, body: object): Promise<void> => {
  const headers = { authorization: `Bearer ${await connector.sign()}` }
  await bot.receive({ headers, body }, { send: () => {} })
}

const kept = async () => ({
  runs: await database.db.$count(runs),
  items: (await database.db.select().from(items).orderBy(items.personId)).map(
    ({ personId: id, state }) => [id, state],
  ),
})
const all = {
  runs: 1,
  items: [0, 1, 2].map((n) => [personId(n), 'received']),
}

const ends = [
  ['before anything is added', 'addItems', 1],
  ['before the first file has come', 'receiveFile', 1],
  ['between two files', 'addItems', 2],
  ['before the last file has come', 'receiveFile', 3],
] as const

test.each(ends)(
  'an import from the chat whose process ends %s goes on as the same run',
  async (_when, call, nth) => {
    const { promise: ended, resolve } = Promise.withResolvers<void>()
    const dying = startProcess((service) => endingAt(service, call, nth, resolve))
    void receive(dying, message())
    await ended
    await database.db.update(botActivities).set({ takenUntil: sql`now() - interval '1 second'` })

    await startProcess().answerLeft()

    expect(await kept()).toEqual(all)
    const said = JSON.stringify(connector.said())
    expect(said).toContain('3 photos wait for you to check')
    expect(said.match(/photos wait for you to check/g)).toHaveLength(2)
  },
)

test('one that was started in the tab meanwhile gets no pictures that nobody has seen there', async () => {
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  void receive(
    startProcess((service) => endingAt(service, 'addItems', 3, resolve)),
    message(),
  )
  await ended
  await database.db.update(runs).set({ startedAt: sql`now()` })
  await database.db.update(botActivities).set({ takenUntil: sql`now() - interval '1 second'` })

  await startProcess().answerLeft()

  expect(await kept()).toEqual({ runs: 1, items: all.items.slice(0, 2) })
  expect(JSON.stringify(connector.said())).toContain('person2@contoso.example.jpg')
})

test('two messages with the same pictures are two imports', async () => {
  const bot = startProcess()
  await receive(bot, message())
  await receive(bot, message())
  expect((await kept()).runs).toBe(2)
})
