import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { issueTicket, redeemTicket } from '../../../src/core/exports/tickets.ts'
import type { ExportRequest, Principal } from '../../../src/core/model.ts'
import { downloadTickets } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId } from '../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(() => database.reset())
afterAll(() => database.close())

const admin: Principal = {
  tenantId: 'tenant',
  id: personId(1),
  name: 'Adele',
  roles: [],
  assertion: null,
}
const request: ExportRequest = {
  content: 'list',
  selection: { ids: [personId(2)] },
  format: 'csv',
}
const issue = (owner = admin) =>
  issueTicket(database.db, owner, { fileName: 'people.csv', request })
const redeem = (ticket: string) => redeemTicket(database.db, ticket)

test('a ticket gives what it was issued for, and to whom, for a minute', async () => {
  const { ticket, expiresAt } = await issue()
  const seconds = (expiresAt.getTime() - Date.now()) / 1000
  expect(Math.abs(seconds - 60)).toBeLessThan(30)
  expect(await redeem(ticket)).toEqual({
    ownerId: admin.id,
    ownerName: 'Adele',
    fileName: 'people.csv',
    request,
  })
})

test('of several who use a ticket at the same time, one gets the download', async () => {
  const { ticket } = await issue()
  const tries = await Promise.allSettled([1, 2, 3, 4].map(() => redeem(ticket)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(redeem(ticket)).rejects.toMatchObject({ code: 'download_gone' })
})

test('an expired ticket gives nothing, and is removed with the next that is issued', async () => {
  const { ticket } = await issue()
  await database.db.update(downloadTickets).set({ expiresAt: sql`now() - interval '1 second'` })
  await issue({ ...admin, id: personId(9) })
  expect(await database.db.$count(downloadTickets)).toBe(1)
  await expect(redeem(ticket)).rejects.toMatchObject({ code: 'download_gone' })

  const late = await issue()
  await database.db.update(downloadTickets).set({ expiresAt: sql`now() - interval '1 second'` })
  await expect(redeem(late.ticket)).rejects.toMatchObject({ code: 'download_gone' })
})

test('the database knows no ticket that could be used', async () => {
  const { ticket } = await issue()
  const rows = await database.db.select().from(downloadTickets)
  expect(JSON.stringify(rows)).not.toContain(ticket)
  await expect(redeem(rows[0]?.hash ?? '')).rejects.toMatchObject({ code: 'download_gone' })
})

test('a person has ten open tickets at most, and takes none from others', async () => {
  const other = await issue({ ...admin, id: personId(9) })
  const tickets: string[] = []
  for (let n = 0; n < 12; n += 1) tickets.push((await issue()).ticket)
  expect(await database.db.$count(downloadTickets)).toBe(11)
  await redeem(other.ticket)
  await redeem(tickets.at(-1) ?? '')
  await expect(redeem(tickets[0] ?? '')).rejects.toMatchObject({ code: 'download_gone' })
})
