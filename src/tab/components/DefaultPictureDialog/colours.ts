/** The colours of default pictures, and which of them an admin chooses. Pure but for what the browser keeps. */
import { LIMITS } from '../../../api/contract/limits.ts'
import { recall, remember } from '../../app/sessionMemory.ts'

/** Of Fluent's palette, each dark enough for white letters. */
export const fluentColours = {
  '#004e8c': 'blue',
  '#005b70': 'teal',
  '#0b6a0b': 'green',
  '#8e562e': 'brown',
  '#b10e1c': 'red',
  '#881798': 'purple',
  '#5c2e91': 'violet',
  '#77004d': 'plum',
} as const

const isFluent = (colour: string): colour is keyof typeof fluentColours =>
  Object.hasOwn(fluentColours, colour)

/** Null for a colour of the organisation's own, which has no name. */
export const colourName = (colour: string) => (isFluent(colour) ? fluentColours[colour] : null)

/** Colours as `#rrggbb`, each once. */
export interface ColourChoice {
  offered: readonly string[]
  /** those of the offered that are used, in their order */
  chosen: readonly string[]
}

export const suggestedColours: ColourChoice = {
  offered: Object.keys(fluentColours),
  chosen: Object.keys(fluentColours),
}

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

/** Why none of a choice can be used as it is; null if it can. */
export function faultOf({ chosen }: ColourChoice): 'none' | 'tooMany' | null {
  if (chosen.length === 0) return 'none'
  return chosen.length > LIMITS.MAX_COLOURS ? 'tooMany' : null
}

export type ReadColours =
  | { kind: 'colours'; colours: string[] }
  /** `part` is what can't be read */
  | { kind: 'wrong'; part: string }

const code = /^#?(?:([0-9a-f]{3})|([0-9a-f]{6}))$/iu

/** Reads codes such as `#0078d4`, `0078D4` and `#fff`, with anything that isn't part of one between them; each once. */
export function readColours(text: string): ReadColours {
  const parts = text.split(/[\s,;]+/u).filter(Boolean)
  const read = parts.map((part) => ({ part, colour: colourOf(part) }))
  const wrong = read.find(({ colour }) => colour === null)
  if (wrong) return { kind: 'wrong', part: wrong.part }
  return { kind: 'colours', colours: [...new Set(read.flatMap(({ colour }) => colour ?? []))] }
}

function colourOf(part: string): string | null {
  const [, short, long] = code.exec(part) ?? []
  const digits = long ?? short?.replaceAll(/./gu, '$&$&')
  return digits === undefined ? null : `#${digits.toLowerCase()}`
}

const KEY = 'defaultPictureColours'

/** What was last used in this browser. */
export function lastColours(): ColourChoice {
  const read = readColours(recall(KEY, 'browser') ?? '')
  if (read.kind === 'wrong' || read.colours.length === 0) return suggestedColours
  return withColours({ ...suggestedColours, chosen: [] }, read.colours)
}

export const keepColours = ({ chosen }: ColourChoice): void =>
  remember(KEY, chosen.join(' '), 'browser')
