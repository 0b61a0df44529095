/** The colours of default pictures, as an admin types them. Pure but for what the browser keeps. */
import { LIMITS } from '../../../api/contract/limits.ts'
import { recall, remember } from '../../app/sessionMemory.ts'

/** Of Fluent's palette, each dark enough for white letters. */
export const fluentColours: readonly string[] = [
  '#004e8c',
  '#005b70',
  '#0b6a0b',
  '#8e562e',
  '#b10e1c',
  '#881798',
  '#5c2e91',
  '#77004d',
]

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

const KEY = 'defaultPictureColours'

/** What was last used in this browser. */
export const lastColours = (): string => recall(KEY, 'browser') ?? fluentColours.join(' ')

export const keepColours = (text: string): void => remember(KEY, text, 'browser')
