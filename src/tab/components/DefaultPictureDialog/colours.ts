/** The colours of default pictures, as an admin types them. Pure. */
import { LIMITS } from '../../../api/contract/limits.ts'
import { words } from '../../words/words.ts'

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
