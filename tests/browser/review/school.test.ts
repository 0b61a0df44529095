import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startLikeness, type Likeness } from '../../fixtures/likeness.ts'
import { browserPath, openWindow, startBrowser } from '../../fixtures/tab/browser.ts'

const domain = 'example-school.org'

interface Pupil {
  name: string
  employeeId?: string
  samAccountName?: string
}

const pupils: Pupil[] = [
  { name: 'Ada Admin' },
  { name: 'Bea Stone', employeeId: '0000418' },
  { name: 'Carl Young', employeeId: '5003' },
  { name: 'Dora Wood', employeeId: '70005' },
  { name: 'Emil Fox', employeeId: '070005' },
  { name: 'Max Weber', samAccountName: 'mweber' },
  { name: 'Zoë Brontë', samAccountName: 'zbronte' },
  { name: 'Jürgen Müller' },
  { name: 'Søren Ødegård' },
  { name: 'Lena Vogel' },
  { name: 'Hanna Rees' },
  { name: 'Ilja Marek' },
  { name: 'Juna Keller' },
]
/** As some systems make accounts: a display name, a mailbox, and nothing else. */
const bare = ['Oskar Winter', 'Petra Sommer', 'Cher']

const addressOf = (name: string): string =>
  `${name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('Ø', 'O').replaceAll('ø', 'o').replaceAll(' ', '.').toLowerCase()}@${domain}`

const mailbox = [{ service: 'exchange', capabilityStatus: 'Enabled' }]
const tenant = [
  ...pupils.map(({ name, employeeId, samAccountName }, n) => ({
    id: `00000000-0000-4000-8000-0000000000${10 + n}`,
    displayName: name,
    givenName: name.split(' ')[0],
    surname: name.split(' ')[1],
    userPrincipalName: addressOf(name),
    mail: addressOf(name),
    employeeId: employeeId ?? null,
    onPremisesSamAccountName: samAccountName ?? null,
    jobTitle: 'Pupil',
    assignedPlans: mailbox,
  })),
  ...bare.map((name, n) => ({
    id: `00000000-0000-4000-8000-0000000000${60 + n}`,
    displayName: name,
    userPrincipalName: addressOf(name),
    mail: addressOf(name),
    assignedPlans: mailbox,
  })),
]

const tabOf = (frame: Frame, name: string) => frame.getByRole('tab', { name, exact: true })

/** Each a portrait. */
const pictures = (names: string[]) => Object.fromEntries(names.map((name) => [name, null]))

describe.skipIf(!browserPath)('what a school has', () => {
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
    portrait = await readFile(new URL('../../fixtures/pictures/astronaut.jpg', import.meta.url))
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function give(files: Record<string, Uint8Array | null>) {
    const { tab, faults } = await openWindow(
      browser,
      `${likeness.sandbox.url}/?persona=admin#/photos`,
    )
    const frame = await tab()
    await frame.getByRole('button', { name: 'Add photos' }).first().click()
    const chosen = Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: content ? Buffer.from(content) : portrait,
    }))
    await frame.locator('input[aria-label="Files"]').first().setInputFiles(chosen)
    return { frame, faults }
  }

  test('ids without their leading zeros, or with more, in names and in a list', async () => {
    const list =
      'Photo,Employee ID\r\nIMG_0001.jpg,418\r\nIMG_0002.jpg,0005003\r\nIMG_0003.jpg,70005\r\n'
    const { frame, faults } = await give({
      'ids.csv': strToU8(list),
      ...pictures(['IMG_0001.jpg', 'IMG_0002.jpg', 'IMG_0003.jpg']),
    })
    await tabOf(frame, 'Ready (2)').waitFor({ timeout: 60_000 })
    // two people whose ids differ by zeros only
    await tabOf(frame, 'To decide (1)').waitFor()
    await frame.getByRole('button', { name: 'Start over' }).click()
    const named = pictures(['0000418.jpg', '0005003.jpg', '70005.jpg'])
    await frame
      .locator('input[aria-label="Files"]')
      .first()
      .setInputFiles(
        Object.keys(named).map((name) => ({ name, mimeType: 'image/jpeg', buffer: portrait })),
      )
    await tabOf(frame, 'Ready (2)').waitFor({ timeout: 60_000 })
    await tabOf(frame, 'To decide (1)').waitFor()
    expect(faults).toEqual([])
  })

  test('accounts as Exchange, SharePoint, Active Directory and Outlook write them', async () => {
    const cells = [
      `i:0#.f|membership|${addressOf('Lena Vogel')}`,
      'CN=Hanna Rees,OU=Staff,DC=example-school,DC=org',
      'SCHOOL\\mweber',
      `mailto:${addressOf('Ilja Marek')}`,
      `\u202a${addressOf('Juna Keller')}\u200b`,
      `Carl Young <${addressOf('Carl Young')}>`,
      `SMTP:${addressOf('Jürgen Müller')}`,
      `"${addressOf('Bea Stone')}; b.stone@home.example"`,
      // siblings of these kinds
      `i:0e.t|adfs|${addressOf('Dora Wood')}`,
      'SCHOOL\\zbronte;',
      `"'${addressOf('Søren Ødegård')}'"`,
    ]
    const names = cells.map((_, n) => `IMG_${1000 + n}.jpg`)
    const rows = cells.map((cell, n) => `${names[n]}\t${cell}`)
    const { frame, faults } = await give({
      'accounts.tsv': strToU8(['File\tUser', ...rows, ''].join('\r\n')),
      ...pictures(names),
    })
    await tabOf(frame, `Ready (${cells.length})`).waitFor({ timeout: 60_000 })
    expect(faults).toEqual([])
  })

  test('people whose account has only a name are ticked by it', async () => {
    const { frame, faults } = await give(pictures(bare.map((name) => `${addressOf(name)}.jpg`)))
    await tabOf(frame, 'Ready (3)').waitFor({ timeout: 60_000 })
    await tabOf(frame, 'To decide (0)').waitFor()
    expect(faults).toEqual([])
  })

  test.each([
    ['a Mac, decomposed, and does not say that they are UTF-8', 'NFD'],
    ['a phone, composed, and does not say it either', 'NFC'],
  ] as const)('a ZIP whose names were written by %s', async (_, form) => {
    const entries: Zippable = {}
    for (const name of ['Jürgen Müller', 'Søren Ødegård', 'Zoë Brontë']) {
      entries[`Fotos/${name.normalize(form)}.jpg`] = portrait
      entries[`__MACOSX/Fotos/._${name.normalize(form)}.jpg`] = strToU8('Mac OS X')
    }
    const { frame, faults } = await give({ 'fotos.zip': withoutFlag(zipSync(entries)) })
    await tabOf(frame, 'Ready (3)').waitFor({ timeout: 60_000 })
    await tabOf(frame, 'All files (3)').waitFor()
    expect(faults).toEqual([])
  })
})

const UTF8 = 0x0800

/** Clears, in every header, the bit that says the name is UTF-8. */
function withoutFlag(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip)
  for (const [mark, flags] of [
    ['PK\x03\x04', 6],
    ['PK\x01\x02', 8],
  ] as const)
    for (
      let at = bytes.indexOf(mark, 0, 'latin1');
      at >= 0;
      at = bytes.indexOf(mark, at + 4, 'latin1')
    )
      bytes.writeUInt16LE(bytes.readUInt16LE(at + flags) & ~UTF8, at + flags)
  return bytes
}
