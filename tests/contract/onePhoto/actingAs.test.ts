import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readDocument, tableRows } from '../../fixtures/docs/markdown.ts'
import { until } from '../../fixtures/likeness.ts'
import { portrait } from '../../fixtures/runs.ts'
import { startWholeProduct } from '../../fixtures/wholeProduct.ts'

let product: Awaited<ReturnType<typeof startWholeProduct>>
beforeAll(async () => {
  product = await startWholeProduct({ GUESTS_MANAGE_PHOTOS: 'yes' })
})
beforeEach(() => product.clearRequests())
afterAll(() => product.close())

const finished = (persona: string, runId: string) =>
  until(async () => {
    const run = await product.json<{ finishedAt: string | null }>(
      persona,
      'GET',
      `/api/runs/${runId}`,
    )
    return run.finishedAt !== null
  }, 50)

/** Sets a photo by a draft below this path. */
async function setBy(persona: string, path: string, n: number): Promise<string> {
  const picture = await portrait(n)
  const { id } = await product.json<{ id: string }>(persona, 'POST', path, picture)
  const body = { overwrite: true }
  const changed = await product.json<{ kind: string; runId?: string }>(
    persona,
    'POST',
    `${path}/${id}/confirm`,
    body,
  )
  expect(changed.kind).toBe('done')
  return changed.runId ?? ''
}

const own = (persona: string, n: number) => setBy(persona, '/api/me/drafts', n)
const single = (persona: string, n: number) =>
  setBy(persona, `/api/people/${product.idOf('member')}/photo-drafts`, n)

async function inChat(): Promise<void> {
  const base64 = (await portrait(30)).toString('base64')
  const files = [{ name: 'me.jpg', contentType: 'image/jpeg', base64 }]
  const said = await product.ask('POST', 'chat', { persona: 'member', awaitReply: true, files })
  const draftId = /"draftId":"([^"]+)"/.exec(JSON.stringify(said))?.[1]
  const action = { verb: 'photo.confirm', data: { draftId } }
  await product.ask('POST', 'chat', { persona: 'member', awaitReply: true, action })
}

/** A photo of a member waits, and is approved by an admin in the chat. */
async function approvedInChat(): Promise<void> {
  await change('withApproval')
  const path = '/api/me/drafts'
  const { id } = await product.json<{ id: string }>('member', 'POST', path, await portrait(16))
  await product.json('member', 'POST', `${path}/${id}/confirm`, {})
  const chat = { persona: 'admin', awaitReply: true }
  const text = 'what is waiting for approval?'
  const said = JSON.stringify(await product.ask('POST', 'chat', { ...chat, text }))
  const approvalId = /"approvalId":"([^"]+)"/.exec(said)?.[1]
  if (!approvalId) throw new Error(`nothing can be approved: ${said}`)
  const data = { verb: 'approval.approve', approvalId }
  await product.ask('POST', 'chat', { ...chat, action: { verb: data.verb, data } })
  await change('everybody')
}

async function change(ownPhoto: 'everybody' | 'withApproval'): Promise<void> {
  const { version } = await product.json<{ version: number }>('admin', 'GET', '/api/settings')
  await product.json('admin', 'PUT', '/api/settings', { version, settings: { ownPhoto } })
}

async function ofSomebodyElseInChat(): Promise<void> {
  const { userPrincipalName } = await product.json<{ userPrincipalName: string }>(
    'admin',
    'GET',
    `/api/people/${product.idOf('member')}`,
  )
  const base64 = (await portrait(31)).toString('base64')
  const files = [{ name: 'photo.jpg', contentType: 'image/jpeg', base64 }]
  const text = `set the photo of ${userPrincipalName}`
  const chat = { persona: 'admin', awaitReply: true }
  const said = JSON.stringify(await product.ask('POST', 'chat', { ...chat, text, files }))
  const data = /"data":(\{"verb":"person.confirm".*?\}),"style"/.exec(said)?.[1]
  if (!data) throw new Error(`no button sets the photo: ${said}`)
  const action = { verb: 'person.confirm', data: JSON.parse(data) as object }
  await product.ask('POST', 'chat', { ...chat, action })
}

async function many(persona: string): Promise<string> {
  const { id } = await product.json<{ id: string }>(persona, 'POST', '/api/runs', {
    existing: 'replace',
  })
  const picture = await portrait(40)
  const personId = product.idOf('hr')
  const items = [{ fileName: 'a.jpg', fileSize: picture.length, personId }]
  const added = await product.json<{ items: { id: string }[] }>(
    persona,
    'POST',
    `/api/runs/${id}/items`,
    { items },
  )
  await product.json(persona, 'PUT', `/api/runs/${id}/items/${added.items[0]?.id}/file`, picture)
  await product.json(persona, 'POST', `/api/runs/${id}/start`, { awaiting: 'wait' })
  await finished(persona, id)
  return id
}

/** The changes of the table in docs/operations.md, each with who makes it; what it returns is cleared away first. */
const changes: Record<string, { by: string; make: () => Promise<unknown> }> = {
  'your own photo, in the tab': { by: 'member', make: () => own('member', 11) },
  'your own photo, in the tab, as a guest who may': {
    by: 'Guest',
    make: () => own('Guest', 12),
  },
  'your own photo, in the chat with the bot': { by: 'member', make: inChat },
  'a photo that is approved in the chat with the bot': { by: 'admin', make: approvedInChat },
  'one photo of somebody else, in the tab, with a directory role': {
    by: 'admin',
    make: () => single('admin', 13),
  },
  'one photo of somebody else, in the tab, with Photos.Manage only': {
    by: 'hr',
    make: () => single('hr', 14),
  },
  'one photo of somebody else, in the chat with the bot': {
    by: 'admin',
    make: ofSomebodyElseInChat,
  },
  'photos of many people at once, in the tab, whatever the role': {
    by: 'admin',
    make: () => many('admin'),
  },
  'undo and redo, also of one photo': {
    by: 'admin',
    make: async () => {
      const runId = await single('admin', 15)
      await product.clearRequests()
      const path = `/api/runs/${runId}/undo`
      const { id } = await product.json<{ id: string }>('admin', 'POST', path, {})
      await finished('admin', id)
    },
  },
}

const rows = tableRows(readDocument('docs/operations.md'))
const heading = rows.findIndex(([, whose]) => whose === 'in the name of')
const documented = rows
  .slice(heading + 2, heading + 2 + Object.keys(changes).length)
  .map(([change = '', whose = '']) => ({ change, whose }))

test('the table of docs/operations.md has every way to change a photo', () => {
  expect(documented.map(({ change }) => change)).toEqual(Object.keys(changes))
})

test.each(documented)('$change: in the name of $whose', async ({ change, whose }) => {
  const made = changes[change]
  if (!made) throw new Error('nobody makes this change')
  await made.make()
  const written = await product.writes()
  const expected = whose === 'the app' ? 'app' : made.by
  expect(written.map(({ as, status }) => [as, status < 300])).toEqual([[expected, true]])
})
