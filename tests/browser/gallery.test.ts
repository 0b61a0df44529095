import type { Browser, BrowserContext, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startLikeness, until, type Likeness } from '../fixtures/likeness.ts'
import { browserPath, openWindow, startBrowser } from '../fixtures/tab/browser.ts'

const PEOPLE = 240

describe.skipIf(!browserPath)('the gallery', () => {
  let likeness: Likeness
  let browser: Browser
  beforeAll(async () => {
    likeness = await startLikeness({ people: PEOPLE })
    browser = await startBrowser()
    await until(async () => (await counts()).unknown === 0)
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })
  const counts = () =>
    likeness.json<{ total: number; has: number; unknown: number }>(
      'admin',
      'GET',
      '/api/people/counts',
    )
  /** its id, and the names of the first people in it */
  const groupOf = async (name: string) => {
    const path = `/api/directory/groups?search=${encodeURIComponent(name)}`
    const { groups } = await likeness.json<{ groups: { id: string }[] }>('admin', 'GET', path)
    const id = groups[0]?.id ?? ''
    return { id, first: await firstOf(`group=${id}`, 3) }
  }
  const firstOf = async (filter: string, count: number): Promise<string[]> => {
    const path = `/api/people?${filter}&limit=${count}`
    const page = await likeness.json<{ items: { displayName: string }[] }>('admin', 'GET', path)
    return page.items.map(({ displayName }) => displayName)
  }
  const open = async (
    viewport?: { width: number; height: number },
    prepare?: (context: BrowserContext) => Promise<unknown>,
  ) => {
    const address = `${likeness.sandbox.url}/?persona=admin#/photos`
    const window = await openWindow(browser, address, viewport, prepare)
    const frame = await window.tab()
    await tile(frame, 0).waitFor()
    await frame.getByRole('button', { name: 'View' }).waitFor()
    return { ...window, frame, close: () => window.page.context().close() }
  }

  test('shows three full rows of faces at once, below one strip, and keeps most of a small window', async () => {
    const { frame, close, faults } = await open()
    const seen = await frame.evaluate(() => {
      const strip = document.querySelector('[role=search]')?.getBoundingClientRect()
      const whole = [...document.querySelectorAll('[data-index]')]
        .map((each) => each.getBoundingClientRect())
        .filter(({ bottom }) => bottom <= innerHeight)
      return { strip: strip?.height, rows: new Set(whole.map(({ top }) => top)).size }
    })
    expect(seen.strip).toBeLessThanOrEqual(56)
    expect(seen.rows).toBeGreaterThanOrEqual(3)
    expect(faults).toEqual([])
    await close()

    const small = await open({ width: 320, height: 256 })
    await small.frame.evaluate(() => window.scrollTo(0, 2000))
    const covered = await small.frame.evaluate(() => {
      const strip = document.querySelector('[role=search]')?.getBoundingClientRect()
      return {
        strip: Math.max(0, strip?.bottom ?? 0) / innerHeight,
        isTooWide: document.documentElement.scrollWidth > innerWidth,
      }
    })
    expect(covered.strip).toBeLessThan(0.5)
    expect(covered.isTooWide).toBe(false)
    await small.close()
  })

  test('is one stop of Tab, in which keys move, open and select', async () => {
    const { page, frame, close, faults } = await open()
    expect(await frame.locator('[data-index][tabindex="0"]').count()).toBe(1)
    await tile(frame, 0).focus()
    const columns = await frame.evaluate(() => {
      const tops = [...document.querySelectorAll('[data-index]')].map(
        (each) => each.getBoundingClientRect().top,
      )
      return tops.filter((top) => top === tops[0]).length
    })
    for (const [key, index] of [
      ['ArrowRight', 1],
      ['ArrowDown', 1 + columns],
      ['End', 2 * columns - 1],
      ['Home', columns],
      ['Control+Home', 0],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(() => focused(frame)).toBe(index)
    }
    await page.keyboard.press('Control+End')
    await expect.poll(() => focused(frame)).toBeGreaterThan(98)
    await page.keyboard.press('Control+Home')
    await expect.poll(() => focused(frame)).toBe(0)
    for (let n = 0; n < 12; n += 1) {
      await page.keyboard.press('PageDown')
      expect(await focused(frame)).toBeTypeOf('number')
    }
    await expect.poll(() => focused(frame)).toBeGreaterThan(150)
    const reached = await focused(frame)
    // out of view, it keeps the focus
    await frame.evaluate(() => window.scrollTo(0, 0))
    await tile(frame, 0).waitFor()
    expect(await focused(frame)).toBe(reached)
    await page.keyboard.press('Space')
    await expect.poll(() => selected(frame)).toEqual([reached])
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => selected(frame)).toEqual([0, 1, 2])
    await page.keyboard.press('Escape')
    await expect.poll(() => selected(frame)).toEqual([])
    expect(await focused(frame)).toBe(2)

    await page.keyboard.press('Enter')
    await frame.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await frame.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => focused(frame)).toBe(2)
    await page.keyboard.press('Tab')
    expect(await focused(frame)).not.toBeTypeOf('number')
    expect(faults).toEqual([])
    await close()
  })

  test('selects by check mark, Ctrl and Shift, and all that match; other filters clear it, and that is said', async () => {
    const { page, frame, close, faults } = await open()
    const bar = frame.getByRole('group', { name: 'Selected people' })
    await tile(frame, 1).locator('[data-check]').click()
    await tile(frame, 3).click({ modifiers: ['Control'] })
    await tile(frame, 5).click({ modifiers: ['Shift'] })
    expect(await selected(frame)).toEqual([1, 3, 4, 5])
    const { total } = await counts()
    await bar.getByText(`4 of ${total} selected`).waitFor()
    // it outlives scrolling
    await frame.evaluate(() => window.scrollTo(0, 4000))
    await tile(frame, 20).waitFor({ state: 'detached' })
    // the row with the focus stays, and what it shows
    expect(await selected(frame)).toEqual([1, 3, 4, 5])
    await bar.getByText(`4 of ${total} selected`).waitFor()
    await bar.getByRole('button', { name: `Select all ${total}` }).click()
    await bar.getByText(`${total} of ${total} selected`).waitFor()
    await frame.evaluate(() => window.scrollTo(0, 0))
    await tile(frame, 2).click({ modifiers: ['Control'] })
    await bar.getByText(`${total - 1} of ${total} selected`).waitFor()

    await frame.evaluate(() => (location.hash = '#/people?photo=none'))
    await bar.waitFor({ state: 'detached' })
    await frame.getByText('The filters have changed, so no one is selected').waitFor()
    expect(await selected(frame)).toEqual([])
    expect(await frame.getByRole('dialog').count()).toBe(0)
    expect(faults).toEqual([])
    await page.keyboard.press('Escape')
    await close()
  })

  test('removes and restores the photos of those who are selected, asked once, as runs, and shows exactly them', async () => {
    const { frame, close, faults } = await open()
    const before = await counts()
    const removed = await firstOf('photo=has', 2)
    await frame.getByRole('button', { name: /^With photo/ }).click()
    await showsInOrder(frame, removed)
    await tile(frame, 0).locator('[data-check]').click()
    await tile(frame, 1).click({ modifiers: ['Control'] })
    await frame.getByRole('button', { name: 'Remove photos' }).click()
    const question = frame.getByRole('alertdialog', { name: 'Remove the photos of 2 people?' })
    await question.getByText('2 of them have a photo.', { exact: false }).waitFor()
    await question.getByRole('button', { name: 'Remove photos' }).click()
    await frame.getByRole('heading', { name: 'Removal finished' }).waitFor({ timeout: 30_000 })
    expect((await counts()).has).toBe(before.has - 2)

    await frame.getByRole('button', { name: 'Show in gallery' }).click()
    await tile(frame, 1).waitFor()
    expect(await frame.locator('[data-index]').count()).toBe(2)
    await showsInOrder(frame, removed)
    await pressLong(frame, 0)
    await expect.poll(() => selected(frame)).toEqual([0])
    await lift(frame, 0)
    // while some are selected, a finger selects more of them
    await tap(frame, 1)
    await expect.poll(() => selected(frame)).toEqual([0, 1])
    expect(await frame.getByRole('dialog').count()).toBe(0)
    await frame.getByRole('button', { name: 'Restore photos' }).click()
    const again = frame.getByRole('alertdialog', {
      name: 'Restore the earlier photos of 2 people?',
    })
    await again.getByRole('button', { name: 'Restore photos' }).click()
    await frame.getByRole('heading', { name: 'Restore finished' }).waitFor({ timeout: 30_000 })
    expect((await counts()).has).toBe(before.has)
    expect(faults).toEqual([])
    await close()
  })

  test('filters by group, and goes through those who are found with the arrow keys', async () => {
    const { page, frame, close, faults } = await open()
    await frame.getByRole('button', { name: 'Filters' }).click()
    const groups = frame.getByRole('combobox', { name: 'Member of group' })
    await groups.click()
    await groups.fill('western')
    await frame.getByRole('option', { name: 'Western Europe' }).click()
    const found = await groupOf('Western Europe')
    await expect.poll(() => frame.url()).toContain(`group=${found.id}`)
    await page.keyboard.press('Escape')
    await showsInOrder(frame, found.first)
    await tile(frame, 0).focus()
    await page.keyboard.press('Enter')
    const isOpen = (n: number) =>
      frame.getByRole('dialog', { name: found.first[n] ?? '', exact: true }).waitFor()
    await isOpen(0)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    await isOpen(1)
    await page.keyboard.press('ArrowRight')
    await isOpen(2)
    await page.keyboard.press('ArrowLeft')
    await isOpen(1)
    await page.keyboard.press('Escape')
    await frame.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => focused(frame)).toBe(1)
    expect(faults).toEqual([])
    await close()
  })

  test('shows initials only of people without a photo, and skeletons while photos load', async () => {
    const held = Promise.withResolvers<void>()
    const { frame, close } = await open(undefined, (context) =>
      context.route('**/api/people/thumbnails', async (route) => {
        await held.promise
        await route.continue()
      }),
    )
    const { items } = await likeness.json<{ items: { photo: string }[] }>(
      'admin',
      'GET',
      '/api/people?limit=6',
    )
    const portraits = (selector: string) =>
      Promise.all(items.map((_person, n) => tile(frame, n).locator(selector).count()))
    const bare = items.map(({ photo }) => (photo === 'none' ? 1 : 0))
    expect(await portraits('.fui-Avatar__initials')).toEqual(bare)
    held.resolve()
    await expect.poll(() => portraits('img')).toEqual(bare.map((n) => 1 - n))
    await close()
  })

  test('remembers how it is shown: a list has columns, and its own keys', async () => {
    const { page, frame, close, faults } = await open()
    await frame.getByRole('button', { name: 'View' }).click()
    await frame.getByRole('menuitemradio', { name: 'List' }).click()
    await frame.getByRole('columnheader', { name: 'Department' }).waitFor()
    await page.reload()
    const again = await (await page.locator('iframe').elementHandle())?.contentFrame()
    await again?.getByRole('columnheader', { name: 'Department' }).waitFor()
    await again?.locator('[data-index="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => again && focused(again)).toBe(1)
    await page.keyboard.press('Home')
    await expect.poll(() => again && focused(again)).toBe(0)
    expect(faults).toEqual([])
    await close()
  })
})

