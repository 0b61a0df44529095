import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type {
  ApprovalsPage,
  Me,
  PeoplePage,
  StoredSettingsView,
} from '../../../src/api/contract.ts'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import { startLikeness, type Likeness } from '../../fixtures/likeness.ts'
import { browserPath, openWindow, startBrowser } from '../../fixtures/tab/browser.ts'

const refusal = {
  code: 'admins_only',
  sentence: 'Only people who manage photos can do this.',
  next: 'Ask an administrator.',
}

describe.skipIf(!browserPath)('approvals', () => {
  let likeness: Likeness
  let browser: Browser
  let people: PeoplePage['items']
  beforeAll(async () => {
    likeness = await startLikeness({ people: 40 })
    browser = await startBrowser()
    const { version } = await likeness.json<StoredSettingsView>('admin', 'GET', '/api/settings')
    const settings = { ownPhoto: 'withApproval' }
    await likeness.api('admin', 'PUT', '/api/settings', { version, settings })
    const page = await likeness.json<PeoplePage>('admin', 'GET', '/api/people?limit=40&kind=member')
    // whoever manages photos needs no approval
    people = []
    for (const person of page.items.slice(0, 12)) {
      const me = await likeness.json<Me>(person.id, 'GET', '/api/me')
      if (me.changesOwnPhoto === 'onApproval') people.push(person)
    }
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })
  const list = async (which: 'waiting' | 'decided' = 'waiting') =>
    (await likeness.json<ApprovalsPage>('admin', 'GET', `/api/approvals?which=${which}`)).approvals
  beforeEach(async () => {
    const ids = (await list()).map(({ id }) => id)
    const body = { ids, code: 'quality' }
    if (ids.length > 0) await likeness.api('admin', 'POST', '/api/approvals/decline', body)
  })
  const ask = async (n: number) => {
    const persona = people[n]?.id ?? ''
    const picture = await drawPortrait(`approval ${n}`)
    const { id } = await likeness.json<{ id: string }>(persona, 'POST', '/api/me/drafts', picture)
    await likeness.api(persona, 'POST', `/api/me/drafts/${id}/confirm`)
    return people[n]?.displayName ?? ''
  }
  const open = async (persona: string, rest = '#/photos') => {
    const window = await openWindow(browser, `${likeness.sandbox.url}/?persona=${persona}${rest}`)
    return { ...window, frame: await window.tab() }
  }

  test('are counted beside the gallery, and decided about with the keyboard alone', async () => {
    const names = [await ask(0), await ask(1), await ask(2), await ask(3)]
    const { frame, page, faults } = await open('admin')
    await frame.getByRole('button', { name: 'Approvals (4)' }).click()
    await frame.getByRole('region', { name: names[0] ?? '' }).waitFor()
    await frame.getByText('A to approve, D to decline').waitFor()
    await frame.getByRole('img', { name: `The new photo of ${names[0]}` }).waitFor()
    await page.keyboard.press('a')
    await frame.getByRole('region', { name: names[1] ?? '' }).waitFor()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await frame.getByText('2 selected').waitFor()
    await page.keyboard.press('d')
    await frame.getByRole('heading', { name: 'Decline 2 photos?' }).waitFor()
    await frame.getByRole('radio', { name: "Their face can't be seen clearly" }).check()
    await page.keyboard.press('Enter')
    await frame.getByRole('region', { name: names[3] ?? '' }).waitFor()
    await page.keyboard.press('a')
    await frame.getByText('Nothing waits for approval').waitFor()
    // nothing stays hidden from screen readers behind a dialog that has closed
    expect(await frame.locator('#root[aria-hidden=true]').count()).toBe(0)
    await expect.poll(async () => (await list()).length, { timeout: 20_000 }).toBe(0)
    const states = new Map(
      (await list('decided')).map(({ person, state, decided }) => [
        person.displayName,
        [state, decided?.reason?.code],
      ]),
    )
    await expect
      .poll(async () => names.map((name) => states.get(name)))
      .toEqual([
        ['approved', undefined],
        ['declined', 'face'],
        ['declined', 'face'],
        ['approved', undefined],
      ])
    expect(faults).toEqual([])
    await page.close()
  })

  test('that somebody else has decided come back with who was first', async () => {
    const name = await ask(4)
    const { frame, page } = await open('admin')
    await frame.getByRole('button', { name: 'Approvals (1)' }).click()
    await frame.getByRole('region', { name }).waitFor()
    const [one] = await list()
    const body = { ids: [one?.id], code: 'quality' }
    await likeness.api('hr', 'POST', '/api/approvals/decline', body)
    await frame.getByRole('button', { name: 'Approve' }).click()
    const said = frame.getByText(/ declined this photo .+ ago\./)
    await said.waitFor()
    // also once the list has been read again
    await frame.getByText('Nothing waits for approval').waitFor()
    expect(await said.count()).toBe(1)
    await frame.getByRole('button', { name: 'Dismiss' }).click()
    await said.waitFor({ state: 'detached' })
    await page.close()
  })

  test('of everybody who is selected in the gallery are approved at once, and those that were withdrawn meanwhile are listed', async () => {
    const names = [await ask(5), await ask(6), await ask(7)]
    const { frame, page, faults } = await open('admin', '#/photos/approval=waiting')
    await frame.locator('[data-index="2"]').waitFor()
    await frame.locator('[data-index="0"]').focus()
    await page.keyboard.press('Space')
    const bar = frame.getByRole('group', { name: 'Selected people' })
    await bar.getByRole('button', { name: 'Approve 1 photo', exact: true }).waitFor()
    await bar.getByRole('button', { name: 'Select all 3' }).press('Enter')
    await bar.getByRole('button', { name: 'Approve 3 photos' }).press('Enter')
    const dialog = frame.getByRole('dialog', { name: 'Approve 3 new photos?' })
    for (const name of names) await dialog.getByText(name).waitFor()
    const withdrawn = people[6]?.id ?? ''
    expect((await likeness.api(withdrawn, 'DELETE', '/api/me/approval')).status).toBe(204)
    await dialog.getByRole('button', { name: 'Approve 3 photos' }).press('Enter')
    const decided = frame.getByRole('dialog', { name: 'Approvals' })
    await decided.getByText('2 photos were set.').waitFor()
    await decided.getByText('1 photo was left:').waitFor()
    await decided.getByText(`${names[1]}: ${names[1]} withdrew this photo`).waitFor()
    await expect.poll(() => frame.evaluate(() => document.activeElement?.textContent)).toBe('Close')
    await page.keyboard.press('Enter')
    await frame.getByText('Nothing waits for approval').waitFor()
    await bar.waitFor({ state: 'detached' })
    expect(await list()).toEqual([])
    const states = (await list('decided')).slice(0, 3).map(({ state }) => state)
    expect(states.toSorted()).toEqual(['approved', 'approved', 'withdrawn'])
    expect(faults).toEqual([])
    await page.close()
  })

  test('are left whole where the right to decide is lost meanwhile, and nobody is asked about who has none', async () => {
    await ask(8)
    const { frame, page } = await open('admin')
    await frame.locator('[data-index="0"]').waitFor()
    const bar = frame.getByRole('group', { name: 'Selected people' })
    await frame.locator('[data-index="0"]').focus()
    await page.keyboard.press('Space')
    await bar.getByRole('button', { name: /^Select all/ }).press('Enter')
    await bar.getByRole('button', { name: 'Approve 1 photo' }).press('Enter')
    const dialog = frame.getByRole('dialog')
    await dialog.getByText(people[8]?.displayName ?? '').waitFor()
    await page.route('**/api/approvals/approve', (route) =>
      route.fulfill({
        status: 403,
        json: { error: { ...refusal, detail: null, requestId: 'x' } },
      }),
    )
    await dialog.getByRole('button', { name: 'Approve 1 photo' }).press('Enter')
    await dialog.getByText('No photo was set.').waitFor()
    await dialog.getByText(refusal.sentence).waitFor()
    expect(await list()).toHaveLength(1)
    await dialog.getByRole('button', { name: 'Open approvals' }).press('Enter')
    await frame.getByRole('region', { name: people[8]?.displayName ?? '' }).waitFor()
    await page.close()
  })

  test('are asked for by a member, who sees what waits, withdraws it, and reads why another was declined', async () => {
    const { frame, page } = await open('member')
    const send = async () => {
      await frame.locator('input[aria-label="Picture"]').setInputFiles({
        name: 'mine.jpg',
        mimeType: 'image/jpeg',
        buffer: await drawPortrait('mine to be approved'),
      })
      await frame.getByRole('button', { name: 'Send for approval' }).click()
      await frame.getByText('Your new photo waits for approval').waitFor()
    }
    await send()
    await frame.getByRole('img', { name: 'Your new photo, which waits for approval' }).waitFor()
    await frame.getByRole('button', { name: 'Withdraw' }).click()
    await frame.getByText('Your new photo waits for approval').waitFor({ state: 'detached' })
    await send()
    const [one] = await list()
    const reason = { code: 'other', text: 'Without sunglasses, please.' }
    await likeness.api('admin', 'POST', '/api/approvals/decline', { ids: [one?.id], ...reason })
    await page.close()
    const again = await open('member')
    await again.frame.getByText('Your photo was declined').waitFor()
    const reasons = await again.frame.getByText('Without sunglasses, please.').count()
    expect(reasons).toBe(1)
    await again.page.close()
  })
})
