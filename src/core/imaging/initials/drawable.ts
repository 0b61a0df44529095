/** The capital and other letters that the fonts beside this file have, by script. A test reads the fonts. */
const letters =
  /^(?=\p{L})(?:(?=\p{Script=Latin})[A-Za-z\u00c0-\u024f\u1e00-\u1eff]|(?=\p{Script=Greek})[\u0370-\u03ff]|[\u0400-\u052f]|[\u0900-\u097f])$/u

/** A syllable is drawn as one sign, of a consonant or several with their vowel sign. */
const devanagari = /^[\u0900-\u097f]{1,6}$/u

/**
 * What the fonts can draw of a letter with its marks: all of it, or the letter without marks; null = nothing. Pure.
 * @param letter a grapheme cluster in NFKC
 */
export function drawable(letter: string): string | null {
  if (letters.test(letter) || devanagari.test(letter)) return letter
  const bare = Array.from(letter.normalize('NFD'))[0] ?? ''
  return letters.test(bare) ? bare : null
}
