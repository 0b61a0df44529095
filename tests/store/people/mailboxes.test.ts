import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { profileOf } from '../../../src/core/history/profile.ts'
import type { Graph, GraphReply } from '../../../src/core/graph/request.ts'
import { MAX_ASKED_PER_SYNC, storeMailboxes } from '../../../src/core/people/directory/mailboxes.ts'
import { storePeople as syncPeople } from '../../../src/core/people/directory/storePeople.ts'
import { mailboxChecks, people } from '../../../src/core/store/schema.ts'
import { asInstalled } from '../../../src/core/settings/index.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(() => database.reset())
afterAll(() => database.close())

const purpose = (value: string) => ({ status: 200, body: { value } })
const error = (status: number, code: string) => ({
  status,
  body: { error: { code, message: '' } },
})
type Given = ReturnType<typeof purpose | typeof error>

/** A Graph that answers for each person as given, else that the mailbox is a person's; and whom it was asked for. */
function graphOf(given: Record<string, Given>, granted = ['MailboxSettings.Read']) {
  const asked: string[] = []
  const graph: Graph = {
    call: () => Promise.reject(new Error('each mailbox is asked for in a batch')),
    batch: async (items) => {
      expect(items.length).toBeLessThanOrEqual(20)
      asked.push(...items.map(({ id }) => id))
      return new Map(
        items.map(({ id }) => {
          const { status, body } = given[id] ?? purpose('user')
          const throttled: GraphReply = { kind: 'throttled', until: new Date() }
          const bytes = Buffer.from(JSON.stringify(body))
          const answer: GraphReply = {
            kind: 'answer',
            status,
            headers: {},
            body: bytes,
            inBatch: true,
          }
          return [id, status === 429 ? throttled : answer]
        }),
      )
    },
    appPermissions: async () => new Set(granted),
    concurrency: () => 4,
    isSlowed: () => false,
    close: () => {},
  }
  return { graph, asked }
}

/** An account of which only its mailbox tells what it is for. */
const unclear = (n: number) =>
  somePerson(n, {
    mail: `p${n}@contoso.example`,
    accountEnabled: false,
    hasMailbox: false,
  })
const ask = async (given: Record<string, Given>, granted?: string[]) => {
  const { graph, asked } = graphOf(given, granted)
  await storeMailboxes(database.db, graph)
  return asked
}
const kinds = async () => {
  const rows = await database.db.select({ kind: people.kind }).from(people).orderBy(people.id)
  return rows.map(({ kind }) => kind)
}
/** As if that time had passed. */
const later = (interval: string) =>
  database.db.execute(sql`update ${mailboxChecks} set due_at = due_at - ${interval}::interval`)

test('accounts are of the kind that their mailbox says', async () => {
  await storePeople(database.db, [0, 1, 2, 3, 4, 5].map(unclear))
  const named = { 0: 'shared', 1: 'room', 2: 'equipment', 3: 'linked', 4: 'ofTomorrow' }
  await ask(
    Object.fromEntries(Object.entries(named).map(([n, value]) => [personId(+n), purpose(value)])),
  )
  const disabled = Array.from({ length: 3 }, () => 'disabled')
  expect(await kinds()).toEqual(['sharedMailbox', 'room', 'room', ...disabled])
  const profile = await profileOf({ db: database.db, settings: asInstalled }, personId(0))
  expect(profile).toMatchObject({ kind: 'sharedMailbox', hasMailbox: true })
})

describe('asked for are', () => {
  test('disabled or unlicensed members with an address that are no room, and nobody else', async () => {
    const mail = 'p@contoso.example'
    await storePeople(database.db, [
      somePerson(0, { mail, accountEnabled: false, licences: ['e3'] }),
      somePerson(1, { mail }),
      somePerson(2, { mail, licences: ['e3'] }),
      somePerson(3, { mail: null, accountEnabled: false }),
      somePerson(4, { mail, accountEnabled: false, userType: 'Guest' }),
      somePerson(5, { mail, accountEnabled: false, isRoom: true }),
    ])
    expect((await ask({})).toSorted()).toEqual([personId(0), personId(1)])
  })

  test('the same again after seven days, and at once when the account was changed', async () => {
    await storePeople(database.db, [unclear(0), unclear(1)])
    await ask({ [personId(0)]: purpose('shared') })
    expect(await ask({})).toEqual([])
    await syncPeople(database.db, [{ id: personId(0), accountEnabled: true, licences: ['e3'] }])
    expect(await ask({})).toEqual([personId(0)])
    expect(await kinds()).toEqual(['member', 'disabled'])
    await later('6 days 23 hours')
    expect(await ask({})).toEqual([])
    await later('1 hour')
    expect(await ask({})).toEqual([personId(1)])
  })

  test('some hundred at a time, those who were never asked for first', async () => {
    const many = Array.from({ length: MAX_ASKED_PER_SYNC + 5 }, (_, n) => unclear(n))
    await storePeople(database.db, many)
    const first = await ask({})
    expect(first.length).toBe(MAX_ASKED_PER_SYNC)
    await later('8 days')
    const second = await ask({})
    expect(second.length).toBe(MAX_ASKED_PER_SYNC)
    expect(new Set([...first, ...second]).size).toBe(many.length)
  })
})

describe('without an answer', () => {
  test('what is known stays: a failure is tried again an hour later, throttling by the next sync', async () => {
    await storePeople(database.db, [0, 1, 2].map(unclear))
    await ask({ [personId(0)]: purpose('shared'), [personId(1)]: purpose('shared') })
    await later('8 days')
    const throttled = ask({
      [personId(0)]: error(500, 'ErrorInternalServerError'),
      [personId(1)]: error(429, ''),
    })
    await expect(throttled).rejects.toMatchObject({ code: 'throttled' })
    expect(await kinds()).toEqual(['sharedMailbox', 'sharedMailbox', 'disabled'])
    expect(await ask({ [personId(1)]: purpose('shared') })).toEqual([personId(1)])
    await later('1 hour')
    expect(await ask({})).toEqual([personId(0)])
    expect(await kinds()).toEqual(['disabled', 'sharedMailbox', 'disabled'])
  })

  test('a mailbox that is not there, or that a policy keeps from the app, is none, and that is remembered', async () => {
    await storePeople(database.db, [0, 1, 2].map(unclear))
    const given = {
      [personId(0)]: error(404, 'MailboxNotEnabledForRESTAPI'),
      [personId(1)]: error(403, 'ErrorAccessDenied'),
      [personId(2)]: error(404, 'ErrorInvalidUser'),
    }
    expect((await ask(given)).length).toBe(3)
    expect(await ask({})).toEqual([])
    expect(await kinds()).toEqual(['disabled', 'disabled', 'disabled'])
  })

  test('to any, nothing is remembered', async () => {
    await storePeople(database.db, [unclear(0)])
    const refused = ask({ [personId(0)]: error(403, 'ErrorAccessDenied') })
    await expect(refused).rejects.toMatchObject({ code: 'reading_not_allowed' })
    expect(await ask({})).toEqual([personId(0)])
  })
})

test('without the permission nobody is asked for, and what was known is forgotten', async () => {
  await storePeople(database.db, [unclear(0)])
  await ask({ [personId(0)]: purpose('shared') }, ['MailboxSettings.ReadWrite'])
  expect(await kinds()).toEqual(['sharedMailbox'])
  expect(await ask({}, ['Directory.Read.All'])).toEqual([])
  expect(await kinds()).toEqual(['disabled'])
  const row = eq(mailboxChecks.personId, personId(0))
  expect(await database.db.$count(mailboxChecks, row)).toBe(0)
})
