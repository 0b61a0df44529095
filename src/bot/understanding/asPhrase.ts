/** The rest of a longer text is ignored; every phrase is far shorter. */
const MAX_CHARACTERS = 500

/** A text as phrases are compared: lower case, single spaces, no mentions, no punctuation, no accents. */
export const asPhrase = (text: string): string => plain(lowerCased(text))

/** The words of a text, as they were written but in lower case, each with how it is compared. */
export function wordsOfText(text: string): { written: string; key: string }[] {
  return lowerCased(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((written) => ({ written: written.normalize('NFC'), key: plain(written) }))
    .filter(({ key }) => key !== '')
}

function lowerCased(text: string): string {
  return text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<at[^>]*>.*?<\/at>/g, ' ')
    .replace(/(?<=\s)w\/o(?=\s)/g, 'without')
}

function plain(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
