/** The colours of default pictures, as an admin types and chooses them. Pure. */
import { LIMITS } from '../../../api/contract/limits.ts'
import { words } from '../../words/words.ts'

/** Of Fluent's palette, which an organisation begins with. */
const names = {
  '#004e8c': 'blue',
  '#005b70': 'teal',
  '#0b6a0b': 'green',
  '#8e562e': 'brown',
  '#b10e1c': 'red',
  '#881798': 'purple',
  '#5c2e91': 'violet',
  '#77004d': 'plum',
} as const

const isNamed = (colour: string): colour is keyof typeof names => Object.hasOwn(names, colour)

/** Null for a colour of the organisation's own, which has no name. */
export const colourName = (colour: string) => (isNamed(colour) ? names[colour] : null)

/** Colours as `#rrggbb`, each once. */
export interface ColourChoice {
  offered: readonly string[]
  /** those of the offered that are used, in their order */
  chosen: readonly string[]
}

export const allOf = (offered: readonly string[]): ColourChoice => ({ offered, chosen: offered })

/** With the colour used, or not used any more. */
export const toggled = ({ offered, chosen }: ColourChoice, colour: string): ColourChoice => ({
  offered,
  chosen: offered.filter((each) => chosen.includes(each) !== (each === colour)),
})

/** With these used as well, wherever they are from. */
export function withColours(choice: ColourChoice, colours: readonly string[]): ColourChoice {
  const offered = [...new Set([...choice.offered, ...colours])]
  const used = new Set([...choice.chosen, ...colours])
  return { offered, chosen: offered.filter((each) => used.has(each)) }
}

/** Why a choice can't be used as it is; null if it can. */
export function faultOf({ chosen }: ColourChoice): 'few' | 'many' | null {
  if (chosen.length === 0) return 'few'
  return chosen.length > LIMITS.MAX_COLOURS ? 'many' : null
}

export type ReadColours =
  | { kind: 'colours'; colours: string[] }
  /** `part` is what can't be read */
  | { kind: 'wrong'; part: string }
  | { kind: 'none' }
  | { kind: 'tooMany' }

const code = /^#?(?:([0-9a-f]{3})|([0-9a-f]{6}))$/iu

/** Reads codes such as `#0078d4`, `0078D4` and `#fff`, with anything that isn't part of one between them; each once. */
export function readColours(text: string): ReadColours {
  const parts = text.split(/[\s,;]+/u).filter(Boolean)
  const read = parts.map((part) => ({ part, colour: colourOf(part) }))
  const wrong = read.find(({ colour }) => colour === null)
  if (wrong) return { kind: 'wrong', part: wrong.part }
  const colours = [...new Set(read.flatMap(({ colour }) => colour ?? []))]
  if (colours.length === 0) return { kind: 'none' }
  return colours.length > LIMITS.MAX_COLOURS ? { kind: 'tooMany' } : { kind: 'colours', colours }
}

function colourOf(part: string): string | null {
  const [, short, long] = code.exec(part) ?? []
  const digits = long ?? short?.replaceAll(/./gu, '$&$&')
  return digits === undefined ? null : `#${digits.toLowerCase()}`
}

/** Why colours can't be used; null if they can. */
export function explainColours(read: ReadColours): string | null {
  switch (read.kind) {
    case 'colours':
      return null
    case 'none':
      return words('defaults.colours.none')
    case 'tooMany':
      return words('defaults.colours.tooMany', { max: LIMITS.MAX_COLOURS })
    case 'wrong':
      return words('defaults.colours.wrong', { part: read.part })
    default:
      return read satisfies never
  }
}
