import { accountIn } from './accountIn.ts'

/** What a cell of a list says about a person, without what programs write around it. */
export interface CellReading {
  /** an id or a name each, as if it stood alone in the cell */
  texts: string[]
  /** each once; all are one person's, of whom the directory may know one */
  addresses: string[]
  /** names that stand beside an address; an id beside one would be a guess */
  names: string[]
}

/** A cell with more is a list of its own. */
const MAX_PARTS = 6

/**
 * Takes off what Exchange, SharePoint, Active Directory, Outlook and clipboards put around an address, an account or a name,
 * such as `SMTP:`, `i:0#.f|membership|`, `DOMAIN\`, `CN=…,OU=…` and invisible marks. Empty for a group or a unit.
 */
export function readCell(cell: string): CellReading {
  const plain = withoutQuotes(withoutMarks(cell))
  const account = accountIn(plain)
  if (account === null) return readText(plain)
  const found = account.map(readText)
  return {
    texts: found.flatMap(({ texts }) => texts).slice(0, MAX_PARTS),
    addresses: found.flatMap(({ addresses }) => addresses).slice(0, MAX_PARTS),
    names: [],
  }
}

function readText(text: string): CellReading {
  const addresses = addressesIn(text)
  if (addresses.length > 0) return { texts: [], addresses, names: namesBeside(text) }
  const single = text.replace(/[\s;,]+$/u, '')
  return { texts: single === '' ? [] : [single], addresses: [], names: [] }
}

/** Marks of direction and width zero, which copies from pages and from Windows carry along. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Joiners are letters' business in Persian and Indic names, and nobody's in an address. */
function withoutMarks(cell: string): string {
  const text = cell.replace(invisible, '').replaceAll('\u00a0', ' ')
  return (text.includes('@') ? text.replace(/[\u200c\u200d]/gu, '') : text).trim()
}

const withoutQuotes = (text: string): string =>
  /^(?:"[^"]*"|'[^']*'|“[^”]*”|„[^“”]*[“”]|‘[^’]*’)[;,]?$/u
    .exec(text)?.[0]
    .replace(/^.|.[;,]?$/gu, '') ?? text

const addressPattern = /[^\s@<>()[\]{}"|,;:=?\\]+@[^\s@<>()[\]{}"'’|,;:=?/\\]+/gu

/** As they are written, and as they are typed. */
function addressesIn(text: string): string[] {
  const written = decodedLink(text)
  const addresses = [written, typed(written)].flatMap((form) =>
    Array.from(form.matchAll(addressPattern), ([address]) =>
      address.replace(/^[/']+/u, '').replace(/\.+$/u, ''),
    ),
  )
  return [...new Set(addresses)].slice(0, MAX_PARTS)
}

/** A page writes `mailto:ana%40contoso.com?subject=Photo`. */
function decodedLink(text: string): string {
  const [, address] = /^mailto:([^?]*)/iu.exec(text) ?? []
  return address === undefined ? text : address.replace(/%40/gu, '@').replace(/%2b/giu, '+')
}

/** Word processors make apostrophes curly and hyphens long; hardly any address has such. */
const typed = (text: string): string => text.replace(/[‘’ʼ′´]/gu, "'").replace(/[‐‑‒–—−]/gu, '-')

/** `Max Weber <a@b>`, but not the words of a script or the kinds of addresses that Exchange writes. */
function namesBeside(text: string): string[] {
  if (/^[[{]|^mailto:/iu.test(text)) return []
  return text
    .split(/[;\n\r|]/u)
    .filter((part) => !/^\s*[\p{L}\d]{2,8}:/u.test(part))
    .map((part) =>
      typed(part)
        .replace(addressPattern, ' ')
        .replace(/[<>()[\]"/]+/gu, ' ')
        .trim(),
    )
    .map((name) => name.replace(/^[\s,']+|[\s,']+$/gu, ''))
    .filter((name) => /\p{L}/u.test(name))
    .slice(0, MAX_PARTS)
}

/** The names in the cells of a list, without addresses and what is written around them. */
export const namesInCells = (cells: readonly string[]): string[] =>
  cells.map(readCell).flatMap(({ texts, names }) => [...texts, ...names])
