import { readFile } from 'node:fs/promises'
import type { Browser, Download } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CoverageView, CountsView } from '../../../src/api/contract.ts'
import { browserPath, openWindow, startBrowser } from '../../fixtures/tab/browser.ts'
import { startLikeness, until, type Likeness } from '../../fixtures/likeness.ts'

describe.skipIf(!browserPath)('the page of coverage', () => {
  let likeness: Likeness
  let browser: Browser
  beforeAll(async () => {
    likeness = await startLikeness({ people: 120 })
    browser = await startBrowser()
    await until(async () => (await counts('')).unknown === 0)
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })
  const counts = (query: string) =>
    likeness.json<CountsView>('admin', 'GET', `/api/people/counts${query}`)

  const open = async () => {
    const address = `${likeness.sandbox.url}/?persona=admin#/photos`
    const { page, tab, faults } = await openWindow(browser, address)
    const frame = await tab()
    await frame.getByRole('button', { name: 'More' }).click()
    await frame.getByRole('menuitem', { name: 'Coverage' }).click()
    await frame.getByRole('heading', { level: 1, name: 'Coverage' }).waitFor()
    await frame.getByRole('region', { name: 'By department' }).waitFor()
    return { page, frame, faults }
  }

  const textOf = async (download: Download) => readFile(await download.path(), 'utf8')

  test('shows a bar for each group, and each part opens exactly its people, by pointer and keyboard', async () => {
    const { page, frame, faults } = await open()
    const { departments } = await likeness.json<CoverageView>('admin', 'GET', '/api/coverage')
    const bars = frame
      .getByRole('region', { name: 'By department' })
      .getByRole('button', { name: / without photo, / })
    await expect.poll(() => bars.count()).toBe(departments.filter(({ none }) => none > 0).length)
    const share = (label: string | null) => Number(/: (\d+)%/.exec(label ?? '')?.[1])
    const labels = await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')))
    const shares = labels.map(share)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))

    await bars.first().click()
    const behind = Number(/, (\d+) of/.exec(labels[0] ?? '')?.[1])
    const grid = frame.getByRole('grid')
    await grid.waitFor()
    await expect.poll(() => grid.getByRole('gridcell').count()).toBeGreaterThan(0)
    const hash = await frame.evaluate(() => location.hash)
    expect(hash).toMatch(/^#\/people\?photo=none&(department|without)=/)
    expect((await counts(hash.slice('#/people'.length).replace('photo=none&', ''))).none).toBe(
      behind,
    )

    await frame.evaluate(() => history.back())
    const quality = frame.getByRole('button', { name: /^Not looked at: / })
    await quality.press('Enter')
    await grid.waitFor()
    expect(await frame.evaluate(() => location.hash)).toBe('#/people?quality=notLookedAt')
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('is read as a table, too, whose numbers are links', async () => {
    const { page, frame, faults } = await open()
    const card = frame.getByRole('region', { name: 'By office' })
    await card.getByRole('button', { name: 'By office: show as table' }).press('Enter')
    const table = card.getByRole('table', { name: 'By office' })
    const { offices } = await likeness.json<CoverageView>('admin', 'GET', '/api/coverage')
    expect(await table.getByRole('row').count()).toBe(offices.length + 1)
    const lyon = offices.find(({ name }) => name === 'Lyon')
    const row = table.getByRole('row').filter({ hasText: 'Lyon' })
    expect(await row.getByRole('cell').last().textContent()).toBe(String(lyon?.total))
    await row.getByRole('link', { name: 'Lyon' }).click()
    await frame.getByRole('grid').waitFor()
    expect(await frame.evaluate(() => location.hash)).toBe('#/people?office=Lyon')
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('is saved as a picture and as a table', async () => {
    const { page, frame, faults } = await open()
    const save = async (title: string, what: string) => {
      await frame.getByRole('button', { name: `${title}: save` }).click()
      const download = page.waitForEvent('download')
      await frame.getByRole('menuitem', { name: what }).click()
      return download
    }
    await frame
      .getByRole('button', { name: / without photo, / })
      .first()
      .waitFor()
    const picture = await save('By department', 'Picture (PNG)')
    expect(picture.suggestedFilename()).toMatch(/^likeness-coverage-departments-[\d-]{10}\.png$/)
    const bytes = await readFile(await picture.path())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(600)
    const table = await save('By department', 'Table (CSV)')
    const { departments } = await likeness.json<CoverageView>('admin', 'GET', '/api/coverage')
    expect((await textOf(table)).trimEnd().split('\r\n').length).toBe(departments.length + 1)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('fetches the charts only when it is opened', async () => {
    const address = `${likeness.sandbox.url}/?persona=admin#/photos`
    const { page, tab, faults } = await openWindow(browser, address)
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    const frame = await tab()
    await frame.getByRole('button', { name: 'View', exact: true }).waitFor()
    // Other pages are fetched ahead.
    await expect
      .poll(() => fetched.some((url) => /\/Runs-/.test(url)), { timeout: 15_000 })
      .toBe(true)
    expect(fetched.filter((url) => /\/Coverage-/.test(url))).toEqual([])
    await frame.evaluate(() => {
      location.hash = '#/coverage'
    })
    await frame.getByRole('region', { name: 'By department' }).waitFor()
    expect(fetched.some((url) => /\/Coverage-/.test(url))).toBe(true)
    expect(faults).toEqual([])
    await page.context().close()
  })
})
