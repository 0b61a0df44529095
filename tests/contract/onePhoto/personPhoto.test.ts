import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { until } from '../../fixtures/likeness.ts'
import { portrait } from '../../fixtures/runs.ts'
import { startWholeProduct } from '../../fixtures/wholeProduct.ts'

type Product = Awaited<ReturnType<typeof startWholeProduct>>
let product: Product
let member: string
beforeAll(async () => {
  product = await startWholeProduct()
  member = product.idOf('member')
})
beforeEach(async () => {
  await product.clearRequests()
  await product.ask('PUT', 'photo-settings', {})
})
afterAll(() => product.close())

interface Change {
  kind: string
  code: string | null
  sentence: string
  runId: string
  actingAs: string
}
interface Named {
  id: string
  displayName: string
  role: string
}
interface Noted {
  id: string
  notes: { sentence: string }[]
}
interface Run {
  kind: string
  finishedAt: string | null
  undoable: number
  counts: Record<string, number>
}

const draftsOf = (id: string) => `/api/people/${id}/photo-drafts`

async function prepare(persona: string, n: number, person = member) {
  const picture = await portrait(n)
  const made = await product.json<{ id: string }>(persona, 'POST', draftsOf(person), picture)
  return { ...made, picture }
}

async function confirm(persona: string, draftId: string, overwrite = false, person = member) {
  const path = `${draftsOf(person)}/${draftId}/confirm`
  return product.api(persona, 'POST', path, { overwrite })
}

/** Sets the photo of the member, whoever set it before. */
async function set(persona: string, n: number): Promise<Change> {
  const { id } = await prepare(persona, n)
  return (await (await confirm(persona, id, true)).json()) as Change
}

const shown = async (): Promise<Buffer> =>
  Buffer.from(
    await (await product.api('admin', 'GET', `/api/people/${member}/photo`)).arrayBuffer(),
  )

async function undo(persona: string, runId: string): Promise<Run> {
  const { id } = await product.json<{ id: string }>(persona, 'POST', `/api/runs/${runId}/undo`, {})
  const read = () => product.json<Run>(persona, 'GET', `/api/runs/${id}`)
  await until(async () => (await read()).finishedAt !== null, 50)
  return read()
}

