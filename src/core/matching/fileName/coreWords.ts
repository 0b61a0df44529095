import { isTitle } from '../names/titles.ts'
import { compact } from '../normalise.ts'
import { withoutAsides } from './asides.ts'
import { isOf, noiseWords } from './noiseWords.ts'
import { PIECE, withoutPieces } from './pieces.ts'

/** A name of more words is a sentence. */
const MAX_WORDS = 10

/**
 * The words of a name without brackets, pieces of a known kind, numbers, titles and noise. A comma stays with its word
 * if it is the only one: `Müller, Ana`.
 */
export function coreWords(name: string): string[] {
  const text = withoutPieces(withoutAsides(name)).replace(/[([{][^([{)\]}]*[)\]}]/gu, ' ')
  const words = text
    .replaceAll(PIECE, ' ')
    .split(/(?<=,)|[\s_+]+|(?<=\p{L}{2})\.(?=\p{L}{2})|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length > MAX_WORDS) return []
  const kept = words.filter((word, index) => !isAside(word, words[index - 1]))
  const last = kept.length - 1
  const isOrdered = kept.filter((word, at) => at < last && word.endsWith(',')).length === 1
  return kept.map((word, at) => (isOrdered && at < last ? word : word.replace(/,$/u, '')))
}

function isAside(word: string, before: string | undefined): boolean {
  if (/^[\d.,()#-]+$/u.test(word)) return true
  const isMarked = word.endsWith('.') || before?.endsWith(',') === true
  const plain = compact(word)
  if (isTitle(plain, isMarked) || noiseWords.has(plain)) return true
  // `foto de Ana`; in surnames these words stand after a name
  return before !== undefined && isOf(plain) && noiseWords.has(compact(before))
}
