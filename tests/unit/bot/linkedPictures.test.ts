import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { card, picture, type PictureAbout } from '../../../src/bot/cards/card.ts'
import { withLinkedPictures } from '../../../src/bot/cards/pictures/linkedPictures.ts'
import { stackedBar } from '../../../src/bot/cards/stackedBar.ts'
import { approvalCards } from '../../fixtures/bot/approvalCards.ts'
import { nodesOf } from '../../fixtures/bot/cardNodes.ts'
import { personCards } from '../../fixtures/bot/personCards.ts'

const colours = ['attention', 'good', 'neutral'] as const
const bar = stackedBar(colours.map((colour) => ({ colour, width: 40, altText: colour })))

/** Addresses that count, and what was said of each. */
function counting() {
  const told: PictureAbout[] = []
  const ofJpeg = async (_: Buffer, about: PictureAbout) => `https://x.example/${told.push(about)}`
  return { told, ofJpeg, ofColour: (colour: string) => `https://x.example/${colour}.gif` }
}

const images = (of: unknown) => nodesOf(of).filter(({ type }) => type === 'Image')

/** A card without what addresses change. */
const without = (each: unknown): unknown =>
  JSON.parse(JSON.stringify(each), (key, value: unknown) => (key === 'url' ? '' : value))

describe('a card whose pictures are fetched', () => {
  const all = { ...personCards, ...approvalCards }
  test.each(Object.entries(all))(
    '%s: has no picture itself, and is the same otherwise',
    async (_, given) => {
      const addresses = counting()
      const linked = await withLinkedPictures(given, addresses)
      expect(JSON.stringify(linked)).not.toContain('data:image')
      expect(without(linked)).toEqual(without(given))
      // whom each picture shows is known, and nothing of that is sent
      for (const about of addresses.told) expect(about.personId).toMatch(/./)
    },
  )

  test('still says what each picture shows, to those who see none', async () => {
    const given = card([bar, picture(Buffer.from('a'), 'Ana')])
    const linked = await withLinkedPictures(given, counting())
    expect(images(linked).map(({ url, altText }) => [url, altText])).toEqual([
      ...colours.map((colour) => [`https://x.example/${colour}.gif`, colour]),
      ['https://x.example/1', 'Ana'],
    ])
  })
})

test('the bars that the tab serves are those of cards that have their pictures themselves', () => {
  const urls = images(bar).map(({ url }) => url)
  const files = colours.map((colour) => readFileSync(`src/tab/public/bars/${colour}.gif`, 'base64'))
  expect(files.map((base64) => `data:image/gif;base64,${base64}`)).toEqual(urls)
})