describe('one photo of somebody else', () => {
  test('is prepared, cropped, shown whole, and written only when it is confirmed', async () => {
    const { id } = await prepare('admin', 1)
    const box = { left: 0, top: 0, width: 200, height: 200 }
    const path = `${draftsOf(member)}/${id}`
    const cropped = await product.json('admin', 'PUT', `${path}/crop`, { box, rotation: 0 })
    expect(cropped).toMatchObject({ id, crop: box })
    const original = await product.api('admin', 'GET', `${path}/original`)
    expect(original.headers.get('content-type')).toBe('image/jpeg')
    expect(await product.writes()).toEqual([])
    expect((await product.api('admin', 'DELETE', path)).status).toBe(204)
    expect((await confirm('admin', id)).status).toBe(409)
  })

  test('is in the history, undone by its run, and not in the list of runs', async () => {
    const before = await shown()
    const { runId, ...change } = await set('hr', 2)
    expect(change).toMatchObject({ kind: 'done', actingAs: 'app', sentence: 'The photo is set.' })
    expect(await looksAlike(await portrait(2), await shown())).toBe(true)
    const run = await product.json<Run>('hr', 'GET', `/api/runs/${runId}`)
    expect(run).toMatchObject({ kind: 'single', undoable: 1, counts: { done: 1 } })
    const report = await product.api('hr', 'GET', `/api/runs/${runId}/report?format=csv`)
    expect(await report.text()).toContain(member)
    expect(await undo('hr', runId)).toMatchObject({ kind: 'undo', counts: { done: 1 } })
    expect(await looksAlike(before, await shown())).toBe(true)
    expect(await product.json('hr', 'GET', '/api/runs')).toMatchObject({ runs: [] })
    // nobody else's
    expect((await product.api('admin', 'GET', `/api/runs/${runId}`)).status).toBe(404)
  })

  test('that the person has changed since is replaced or removed only when that is wanted', async () => {
    await set('admin', 3)
    const own = await product.json<{ id: string }>(
      'member',
      'POST',
      '/api/me/drafts',
      await portrait(4),
    )
    await product.json('member', 'POST', `/api/me/drafts/${own.id}/confirm`)
    const { id } = await prepare('admin', 5)
    const refused = await confirm('admin', id)
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { error: { code: 'changed_since' } },
    ])
    expect((await product.api('admin', 'DELETE', `/api/people/${member}/photo`)).status).toBe(409)
    expect(await looksAlike(await portrait(4), await shown())).toBe(true)
    // The draft is still there.
    expect((await confirm('admin', id, true)).status).toBe(200)
    const removed = `/api/people/${member}/photo?overwrite=true`
    expect(await product.json('admin', 'DELETE', removed)).toMatchObject({
      kind: 'done',
      sentence: 'The photo was removed.',
    })
    expect((await product.api('admin', 'GET', `/api/people/${member}/photo`)).status).toBe(204)
    expect(await product.json('admin', 'DELETE', removed)).toMatchObject({
      kind: 'unchanged',
      sentence: "This person doesn't have a photo.",
    })
  })

  test('of which Microsoft 365 sends nothing is said to be unreadable, replaced, and gone after an undo', async () => {
    await set('admin', 12)
    const sendNothing = (times: number) =>
      product.ask('POST', 'faults', {
        match: { method: 'GET', url: `users/${member}/photo/$value` },
        kind: 'unreadablePhoto',
        empty: true,
        times,
      })
    const elsewhere = await portrait(13)
    const setElsewhere = () =>
      product.sandbox.graph('PUT', `/users/${member}/photo/$value`, {
        body: elsewhere,
        headers: { 'content-type': 'image/jpeg' },
      })
    await setElsewhere()
    await sendNothing(1)
    const unreadable = await product.api('admin', 'GET', `/api/people/${member}/photo`)
    expect([unreadable.status, await unreadable.json()]).toMatchObject([
      502,
      { error: { code: 'photo_unreadable' } },
    ])
    // Once may be an accident, and then the photo is kept.
    await sendNothing(1)
    const once = await set('admin', 14)
    expect(once).toMatchObject({ kind: 'done' })
    expect(await undo('admin', once.runId)).toMatchObject({ counts: { done: 1 } })
    expect(await looksAlike(elsewhere, await shown())).toBe(true)
    await setElsewhere()
    await sendNothing(2)
    const twice = await set('admin', 14)
    expect(twice).toMatchObject({ kind: 'done' })
    expect(await looksAlike(await portrait(14), await shown())).toBe(true)
    expect(await undo('admin', twice.runId)).toMatchObject({ counts: { done: 1 } })
    expect((await product.api('admin', 'GET', `/api/people/${member}/photo`)).status).toBe(204)
  })

  test('is refused by Graph where the role of the admin may not change it, and the app may', async () => {
    const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10'
    await product.ask('PUT', 'photo-settings', { allowedRoles: [globalAdministrator] })
    expect(await set('admin', 6)).toMatchObject({
      kind: 'refused',
      code: 'not_allowed_for_role',
      actingAs: 'person',
    })
    expect(await set('hr', 6)).toMatchObject({ kind: 'done', actingAs: 'app' })
    expect(await product.writes()).toMatchObject([
      { as: 'admin', status: 403 },
      { as: 'app', status: 200 },
    ])
  })

  test('of a guest is refused as that, and that of somebody unknown as gone', async () => {
    const fault = { match: { method: 'PUT', url: 'photo' }, kind: 'status', status: 403 }
    await product.ask('POST', 'faults', { ...fault, code: 'ErrorAccessDenied', message: '' })
    const guest = product.idOf('Guest')
    const { id } = await prepare('admin', 7, guest)
    const answer = (await (await confirm('admin', id, false, guest)).json()) as Change
    await product.ask('DELETE', 'faults')
    expect(answer).toMatchObject({ kind: 'refused', code: 'guest_refused' })
    const nobody = '99999999-2222-4333-8444-555555555555'
    const unknown = await product.api('admin', 'POST', draftsOf(nobody), await portrait(8))
    expect([unknown.status, await unknown.json()]).toMatchObject([
      404,
      { error: { code: 'person_gone' } },
    ])
  })

  test('is prepared for one person by one admin: nobody else, and nobody else’s photo', async () => {
    const { id } = await prepare('admin', 9)
    const hr = product.idOf('hr')
    const tries = [
      await confirm('hr', id),
      await confirm('admin', id, false, hr),
      await product.api('admin', 'POST', `/api/me/drafts/${id}/confirm`),
      await product.api('admin', 'GET', `/api/me/drafts/${id}/original`),
    ]
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(await product.writes()).toEqual([])
  })

  test('that others resemble: only people who manage photos are told whose it is', async () => {
    await set('admin', 11)
    const { personas } = await product.ask<{ personas: Named[] }>('GET', 'personas')
    const nameOf = (id: string) => personas.find((each) => each.id === id)?.displayName ?? ''
    // signed in, and managing nothing but their own photo
    const other = personas.find(({ id, role }) => id !== member && role === 'Member')?.id ?? ''
    const sentencesFor = async (persona: string, path: string) => {
      const made = await product.json<Noted>(persona, 'POST', path, await portrait(11))
      const crop = { box: null, rotation: 0 }
      const cropped = await product.json<Noted>(persona, 'PUT', `${path}/${made.id}/crop`, crop)
      expect(cropped.notes).toEqual(made.notes)
      return made.notes.map(({ sentence }) => sentence)
    }
    const named = `Nearly the same picture is used by or planned for ${nameOf(member)}.`
    const unnamed = 'Nearly the same picture is used by or planned for somebody else.'
    expect(nameOf(member)).not.toBe('')
    expect(await sentencesFor(other, '/api/me/drafts')).toEqual([unnamed])
    expect(await sentencesFor('hr', '/api/me/drafts')).toEqual([named])
    expect(await sentencesFor('admin', draftsOf(other))).toEqual([named])
    const name = 'me.jpg'
    const sent = {
      name,
      contentType: 'image/jpeg',
      base64: (await portrait(11)).toString('base64'),
    }
    const chat = (persona: string) =>
      product.ask('POST', 'chat', { persona, files: [sent], awaitReply: true })
    const said = JSON.stringify(await chat(other))
    expect(said).toContain(unnamed)
    expect(said).not.toContain(nameOf(member))
    expect(JSON.stringify(await chat('hr'))).toContain(named)
  })

  test('is one’s own if an admin chooses themselves: as themselves, also with the app role', async () => {
    const hr = product.idOf('hr')
    const { id } = await prepare('hr', 10, hr)
    const change = (await (await confirm('hr', id, false, hr)).json()) as Change
    expect(change).toMatchObject({ kind: 'done', actingAs: 'person' })
    expect(await product.json('hr', 'GET', `/api/runs/${change.runId}`)).toMatchObject({
      kind: 'own',
    })
    expect(await product.writes()).toMatchObject([{ as: 'hr', status: 200 }])
  })
})
