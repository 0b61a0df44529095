import type { Person } from '../model.ts'

/** Letters that Unicode does not take apart into a base letter and an accent. */
const plain: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
}

/** How the same letters are written out where accents cannot be typed. */
const writtenOut: Record<string, string> = { ü: 'ue', ö: 'oe', ä: 'ae', ø: 'oe', å: 'aa' }

/**
 * The form in which names are compared: lower case, without accents and apostrophes, every run of other
 * signs a single space. `Müller-Łoś, O’Neil` becomes `muller los oneil`. Letters of other scripts stay.
 */
export function normalise(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // accents of Latin, Greek and Cyrillic only: elsewhere such marks are vowels
      .replace(/[\u0300-\u036f]/gu, '')
      .normalize('NFC')
      .replace(/[ßøłæœđðþıħŧ]/gu, (letter) => plain[letter] ?? letter)
      .replace(/['’‘ʼʻ´`]/gu, '')
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()
  )
}

/** All the ways in which the same name is usually spelled, normalised: `Jörg` gives `jorg` and `joerg`. */
export function spellings(text: string): string[] {
  const lower = text.normalize('NFC').toLowerCase()
  const expanded = lower.replace(/[üöäøå]/gu, (letter) => writtenOut[letter] ?? letter)
  return [...new Set([normalise(text), normalise(expanded)])].filter(Boolean)
}

/** What lists are ordered by; never empty. */
export function sortName(person: Person): string {
  return normalise(person.displayName) || normalise(person.userPrincipalName) || person.id
}

/** What the search box looks in: each word of a normalised query must occur in it. */
export function searchText(person: Person): string {
  const names = [person.displayName, person.givenName ?? '', person.surname ?? ''].flatMap(
    spellings,
  )
  const rest = [person.userPrincipalName, person.mail ?? '', person.department ?? '']
  return [...new Set([...names, ...rest.flatMap(spellings)])].join(' ')
}
