import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'
import { browserPath, openWindow, startBrowser } from '../fixtures/tab/browser.ts'
import { encoded } from '../fixtures/tab/encoded.ts'

const domain = 'example-school.org'
const pupils: [string, string, string][] = [
  ['Ada', 'Admin', '1'],
  ['Søren', 'Ødegård', '5004'],
  ['Zoë', 'Brontë', '5005'],
  ['Beatriz', 'Conceição', '5006'],
  ['Max', 'Weber', '5007'],
]
const tenant = pupils.map(([givenName, surname, employeeId], index) => ({
  id: `00000000-0000-4000-8000-00000000000${index}`,
  displayName: `${givenName} ${surname}`,
  givenName,
  surname,
  employeeId,
  userPrincipalName: `p${index}@${domain}`,
  mail: `p${index}@${domain}`,
  mailNickname: `p${index}`,
  jobTitle: 'Pupil',
  assignedPlans: [{ service: 'exchange', capabilityStatus: 'Enabled' }],
}))

const tabOf = (frame: Frame, name: string) => frame.getByRole('tab', { name, exact: true })

describe.skipIf(!browserPath)('a list that does not say what it is', () => {
  let likeness: Likeness
  let browser: Browser
  let folder: string
  let portrait: Buffer
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'likeness-school-'))
    const tenantFile = join(folder, 'tenant.json')
    await writeFile(tenantFile, JSON.stringify(tenant))
    likeness = await startLikeness({ tenantFile })
    browser = await startBrowser()
    portrait = await readFile(new URL('../fixtures/pictures/astronaut.jpg', import.meta.url))
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const open = async () => {
    const address = `${likeness.sandbox.url}/?persona=admin#/photos`
    const { tab, faults } = await openWindow(browser, address)
    const frame = await tab()
    await frame.getByRole('button', { name: 'Add photos' }).first().click()
    const give = (list: string, content: Uint8Array, pictures: string[]) =>
      frame
        .locator('input[aria-label="Files"]')
        .first()
        .setInputFiles([
          { name: list, mimeType: 'text/plain', buffer: Buffer.from(content) },
          ...pictures.map((name) => ({ name, mimeType: 'image/jpeg', buffer: portrait })),
        ])
    return { frame, faults, give }
  }

  test('finds its people in the encoding of Excel for Mac, without a question', async () => {
    const { frame, faults, give } = await open()
    const names = ['Søren Ødegård', 'Zoë Brontë', 'Beatriz Conceição']
    const files = names.map((_name, index) => `IMG_${index}.jpg`)
    const lines = names.map((name, index) => `IMG_${index}.jpg;${name}`)
    await give('mac.csv', encoded(['Foto;Name', ...lines].join('\r\n'), 'macintosh'), files)
    await tabOf(frame, 'Ready (3)').waitFor({ timeout: 60_000 })
    expect(await frame.getByRole('dialog').count()).toBe(0)
    await frame.getByText('By your list').locator('visible=true').first().waitFor()
    expect(faults).toEqual([])
  })

  test("is a photographer's index, whose columns are offered and used as they are", async () => {
    const { frame, faults, give } = await open()
    const index = [5004, 5005, 5006, 5007].map(
      (id, n) => `YEARBOOK\tIMAGES\t0000000${n}.JPG\t9\t${id}`,
    )
    await give(
      'INDEX.TXT',
      encoded(index.join('\r\n'), 'utf-8'),
      index.map((_line, n) => `0000000${n}.JPG`),
    )
    await frame.getByRole('heading', { name: 'Columns of INDEX.TXT' }).waitFor({ timeout: 60_000 })
    const use = (column: number) =>
      frame.getByRole('combobox', { name: `Use of column Column ${column}` }).inputValue()
    expect([await use(3), await use(4), await use(5)]).toEqual(['file', 'none', 'person'])
    await frame.getByText('4 of the first 4 rows match exactly one person').waitFor()
    await frame.getByRole('button', { name: 'Use these columns' }).click()
    await tabOf(frame, 'Ready (4)').waitFor()
    expect(faults).toEqual([])
  })

  test('is asked about where nothing tells how it reads, and shows what each way reads', async () => {
    const { frame, faults, give } = await open()
    const list = encoded('Foto;Name\r\nIMG_0.jpg;Åsa Bergstrøm\r\n', 'windows-1252')
    await give('list.csv', list, ['IMG_0.jpg'])
    await frame.getByText('Choose how the list reads.').last().waitFor({ timeout: 60_000 })
    const used = frame.getByRole('button', { name: 'Use these columns' })
    expect(await used.isDisabled()).toBe(true)
    await frame.getByRole('radio', { name: 'Ĺsa Bergstrřm (windows-1250)' }).check()
    await frame.getByRole('cell', { name: 'Ĺsa Bergstrřm' }).waitFor()
    // behind the dialog, the focus would hide it from screen readers
    await frame
      .getByRole('radio', { name: 'Ĺsa Bergstrřm (windows-1250)' })
      .and(frame.locator(':focus'))
      .waitFor()
    await frame.getByRole('radio', { name: 'Åsa Bergstrøm (windows-1252)' }).check()
    await frame.getByRole('cell', { name: 'Åsa Bergstrøm' }).waitFor()
    await used.click()
    await frame.getByText('The list names 1 of 1 file.').waitFor()
    expect(faults).toEqual([])
  })

  test('says which ids Excel has shortened, and what to do in Excel', async () => {
    const { frame, faults, give } = await open()
    const list = encoded('Photo,Employee ID\r\nIMG_0.jpg,1.23E+11\r\n', 'utf-8')
    await give('ids.csv', list, ['IMG_0.jpg'])
    await frame.getByText('so they name nobody: 1.23E+11.').waitFor({ timeout: 60_000 })
    await tabOf(frame, 'No match (1)').waitFor()
    expect(faults).toEqual([])
  })
})
