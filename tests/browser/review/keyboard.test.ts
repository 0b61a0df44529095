import type { Frame, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { browserPath } from '../../fixtures/tab/browser.ts'
import { focused, focusLost, tabTo, watchFocus } from '../../fixtures/tab/keyboard.ts'
import { startTabs } from '../../fixtures/tab/openTab.ts'
import { photographed, portrait } from '../../fixtures/pictures/faces.ts'
import { withoutPeople } from '../../fixtures/pictures/withoutPeople.ts'

interface Person {
  displayName: string
  userPrincipalName: string
}

const WITH_FACE = 3

/** Ticks and unticks one row, and says whose the file of nobody is. */
async function review(page: Page, frame: Frame, people: Person[]): Promise<void> {
  await tabTo(page, frame, `Select ${people[0]?.userPrincipalName}.jpg`)
  await page.keyboard.press('Space')
  await frame.getByRole('tab', { name: 'Skipped (1)' }).waitFor()
  await page.keyboard.press('Space')
  await frame.getByRole('tab', { name: 'Ready (4)' }).waitFor()

  await tabTo(page, frame, 'Decide one by one', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await frame.getByRole('heading', { name: '1 of 1' }).waitFor()
  // nobody was found, so that the search has the focus
  await page.keyboard.type(people[9]?.displayName ?? '')
  await frame
    .getByRole('option', { name: people[9]?.displayName ?? '' })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await frame.getByRole('heading', { name: 'Done' }).waitFor()
  await tabTo(page, frame, 'Done')
  await page.keyboard.press('Enter')
  await frame.getByRole('dialog').waitFor({ state: 'detached' })
  await frame.getByRole('tab', { name: 'Ready (5)' }).waitFor()
  await tabTo(page, frame, 'Check 5 photos')
  await page.keyboard.press('Enter')
  await frame.getByRole('heading', { name: 'Check photos' }).waitFor({ timeout: 60_000 })
  await expect.poll(focused(frame)).toBe('Check photos')
}

describe.skipIf(!browserPath)('review and check with the keyboard alone', () => {
  const { likeness, open } = startTabs({ people: 60 })

  /** Three people with a face, one without, and a file of nobody. */
  async function addFiles(frame: Frame): Promise<Person[]> {
    const path = '/api/people?limit=40'
    const { items } = await likeness().json<{ items: Person[] }>('admin', 'GET', path)
    const foliage = withoutPeople['foliage']
    if (!foliage) throw new Error('nothing is drawn')
    const skins = ['pale', 'olive', 'dark'] as const
    const pictures = [
      ...skins.map((skin) => portrait(800, 0.5, { skin })),
      foliage(1),
      portrait(760, 0.45, { skin: 'brown', hair: '#111111' }),
    ]
    const named = items.slice(0, WITH_FACE + 1).map((one) => `${one.userPrincipalName}.jpg`)
    const files = await Promise.all(
      pictures.map(async (scene, n) => ({
        name: named[n] ?? 'IMG_9.jpg',
        mimeType: 'image/jpeg',
        buffer: await photographed(scene),
      })),
    )
    await frame.locator('input[aria-label="Files"]').first().setInputFiles(files)
    await frame.getByRole('tab', { name: 'Ready (4)' }).waitFor({ timeout: 60_000 })
    return items
  }

  test('goes from the files to the photos that are set, and the focus is never lost', async () => {
    const { page, frame, faults } = await open('#/photos')
    await frame.getByRole('button', { name: 'Add photos' }).first().press('Enter')
    await frame.getByRole('button', { name: 'Choose files' }).waitFor()
    const people = await addFiles(frame)
    await frame.getByRole('button', { name: 'Pattern' }).focus()
    await watchFocus(frame)
    await review(page, frame, people)

    const [first] = people
    await frame.getByRole('button', { name: 'Set 4 photos', disabled: false }).waitFor({
      timeout: 120_000,
    })
    const tick = `Set the photo of ${first?.displayName}`
    await tabTo(page, frame, tick)
    await page.keyboard.press('Space')
    await frame.getByRole('button', { name: 'Set 3 photos' }).waitFor()
    await expect.poll(focused(frame)).toBe(tick)
    await page.keyboard.press('Space')
    await frame.getByRole('button', { name: 'Set 4 photos' }).waitFor()

    const another = `Another person for ${first?.userPrincipalName}.jpg`
    await tabTo(page, frame, another)
    await page.keyboard.press('Enter')
    await frame.getByRole('dialog', { name: 'Who is in this photo?' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(focused(frame)).toBe(another)

    await tabTo(page, frame, /Change the crop$/)
    await page.keyboard.press('Enter')
    await frame.getByRole('application', { name: 'Crop square' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(focused(frame)).toMatch(/Change the crop$/)

    // the one without a face, by the list of warnings
    await tabTo(page, frame, 'All (5)', 'Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await tabTo(page, frame, 'Select all: No face')
    await page.keyboard.press('Enter')
    await frame.getByRole('button', { name: 'Set 5 photos' }).waitFor()
    await expect.poll(focused(frame)).toBe('Skip all: No face')
    await page.keyboard.press('Enter')
    await frame.getByRole('button', { name: 'Set 4 photos' }).waitFor()

    await tabTo(page, frame, 'Set 4 photos')
    await page.keyboard.press('Enter')
    await frame.getByRole('heading', { name: 'Import finished' }).waitFor({ timeout: 60_000 })
    await expect.poll(focused(frame)).toBe('Import finished')
    expect(await focusLost(frame)).toEqual([])
    expect(faults).toEqual([])
  }, 240_000)
})
