import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, startApi, type TestApi } from '../../../fixtures/api/server.ts'

const someId = '44444444-2222-4333-8444-555555555555'

describe('what is kept about people', () => {
  let managers: TestApi
  let members: TestApi
  let guests: TestApi
  beforeAll(async () => {
    managers = await startApi({ manage: 'appRole' })
    members = await startApi({ manage: null })
    guests = await startApi({ manage: null, ownPhoto: null })
  })
  afterAll(() => Promise.all([managers.stop(), members.stop(), guests.stop()]))

  test('is told to everybody, guests too', async () => {
    for (const api of [managers, members, guests])
      expect(await (await api.request('/api/privacy')).json()).toMatchObject({
        places: [{ id: 'photos', howLong: '30 days.' }],
      })
  })

  test('is exported and deleted by everybody for themselves, whatever the request says', async () => {
    for (const api of [members, guests]) {
      const me = (await (await api.request('/api/me')).json()) as { id: string }
      const issued = await api.request('/api/me/data/exports', { method: 'POST' })
      expect(issued.status).toBe(201)
      expect(await issued.json()).toMatchObject({ url: `/api/downloads/${me.id}.${me.id}` })
      const deleted = await api.request(`/api/me/data?id=${someId}`, { method: 'DELETE' })
      expect(await deleted.json()).toMatchObject({ changes: 2, returns: true })
      expect(api.state.calls).toContainEqual({ deleted: me.id, by: me.id })
    }
  })

  test('about others is for those who manage photos', async () => {
    const path = `/api/people/${someId}/data`
    const deleted = await managers.request(path, { method: 'DELETE' })
    expect(deleted.status).toBe(200)
    expect(managers.state.calls).toContainEqual(expect.objectContaining({ deleted: someId }))
    expect(await codeOf(await members.request(path, { method: 'DELETE' }))).toBe('admins_only')
    const refused = await guests.request(`${path}/exports`, { method: 'POST' })
    expect(await codeOf(refused)).toBe('guests_not_allowed')
    expect(members.state.calls).not.toContainEqual(expect.objectContaining({ deleted: someId }))
  })
})
