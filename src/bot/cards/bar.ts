import type { CardElement } from './card.ts'

/** Teams' own red, green and grey; they read on light and on dark cards. */
const colours = { attention: 'c4314b', good: '13a10e', rest: 'a19f9d' } as const

export interface Segment {
  colour: keyof typeof colours
  /** pixels */
  width: number
  /** read to those who cannot see it */
  altText: string
}

/**
 * A horizontal bar of coloured segments; those that round to nothing are left out. Drawn with stretched pictures of one
 * pixel: styled columns have padding in Teams, which distorts short bars.
 */
export function bar(segments: readonly Segment[]): CardElement {
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

/** A GIF of one pixel as a data URI: signature, size and palette size, two colours, where the picture is, its one pixel. */
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
