import { createHash } from 'node:crypto'

/** WCAG 2.2, success criterion 1.4.3, for text that is not large. */
const MIN_CONTRAST = 4.5

/**
 * The colour of a person, always the same of the same colours in any order. When one is added or removed, only people whose
 * colour that is get another.
 * @param colours at least one, as `#rrggbb`
 */
export function colourFor(personId: string, colours: readonly string[]): string {
  const ranked = colours
    .map((colour) => ({ colour, rank: rankOf(personId, colour.toLowerCase()) }))
    .toSorted((a, b) => (a.rank < b.rank ? 1 : -1))
  const [first] = ranked
  if (!first) throw new Error('no colours')
  return first.colour.toLowerCase()
}

const rankOf = (personId: string, colour: string): string =>
  createHash('sha256').update(`${colour} ${personId}`).digest('hex')

/** White where it can be read on the colour, else black, which then has more than 4.5:1. */
export const inkOn = (colour: string): '#ffffff' | '#000000' =>
  contrast('#ffffff', colour) >= MIN_CONTRAST ? '#ffffff' : '#000000'

/** The contrast ratio of two colours by WCAG, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance by WCAG, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    linear(Number.parseInt(colour.slice(start, start + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
