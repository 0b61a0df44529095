import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { browserPath, openWindow, startBrowser } from '../fixtures/tab/browser.ts'
import { everySkin, photographed, portrait } from '../fixtures/pictures/faces.ts'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'
import { selectDoubtful } from '../fixtures/tab/selectDoubtful.ts'

interface Someone {
  id: string
  displayName: string
  userPrincipalName: string
  accountEnabled: boolean
  userType: 'Member' | 'Guest'
  photo: string
}

/** Numbers of files: named after a person, matched only by a list, and without a match. */
const [named, listed, unknown] = [690, 90, 1220]

describe.skipIf(!browserPath)('two thousand photos', () => {
  let likeness: Likeness
  let browser: Browser
  let people: Someone[]
  let pictures: Buffer[]
  beforeAll(async () => {
    likeness = await startLikeness({ people: 1000 })
    browser = await startBrowser()
    await vi.waitUntil(
      async () => {
        people = await everybody(likeness)
        return people.every(({ photo }) => photo !== 'unknown')
      },
      { timeout: 120_000, interval: 500 },
    )
    pictures = await Promise.all(Array.from({ length: 140 }, (_value, n) => picture(n)))
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })

  /** One ZIP with all pictures, one file twice for the first person; and a list for the last. */
  const sources = () => {
    const files: Zippable = {}
    const add = (name: string) => {
      files[name] = [
        pictures[Object.keys(files).length % pictures.length] ?? strToU8(''),
        { level: 0 },
      ]
    }
    for (const { userPrincipalName } of people.slice(0, named)) add(`All/${userPrincipalName}.jpg`)
    add(`More/${people[0]?.userPrincipalName}.jpg`)
    for (let n = 1; n <= listed; n += 1) add(`Studio/portrait-${n}.jpg`)
    for (let n = 1; n <= unknown; n += 1) add(`Studio/IMG_${7000 + n}.jpg`)
    const lines = studio().map(
      ({ userPrincipalName }, n) => `portrait-${n + 1},${userPrincipalName}`,
    )
    return [
      { name: 'photos.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(files)) },
      {
        name: 'list.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(['file,upn', ...lines].join('\n')),
      },
    ]
  }
  const studio = () => people.slice(named).filter(isPlain).slice(0, listed)
  test('are matched, decided, limited to people without a photo, and set', async () => {
    const { page, tab, faults } = await openWindow(
      browser,
      `${likeness.sandbox.url}/?persona=admin#/photos`,
    )
    const frame = await tab()
    await frame.getByRole('button', { name: 'Add photos' }).first().click()
    await frame.locator('input[aria-label="Files"]').first().setInputFiles(sources())
    await frame.getByText('Looking for people').waitFor({ state: 'detached', timeout: 120_000 })

    const ticked = people.slice(1, named).filter(isPlain).length + listed
    const doubtful = named - 1 - people.slice(1, named).filter(isPlain).length
    await counted(frame, 'All files', named + 1 + listed + unknown)
    await counted(frame, 'Ready', ticked)
    await counted(frame, 'To decide', doubtful + 2)
    await counted(frame, 'No match', unknown)

    // two files for one person: choose the second
    const [first] = people
    await frame.getByRole('tab', { name: /^To decide/ }).click()
    await frame.getByRole('button', { name: 'Several files: select one (2)' }).click()
    await frame.getByRole('radiogroup', { name: `File for ${first?.displayName}` }).waitFor()
    await frame.getByRole('button', { name: 'Decide one by one' }).click()
    const questions = format(doubtful + 1 + unknown)
    await frame.getByRole('heading', { name: `1 of ${questions}` }).waitFor()
    await frame.getByRole('group', { name: /2 files are for the same person/ }).waitFor()
    await page.keyboard.press('2')
    await frame.getByRole('heading', { name: `2 of ${questions}` }).waitFor()
    await frame.getByRole('button', { name: 'Close' }).click()
    await counted(frame, 'Ready', ticked + 1)

    // decisions survive leaving the page
    await frame.getByRole('button', { name: 'Back to gallery' }).click()
    await frame.getByRole('button', { name: 'Add photos' }).first().click()
    await counted(frame, 'Ready', ticked + 1)

    // for people without a photo: the check page shows what will be set, and nothing is set before that
    await frame.getByLabel('For', { exact: true }).selectOption('Only people without a photo')
    const meant = [...people.slice(0, named), ...studio()]
    const bare = meant.filter(({ photo }) => photo === 'none')
    const all = bare.filter((person) => person === first || isPlain(person)).length
    await counted(frame, 'Skipped', meant.length - bare.length + 1)
    const before = await withPhoto(likeness)
    await frame.getByRole('button', { name: `Check ${format(all)} photos` }).click()
    await frame.getByRole('heading', { name: 'Check photos' }).waitFor({ timeout: 60_000 })
    // each picture is several people's here
    await selectDoubtful(frame, 300_000)
    const set = frame.getByRole('button', { name: `Set ${format(all)} photos`, disabled: false })
    await set.waitFor({ timeout: 300_000 })
    expect(await withPhoto(likeness)).toEqual(before)
    await set.click()
    await frame.getByRole('heading', { name: 'Import finished' }).waitFor({ timeout: 300_000 })
    // the photos of some people in the sandbox's tenant can't be changed: these fail, the others are set
    const { done, refused } = await outcomes(likeness)
    expect(done.length + refused.length).toBe(all)
    expect(done.length).toBeGreaterThan(all * 0.9)
    for (const { sentence } of refused) expect(sentence).toBeTruthy()
    const after = new Set(await withPhoto(likeness))
    expect(done.filter(({ person }) => !after.has(person.id))).toEqual([])
    expect(faults).toEqual([])
  }, 600_000)
})

const counted = (frame: Frame, name: string, count: number) =>
  frame.getByRole('tab', { name: `${name} (${count.toLocaleString('en')})` }).waitFor()

const isPlain = ({ accountEnabled, userType, displayName }: Someone): boolean =>
  accountEnabled && userType === 'Member' && !/room|shared|mailbox/i.test(displayName)

async function everybody(likeness: Likeness): Promise<Someone[]> {
  const all: Someone[] = []
  for (let cursor = ''; ;) {
    const query = `scope=all&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
    const path = `/api/people?${query}`
    const page = await likeness.json<{ items: Someone[]; next: string | null }>(
      'admin',
      'GET',
      path,
    )
    all.push(...page.items)
    if (!page.next) return all
    cursor = page.next
  }
}

interface Item {
  person: { id: string }
  sentence: string | null
}

/** The items of the latest import. */
async function outcomes(likeness: Likeness): Promise<{ done: Item[]; refused: Item[] }> {
  const { runs } = await likeness.json<{ runs: { id: string }[] }>('admin', 'GET', '/api/runs')
  const itemsIn = async (state: string) => {
    const items: Item[] = []
    for (let cursor = ''; ;) {
      const path = `/api/runs/${runs[0]?.id}/items?state=${state}&limit=200${cursor}`
      const page = await likeness.json<{ items: Item[]; next: string | null }>('admin', 'GET', path)
      items.push(...page.items)
      if (!page.next) return items
      cursor = `&cursor=${encodeURIComponent(page.next)}`
    }
  }
  return { done: await itemsIn('done'), refused: await itemsIn('refused') }
}

async function withPhoto(likeness: Likeness): Promise<string[]> {
  return (await everybody(likeness)).filter(({ photo }) => photo === 'has').map(({ id }) => id)
}

const format = (count: number): string => count.toLocaleString('en')

/** A drawn person, a few kilobytes; large enough for a photo. */
const picture = (n: number): Promise<Buffer> =>
  photographed({
    ...portrait(360, 0.44 + (n % 7) * 0.02, {
      skin: everySkin[n % everySkin.length] ?? 'fair',
      hair: `hsl(${n * 67} 40% ${20 + (n % 4) * 12}%)`,
    }),
    background: [`hsl(${n * 47} 35% 45%)`, `hsl(${n * 131} 30% ${60 + (n % 5) * 6}%)`],
  })
