import { setTimeout as wait } from 'node:timers/promises'
import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../../src/core/errors.ts'
import { codeOf, startApi, type TestApi } from '../../../fixtures/api/server.ts'

describe('the events of a run', () => {
  let api: TestApi
  let path: string
  beforeEach(async () => {
    api = await startApi({ manage: 'appRole' })
    const created = await api.request('/api/runs', { method: 'POST' })
    path = `/api/runs/${((await created.json()) as { id: string }).id}/events`
  })
  afterEach(() => api.stop())

  test('report each step with increasing IDs, and the end as finished', async () => {
    const response = await api.request(path)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const events = await eventsOf(response)
    expect(events.map(({ id, event }) => [id, event])).toEqual([
      ['1', 'progress'],
      ['2', 'progress'],
      ['3', 'progress'],
      ['4', 'finished'],
    ])
    expect(JSON.parse(events.at(-1)?.data ?? '')).toMatchObject({
      kind: 'import',
      finishedAt: '2026-01-03T00:00:00.000Z',
    })
    expect(events[0]?.data).not.toContain('owner')
  })

  test('continue after the last ID that the client saw', async () => {
    const response = await api.request(path, { headers: { 'last-event-id': '41' } })
    expect((await eventsOf(response))[0]?.id).toBe('42')
  })

  test('of someone else’s run are a plain 404', async () => {
    const response = await api.request('/api/runs/33333333-2222-4333-8444-555555555555/events')
    expect([response.status, await codeOf(response)]).toEqual([404, 'not_found'])
  })

  test('end on the server when the client disconnects', async () => {
    api.state.steps = null
    const leaving = new AbortController()
    const response = await api.request(path, { signal: leaving.signal })
    const reader = response.body?.getReader()
    await reader?.read()
    expect(api.state.following).toBe(1)
    leaving.abort()
    await wait(200)
    expect(api.state.following).toBe(0)
  })

  test('do not keep the server from closing, and are not marked as finished then', async () => {
    api.state.steps = null
    const response = await api.request(path)
    const reading = eventsOf(response)
    await wait(50)
    const started = performance.now()
    await api.close()
    expect(performance.now() - started).toBeLessThan(1000)
    const events = await reading
    expect(events.length).toBeGreaterThan(0)
    expect(events.map(({ event }) => event)).not.toContain('finished')
  })

  test('end when the token of their reader expires, without trouble, and not as finished', async () => {
    api.state.steps = null
    // within the tolerance for clocks, so the token is accepted for one to two seconds
    const exp = Math.floor(Date.now() / 1000) - 58
    const authorization = `Bearer ${await api.authority.sign(api.claims({ exp }))}`
    const events = await eventsOf(await api.request(path, { headers: { authorization } }))
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['progress']))
    expect([api.state.following, api.logged.filter(({ level }) => level === 'error')]).toEqual([
      0,
      [],
    ])
  })

  test('are refused with the time to come back when there is no place', async () => {
    api.state.fault = new AppError('too_many_requests', { retryAfterSeconds: 60 })
    const response = await api.request(path)
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await codeOf(response)).toBe('too_many_requests')
  })

  test('end with the time to come back when their reader opens too many elsewhere', async () => {
    api.state.steps = null
    const reading = (await api.request(path)).text()
    await wait(50)
    api.state.fault = new AppError('too_many_requests', { retryAfterSeconds: 60 })
    expect(await reading).toMatch(/^id: 1\nevent: progress\n[^]*\n\nretry: 60000\n\n$/)
    expect(api.logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('are interrupted when following fails, and the service keeps running', async () => {
    api.state.steps = null
    const response = await api.request(path)
    const reading = response.text().then(
      () => 'whole',
      () => 'broken off',
    )
    await wait(50)
    api.state.fault = new Error('the database went away')
    expect(await reading).toBe('broken off')
    api.state.fault = null
    const health = await fetch(`${api.url}/health`)
    expect(health.status).toBe(200)
    expect(api.logged.map(({ level }) => level)).toContain('error')
  })
})

async function eventsOf(response: Response): Promise<EventSourceMessage[]> {
  const events: EventSourceMessage[] = []
  const parser = createParser({ onEvent: (event) => void events.push(event) })
  parser.feed(await response.text())
  return events
}