/** Waits until the first tiles are of these people. */
const showsInOrder = (frame: Frame, names: string[]) =>
  Promise.all(
    names.map((name, index) => tile(frame, index).getByText(name, { exact: true }).waitFor()),
  )

/** What a finger on a tile sends. */
const touch = (frame: Frame, index: number, types: string[]) =>
  tile(frame, index).evaluate((element, sent) => {
    const init = { bubbles: true, cancelable: true, pointerType: 'touch', clientX: 9, clientY: 9 }
    for (const type of sent) element.dispatchEvent(new PointerEvent(type, init))
  }, types)
const pressLong = (frame: Frame, index: number) => touch(frame, index, ['pointerdown'])
/** Browsers send a click after a long press as well. */
const lift = (frame: Frame, index: number) => touch(frame, index, ['pointerup', 'click'])
const tap = (frame: Frame, index: number) =>
  touch(frame, index, ['pointerdown', 'pointerup', 'click'])
const tile = (frame: Frame, index: number) => frame.locator(`[data-index="${index}"]`)
/** the tile with the focus; null = something else has it, and `body` nothing */
const focused = (frame: Frame) =>
  frame.evaluate(() => {
    const { activeElement } = document
    const index = activeElement?.getAttribute('data-index')
    return index ? Number(index) : activeElement === document.body ? 'body' : null
  })
const selected = (frame: Frame) =>
  frame
    .locator('[aria-selected="true"]')
    .evaluateAll((tiles) => tiles.map((each) => Number(each.getAttribute('data-index'))))
