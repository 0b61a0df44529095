import { describe, expect, test } from 'vitest'
import { drawPortrait } from '../../src/sandbox/portraits/portrait.ts'
import { until } from '../fixtures/likeness.ts'
import { browserPath } from '../fixtures/tab/browser.ts'
import { startTabs } from '../fixtures/tab/openTab.ts'

interface Run {
  id: string
  pausedBecause: { code: string } | null
  finishedAt: string | null
}

const PHOTOS = 6

describe.skipIf(!browserPath)('a run that paused by itself', () => {
  const { likeness, open } = startTabs({ people: 40 })

  const run = (id: string) => likeness().json<Run>('admin', 'GET', `/api/runs/${id}`)

  /** An import that was started. @returns its id */
  async function startRun(): Promise<string> {
    const { items: people } = await likeness().json<{ items: { id: string }[] }>(
      'admin',
      'GET',
      '/api/people?limit=100',
    )
    const { id } = await likeness().json<Run>('admin', 'POST', '/api/runs', {})
    const picture = await drawPortrait('paused')
    const wanted = people.slice(0, PHOTOS).map((person, n) => ({
      fileName: `${n}.jpg`,
      fileSize: picture.length,
      personId: person.id,
    }))
    const { items } = await likeness().json<{ items: { id: string }[] }>(
      'admin',
      'POST',
      `/api/runs/${id}/items`,
      { items: wanted },
    )
    for (const item of items) {
      await likeness().json('admin', 'PUT', `/api/runs/${id}/items/${item.id}/file`, picture)
    }
    await likeness().json('admin', 'POST', `/api/runs/${id}/start`, {})
    return id
  }

  test('says why, what to do and when it tries again, and goes on once "Try now" works', async () => {
    await likeness().ask('POST', '/sandbox/faults', {
      match: { method: 'PUT', url: 'graph.microsoft.com' },
      kind: 'status',
      status: 403,
      code: 'ErrorAccessDenied',
      message: 'AccessDeniedException',
    })
    const id = await startRun()
    await until(async () => (await run(id)).pausedBecause !== null)
    const { frame, faults } = await open(`#/photos/run=${id}`)
    await frame.getByRole('heading', { name: 'Import paused' }).waitFor()
    await frame.getByText("Microsoft 365 refuses to change anyone's photo.").waitFor()
    await frame.getByText(/Tries again at \d/).waitFor()
    expect(await frame.getByText("Couldn't be set").count()).toBe(0)
    await frame.getByRole('button', { name: 'Details' }).click()
    await frame.getByText(/403 ErrorAccessDenied .*request-id/).waitFor()

    await frame.getByRole('button', { name: 'Copy details' }).press('Escape')
    await frame.getByRole('button', { name: 'Try now' }).click()
    await frame.getByText("It was tried again, but it still doesn't work.").waitFor()

    await likeness().ask('DELETE', '/sandbox/faults')
    await frame.getByRole('button', { name: 'Try now' }).click()
    await frame.getByRole('heading', { name: 'Import finished' }).waitFor()
    await frame.getByText(`${PHOTOS} photos set`).first().waitFor()
    expect(faults).toEqual([])
  })
})
