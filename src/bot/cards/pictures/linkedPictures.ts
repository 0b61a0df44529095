import type { AdaptiveCard, CardElement, PictureAbout } from '../card.ts'
import { PICTURE_ABOUT } from '../card.ts'
import { barColourOf } from '../stackedBar.ts'

/** Where the pictures of a card can be fetched. */
export interface PictureAddresses {
  /** of a JPEG, kept for a while */
  ofJpeg(jpeg: Buffer, about: PictureAbout): Promise<string>
  /** of a picture of one colour, which is there for good */
  ofColour(colour: string): string
}

const jpegUri = 'data:image/jpeg;base64,'

/** The card for clients that show no pictures that are part of it: each is fetched from an address instead. */
export async function withLinkedPictures(
  card: AdaptiveCard,
  addresses: PictureAddresses,
): Promise<AdaptiveCard> {
  const body = await Promise.all(card.body.map((element) => linked(element, addresses)))
  return { ...card, body }
}

async function linked(element: CardElement, addresses: PictureAddresses): Promise<CardElement> {
  if (element.type === 'Image') return { ...element, url: await addressOf(element, addresses) }
  const parts = await Promise.all(
    (['items', 'columns'] as const).map(async (name) => {
      const inside = element[name] as CardElement[] | undefined
      return inside && [name, await Promise.all(inside.map((each) => linked(each, addresses)))]
    }),
  )
  return { ...element, ...Object.fromEntries(parts.filter((part) => part !== undefined)) }
}

function addressOf(element: CardElement, addresses: PictureAddresses): string | Promise<string> {
  const url = String(element['url'])
  const colour = barColourOf(url)
  if (colour !== null) return addresses.ofColour(colour)
  if (!url.startsWith(jpegUri)) throw new Error('There is no address for this picture.')
  const jpeg = Buffer.from(url.slice(jpegUri.length), 'base64')
  return addresses.ofJpeg(jpeg, element[PICTURE_ABOUT] ?? {})
}
