/** The rest of a longer text is ignored; every phrase is far shorter. */
const MAX_CHARACTERS = 500

/** A text as phrases are compared: lower case, single spaces, no mentions, no punctuation, no "please". */
export function asPhrase(text: string): string {
  return text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<at[^>]*>.*?<\/at>/g, ' ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bplease\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
}
