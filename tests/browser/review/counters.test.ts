import type { Frame } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import { browserPath } from '../../fixtures/tab/browser.ts'
import { startTabs } from '../../fixtures/tab/openTab.ts'

const PHOTOS = 20
/** Rows are read again at most once a second, and reading them takes a moment. */
const MAX_APART_MS = 2000

/** What rows say of photos that were set, and of those that were left. */
const said = { Done: ['New photo', 'Replaced'], Skipped: ['Skipped'] }

/** Notes for how long, at most, the tabs count other than the rows of the list say. */
const watchCounters = (frame: Frame): Promise<void> =>
  frame.evaluate((words) => {
    const watch = {
      apart: 0,
      checks: 0,
      texts: (selector: string): string[] =>
        Array.from(document.querySelectorAll(selector), (each) => each.textContent ?? ''),
    }
    Object.assign(globalThis, { watch })
    let since: number | null = null
    const agree = (): boolean => {
      const badges = watch.texts('.fui-Badge')
      return Object.entries(words).every(([name, states]) => {
        const tab = watch.texts('[role=tab]').find((each) => each.startsWith(name))
        const counted = Number(/\((\d+)\)/u.exec(tab ?? '')?.[1] ?? 0)
        return counted === badges.filter((badge) => states.includes(badge)).length
      })
    }
    const look = (): void => {
      const listed = watch.texts('[role=tab][aria-selected=true]').join('')
      if (listed.startsWith('All') && watch.texts('.fui-Badge').length > 0) {
        watch.checks += 1
        since = agree() ? null : (since ?? performance.now())
        if (since !== null) watch.apart = Math.max(watch.apart, performance.now() - since)
      }
      requestAnimationFrame(look)
    }
    look()
  }, said)

interface Watch {
  apart: number
  checks: number
}
const watched = (frame: Frame): Promise<Watch> =>
  frame.evaluate(() => {
    const { apart, checks } = (globalThis as unknown as { watch: Watch }).watch
    return { apart, checks }
  })

describe.skipIf(!browserPath)('the counters of a run', () => {
  const { likeness, open } = startTabs({ people: 40 })

  /** An import whose photos take a while each. @returns its id */
  async function startRun(): Promise<string> {
    const ask = <T>(method: string, path: string, body?: unknown) =>
      likeness().json<T>('admin', method, path, body)
    await likeness().ask('POST', '/sandbox/faults', {
      match: { method: 'PUT', url: 'photo' },
      kind: 'latency',
      ms: 4000,
    })
    const { items: people } = await ask<{ items: { id: string }[] }>('GET', '/api/people?limit=50')
    const { id } = await ask<{ id: string }>('POST', '/api/runs', {})
    const path = `/api/runs/${id}/items`
    const wanted = people
      .slice(0, PHOTOS)
      .map((person, n) => ({ fileName: `${n}.jpg`, fileSize: 1, personId: person.id }))
    const { items } = await ask<{ items: { id: string }[] }>('POST', path, { items: wanted })
    for (const [n, item] of items.entries())
      await ask('PUT', `${path}/${item.id}/file`, await drawPortrait(`counted ${n}`))
    await ask('POST', `/api/runs/${id}/start`, { doubtful: 'set' })
    return id
  }

  test('say what its rows say, while it runs, is paused and is cancelled', async () => {
    // opened first: on a busy machine that takes as long as the run
    const { frame, faults } = await open('#/photos', {
      // room for all rows: those out of sight are not there
      viewport: { width: 1280, height: 3200 },
    })
    const id = await startRun()
    await frame.evaluate((hash) => (location.hash = hash), `#/runs/${id}`)
    await frame.getByRole('tab', { name: /^All/ }).waitFor({ timeout: 30_000 })
    await watchCounters(frame)
    await frame.getByRole('button', { name: 'Pause', exact: true }).click()
    await frame.getByRole('heading', { name: 'Import paused' }).waitFor()
    await frame.getByRole('button', { name: 'Cancel', exact: true }).click()
    const question = frame.getByRole('alertdialog')
    await question.getByRole('button').last().click()
    await frame.getByRole('heading', { name: 'Import cancelled' }).waitFor({
      timeout: 60_000,
    })
    await frame.getByRole('tab', { name: `All (${PHOTOS})` }).click()
    await frame.page().waitForTimeout(MAX_APART_MS)
    const { apart, checks } = await watched(frame)
    expect(checks).toBeGreaterThan(20)
    expect(apart).toBeLessThan(MAX_APART_MS)
    expect(faults).toEqual([])
  }, 120_000)
})
