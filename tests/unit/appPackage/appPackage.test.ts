import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { suggestedCommands } from '../../../src/bot/commands.ts'
import { en } from '../../../src/bot/words/en.ts'
import { fill, manifestValues } from '../../../appPackage/fill.ts'
import { inspectPackage } from '../../../appPackage/inspect.ts'

const environment = {
  CLIENT_ID: '11111111-2222-4333-8444-777777777777',
  BOT_ID: '11111111-2222-4333-8444-777777777777',
  PUBLIC_URL: 'https://photos.contoso.com/',
}
const template = readFileSync('appPackage/manifest.json', 'utf8')
const icon = (name: string) => readFileSync(`appPackage/${name}`)
const filled = () => JSON.parse(fill(template, manifestValues(environment, '1.2.3')))

describe('the app package', () => {
  test('is valid against the official schema once the environment is filled in', async () => {
    expect(await inspectPackage(filled(), icon)).toEqual([])
  })

  test('declares a tab, a bot that accepts files, and single sign-on for the same app', () => {
    const manifest = filled()
    expect(manifest.version).toBe('1.2.3')
    expect(manifest.staticTabs[0].contentUrl).toBe('https://photos.contoso.com/')
    expect(manifest.bots[0]).toMatchObject({ scopes: ['personal'], supportsFiles: true })
    // without it, Teams lets no camera into the tab
    expect(manifest.devicePermissions).toEqual(['media'])
    expect(manifest.webApplicationInfo.resource).toBe(
      'api://photos.contoso.com/botid-11111111-2222-4333-8444-777777777777',
    )
  })

  test('lists the commands of the bot', () => {
    const [{ commands }] = filled().bots[0].commandLists
    expect(commands).toEqual(
      suggestedCommands.map(({ phrases, description }) => ({
        title: phrases.en,
        description: en[description],
      })),
    )
  })

  test('names every missing or invalid variable at once', () => {
    expect(() => manifestValues({ PUBLIC_URL: 'http://photos.contoso.com' }, '1.0.0')).toThrow(
      /CLIENT_ID.*BOT_ID.*PUBLIC_URL must be an https address/,
    )
  })

  test('rejects a manifest that breaks the schema', async () => {
    const manifest = { ...filled(), accentColor: 'blue' }
    expect((await inspectPackage(manifest, icon)).join()).toMatch(/accentColor/)
  })

  test('rejects wrong icon sizes, ids that differ and missing domains, which the schema accepts', async () => {
    const manifest = filled()
    manifest.icons.color = 'outline.png'
    manifest.validDomains = ['other.example.com']
    manifest.bots[0].botId = '99999999-2222-4333-8444-777777777777'
    const faults = (await inspectPackage(manifest, icon)).join('\n')
    expect(faults).toMatch(/outline.png is 32×32, Teams requires 192×192/)
    expect(faults).toMatch(/validDomains: photos.contoso.com is missing/)
    expect(faults).toMatch(/resource: must end with \/botid-99999999/)
  })

  test('rejects a version that Outlook and Microsoft 365 do not show', async () => {
    const faults = await inspectPackage({ ...filled(), manifestVersion: '1.12' }, icon)
    expect(faults.join('\n')).toMatch(/manifestVersion: must be 1.13 or later/)
  })

  test('has an outline icon of white and transparent pixels only, as Teams requires', async () => {
    const { data } = await sharp(icon('outline.png'))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const pixels = Array.from({ length: data.length / 4 }, (_, at) =>
      data.subarray(at * 4, at * 4 + 4),
    )
    const coloured = pixels.filter(
      (pixel) => pixel[3] !== 0 && pixel.subarray(0, 3).some((value) => value !== 255),
    )
    expect(coloured).toEqual([])
  })
})
