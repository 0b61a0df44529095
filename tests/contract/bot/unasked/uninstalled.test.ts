import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventory } from '../../../../src/core/privacy/inventory.ts'
import { openPglite } from '../../../../src/core/store/pglite.ts'
import { buttonOf, startChats } from '../../../fixtures/bot/inChat.ts'
import { unpackDatabase } from '../../../fixtures/database/database.ts'
import { until } from '../../../fixtures/likeness.ts'

type Chats = Awaited<ReturnType<typeof startChats>>

/** How many rows of each table that is about people name somebody, or their chat. */
type Rows = Record<string, number>
interface Kept {
  rows: Rows
  openDrafts: number
  reminderCards: number
}

let dataDir: string
/** of two people who have done the same, of whom one has removed the bot, and of a member who has removed it */
let kept: Record<'stays' | 'left' | 'member', Kept>
let byAddress: { before: number[]; after: number[] }

const tables = [...new Set(inventory.flatMap(({ columns }) => Object.keys(columns)))]

/** What somebody who manages photos does in the chat, one of each thing that is kept of it. */
async function talk(chats: Chats, persona: string, n: number): Promise<void> {
  await chats.say(persona, 'weekly digest on')
  const [one, other] = chats.people.filter(
    ({ displayName: name }) =>
      chats.people.filter(({ displayName }) => displayName === name).length === 1,
  )
  const named = [one, other].map((person) => `${person?.userPrincipalName}.jpg`)
  await chats.say(
    persona,
    '',
    await Promise.all(named.map((name, index) => chats.portrait(n + index, name))),
  )
  await chats.say(persona, 'how is the import going?')
  const offer = await chats.say(persona, 'remind everybody without a photo')
  await chats.press(persona, buttonOf(offer, offer.buttons[0]?.title ?? ''))
  await chats.say(persona, 'stop reminding me')
  await chats.say(persona, 'who is missing a photo in Sales?')
  await chats.say(persona, 'what is waiting for approval?')
}

/** Sends a picture, and does nothing with it. @returns where it is shown */
async function waitingPicture(chats: Chats, persona: string, n: number): Promise<string> {
  await chats.say(persona, '', [await chats.portrait(n)])
  let link: string | undefined
  // what is said of an import may come first
  await until(async () => {
    const { messages } = await chats.product.ask<{ messages: object[] }>(
      'GET',
      `chat?persona=${chats.product.idOf(persona)}`,
    )
    const texts = messages.map((message) => JSON.stringify(message))
    const shown = texts.findLast((text) => text.includes('photo.confirm'))
    link = /https:[^"]+\/photo\.jpg/.exec(shown ?? '')?.[0]
    return link !== undefined
  })
  return link ?? ''
}

async function asksForApproval(chats: Chats): Promise<void> {
  const { version } = await chats.product.json<{ version: number }>('admin', 'GET', '/api/settings')
  const settings = { ownPhoto: 'withApproval' }
  await chats.product.json('admin', 'PUT', '/api/settings', { version, settings })
  const sent = await chats.say('member', '', [await chats.portrait(1)])
  await chats.press('member', buttonOf(sent, 'Send for approval'))
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'likeness-uninstalled-'))
  await unpackDatabase(dataDir)
  const publicUrl = 'https://photos.contoso.example'
  const chats = await startChats({
    DATA_DIR: dataDir,
    CARD_PICTURES: 'linked',
    PUBLIC_URL: publicUrl,
  })
  const status = async (link: string) =>
    (await fetch(chats.product.url + link.slice(publicUrl.length))).status
  const statuses = (links: string[]) => Promise.all(links.map(status))
  const ids = { stays: 'hr', left: 'admin', member: 'member' } as const
  await asksForApproval(chats)
  await talk(chats, 'hr', 20)
  await talk(chats, 'admin', 30)
  const links = [
    await waitingPicture(chats, 'hr', 22),
    await waitingPicture(chats, 'admin', 32),
    await waitingPicture(chats, 'member', 2),
  ]
  const before = await statuses(links)
  for (const persona of ['admin', 'member'])
    await chats.product.ask('POST', 'chat/uninstall', { persona })
  byAddress = { before, after: await statuses(links) }
  const person = Object.fromEntries(
    Object.entries(ids).map(([name, persona]) => [name, chats.product.idOf(persona)]),
  )
  await chats.close()
  kept = await readKept(person)
}, 120_000)
afterAll(() => rm(dataDir, { recursive: true, force: true }))

/** From the database that the product has left. */
async function readKept(people: Record<string, string>): Promise<typeof kept> {
  const { db, close } = await openPglite(join(dataDir, 'database'))
  const count = async (table: string, condition: string) => {
    const { rows } = await db.execute<{ count: number }>(
      sql.raw(`select count(*)::int as count from ${table} where ${condition}`),
    )
    return rows[0]?.count ?? 0
  }
  const read = async (id: string): Promise<Kept> => {
    const rows: Rows = {}
    for (const table of tables) {
      // somebody else may be shown a picture of them
      const whose = table === 'card_pictures' ? 'shown_to' : `to_jsonb(${table})::text`
      const found = await count(table, `${whose} like '%${id}%'`)
      if (found > 0) rows[table] = found
    }
    return {
      rows,
      openDrafts: await count('drafts', `owner_id = '${id}' and used_at is null`),
      reminderCards: await count('reminders', `asked_by_id = '${id}' and card is not null`),
    }
  }
  const found = await Promise.all(
    Object.entries(people).map(async ([name, id]) => [name, await read(id)] as const),
  )
  await close()
  return Object.fromEntries(found) as typeof kept
}

/** What is kept of the chat, and nothing else. */
const ofChat = inventory
  .filter(({ id }) => ['chat', 'cards', 'messages'].includes(id))
  .flatMap(({ columns }) => Object.keys(columns))

describe('when somebody removes the bot', () => {
  test('nothing of their chat is kept, and all of it is of somebody who does the same and stays', () => {
    const named = ({ rows }: Kept) => ofChat.filter((table) => (rows[table] ?? 0) > 0)
    expect(named(kept.stays)).toEqual(ofChat)
    expect(named(kept.left)).toEqual([])
    expect(named(kept.member)).toEqual([])
  })

  test('a picture that waited there for "Set photo" is gone, and so is its address', () => {
    expect([kept.stays, kept.left, kept.member].map(({ openDrafts }) => openDrafts)).toEqual([
      1, 0, 0,
    ])
    expect(byAddress).toEqual({ before: [200, 200, 200], after: [200, 404, 404] })
  })

  test('their wish not to be reminded, what they asked for, and the history stay', () => {
    expect(kept.left.rows).toMatchObject({ reminder_opt_outs: 1, runs: 1, reminders: 1 })
    expect(kept.left.reminderCards).toBe(0)
    expect(kept.member.rows).toMatchObject({ approvals: 1 })
  })

  test('only these tables still name them', () => {
    expect(others(kept.left)).toEqual([
      'reminder_opt_outs',
      'reminders',
      'runs',
      'setting_changes',
      'settings',
    ])
    expect(others(kept.member)).toEqual(['approvals', 'drafts'])
  })
})

const inDirectory = (table: string): boolean =>
  inventory.some(
    ({ id, columns }) => ['directory', 'present', 'groups'].includes(id) && table in columns,
  )

const others = ({ rows }: Kept): string[] =>
  Object.keys(rows)
    .filter((table) => !inDirectory(table))
    .toSorted()
