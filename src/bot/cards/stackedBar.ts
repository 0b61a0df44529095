import type { CardElement } from './card.ts'

/** Teams' own red, green and grey; they are legible on light and dark cards. */
const colours = { attention: 'c4314b', good: '13a10e', neutral: 'a19f9d' } as const

export interface Segment {
  colour: keyof typeof colours
  /** pixels */
  width: number
  altText: string
}

/**
 * A horizontal bar of coloured segments, 8 pixels high; a segment that rounds to no pixel is left out. Made of stretched
 * one-pixel pictures, since Teams pads styled columns, which distorts short bars.
 */
export function stackedBar(segments: readonly Segment[]): CardElement {
  const columns = segments
    .map((segment) => ({ ...segment, width: Math.round(segment.width) }))
    .filter(({ width }) => width > 0)
    .map(({ colour, width, altText }) => ({
      type: 'Column',
      width: 'auto',
      spacing: 'None',
      items: [
        { type: 'Image', url: pixel(colours[colour]), width: `${width}px`, height: '8px', altText },
      ],
    }))
  return { type: 'ColumnSet', spacing: 'Small', columns }
}

/** The name of the colour that a picture of a bar has; null for every other picture. `src/tab/public/bars` has the same. */
export function barColourOf(url: string): string | null {
  const found = Object.entries(colours).find(([, colour]) => pixel(colour) === url)
  return found ? found[0] : null
}

/** A one-pixel GIF as a data URI: signature, size and palette flags, two colours, image descriptor, pixel, trailer. */
function pixel(colour: string): string {
  const parts = [
    '474946383961',
    '01000100800000',
    colour,
    '000000',
    '2c000000000100010000',
    '0202440100',
    '3b',
  ]
  return `data:image/gif;base64,${Buffer.from(parts.join(''), 'hex').toString('base64')}`
}
