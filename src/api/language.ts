import type { IncomingMessage } from 'node:http'
import { knownLocale } from '../core/words/languages.ts'
import { wordsIn, type CoreWords } from '../core/words/words.ts'

/**
 * The sentences of an answer, in the first language that we have of the parameter `language` and of `Accept-Language`;
 * else in English. A browser that follows a link sends its own languages, so links for readers of another have the
 * parameter.
 */
export function wordsFor({ url = '', headers }: IncomingMessage): CoreWords {
  const asked = /[?&]language=([\w-]+)/u.exec(url)?.[1] ?? ''
  const tags = [asked, ...acceptedTags(headers['accept-language'] ?? '')]
  return wordsIn(tags.find((tag) => knownLocale(tag) !== null) ?? 'en')
}

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
