import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Browser, Frame } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserPath, openWindow, startBrowser } from '../fixtures/browser.ts'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'

interface Someone {
  id: string
  displayName: string
  userPrincipalName: string
  accountEnabled: boolean
  userType: 'Member' | 'Guest'
  photo: string
}

/** files whose names say whose they are, that only a list names, and that nobody knows */
const [named, listed, unknown] = [1890, 90, 20]

describe.skipIf(!browserPath)('two thousand photos', () => {
  let likeness: Likeness
  let browser: Browser
  let people: Someone[]
  let pictures: Buffer[]
  beforeAll(async () => {
    likeness = await startLikeness({ people: 2200 })
    browser = await startBrowser()
    people = await everybody(likeness)
    pictures = await Promise.all(Array.from({ length: 12 }, (_value, hue) => picture(hue * 30)))
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
  test('are matched, settled, chosen from, and set', async () => {
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

    // two files for one person: the second is taken
    const [first] = people
    await frame.getByRole('tab', { name: /^To decide/ }).click()
    await frame.getByRole('button', { name: 'Several files, tick one (2)' }).click()
    await frame.getByRole('radiogroup', { name: `Which file for ${first?.displayName}` }).waitFor()
    await frame.getByRole('button', { name: 'Settle one by one' }).click()
    await frame.getByText(`${(doubtful + 1 + unknown).toLocaleString('en')} questions`).waitFor()
    await frame.getByRole('group', { name: /2 files are for the same person/ }).waitFor()
    await page.keyboard.press('2')
    await frame.getByText(`${(doubtful + unknown).toLocaleString('en')} questions`).waitFor()
    await frame.getByRole('button', { name: 'Close' }).click()
    await counted(frame, 'Ready', ticked + 1)

    // they survive leaving the page
    await frame.getByRole('button', { name: 'Back to everybody' }).click()
    await frame.getByRole('button', { name: 'Add photos' }).first().click()
    await counted(frame, 'Ready', ticked + 1)

    // only those from the studio are set: preparing 2,000 would take minutes
    await frame.getByRole('tab', { name: /^Ready/ }).click()
    await frame.getByRole('checkbox', { name: /^Tick all/ }).uncheck()
    await frame.getByRole('tab', { name: 'All files' }).click()
    await frame.getByRole('searchbox').fill('studio/portrait')
    await frame.getByRole('checkbox', { name: `Tick all ${listed} listed here` }).check()
    const before = await hasPhoto(likeness, studio())
    await frame.getByRole('button', { name: `Check ${listed} photos` }).click()
    await frame.getByRole('heading', { name: 'Check the photos' }).waitFor({ timeout: 60_000 })
    const set = frame.getByRole('button', { name: `Set ${listed} photos`, disabled: false })
    await set.waitFor({ timeout: 240_000 })
    expect(await hasPhoto(likeness, studio())).toBe(before)
    await set.click()
    await frame.getByRole('heading', { name: 'Import finished' }).waitFor({ timeout: 120_000 })
    // the sandbox's tenant has people whose photo may not be changed: those are told, the others have theirs
    const { done, refused } = await outcomes(likeness)
    expect(done.length + refused.length).toBe(listed)
    expect(done.length).toBeGreaterThan(refused.length)
    for (const { sentence } of refused) expect(sentence).toBeTruthy()
    expect(
      await hasPhoto(
        likeness,
        done.map(({ person }) => person),
      ),
    ).toBe(done.length)
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

/** Of the import that was begun last. */
async function outcomes(likeness: Likeness): Promise<{ done: Item[]; refused: Item[] }> {
  const { imports } = await likeness.json<{ imports: { id: string }[] }>(
    'admin',
    'GET',
    '/api/imports',
  )
  const itemsIn = async (state: string) => {
    const path = `/api/imports/${imports[0]?.id}/items?state=${state}&limit=200`
    return (await likeness.json<{ items: Item[] }>('admin', 'GET', path)).items
  }
  return { done: await itemsIn('done'), refused: await itemsIn('refused') }
}

async function hasPhoto(likeness: Likeness, some: { id: string }[]): Promise<number> {
  const ids = new Set(some.map(({ id }) => id))
  return (await everybody(likeness)).filter(({ id, photo }) => ids.has(id) && photo === 'has')
    .length
}

/** a few kilobytes, large enough for a photo */
const picture = (hue: number): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="500">
        <rect width="400" height="500" fill="hsl(${hue} 40% 80%)"/>
        <circle cx="200" cy="200" r="${90 + hue / 10}" fill="hsl(${hue} 50% 50%)"/>
        <rect x="80" y="320" width="240" height="180" fill="hsl(${hue + 120} 50% 40%)"/>
      </svg>`,
    ),
  )
    .jpeg()
    .toBuffer()
