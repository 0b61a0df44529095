import type { IncomingMessage } from 'node:http'
import { PSEUDO_LOCALE } from '../core/words/createWords.ts'
import { wordsIn, type CoreWords } from '../core/words/words.ts'

/** The sentences of an answer, in the first language of `Accept-Language` that we have; else in English. */
export const wordsFor = (request: IncomingMessage): CoreWords =>
  wordsIn(acceptedTags(request.headers['accept-language'] ?? '').find(isAvailable) ?? 'en')

const isAvailable = (tag: string): boolean => /^en\b/.test(tag) || tag === PSEUDO_LOCALE

/** The language tags of the header in lower case, the most wanted first (RFC 9110, section 12.5.4). */
function acceptedTags(header: string): string[] {
  const ranges = header.split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    return { tag, quality: weight ? Number(weight.slice(2)) : 1 }
  })
  return ranges
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}
