import { createFormatters } from '@formatjs/intl'
import type { Messages, Translation } from './createWords.ts'
import { MIRRORED_LOCALE, PSEUDO_LOCALE, type PseudoLocale } from './languages.ts'

type Elements = ReturnType<
  ReturnType<ReturnType<typeof createFormatters>['getMessageFormat']>['getAst']
>

/** The parser's value for literals; its enum is not exported. */
const LITERAL = 0 as Elements[number]['type']

const PLAIN = 'abcdefghijklmnopqrstuvwxyz'
const ACCENTED = 'áƀçðéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýž'

/**
 * English with accents, every vowel twice, in brackets: text that stays plain was never translated, a missing bracket
 * was cut off, and a layout that breaks here breaks in German. Arguments, selectors and tags stay as they are.
 * @param locale `MIRRORED_LOCALE`: the letters also go from right to left, as those of Arabic do
 */
export function pseudoLanguage<const M extends Messages>(
  messages: M,
  locale: PseudoLocale = PSEUDO_LOCALE,
): Translation<M> {
  const write = locale === MIRRORED_LOCALE ? mirrored : accent
  const { getMessageFormat } = createFormatters()
  const entries = Object.entries(messages).map(([key, message]) => {
    const format = getMessageFormat(message, 'en', undefined, { captureLocation: true })
    return [key, `⟦${rewriteLiterals(message, format.getAst(), write)}⟧`]
  })
  return Object.fromEntries(entries) as Translation<M>
}

/** The message's own source with only its literals changed, so that everything else stays as written. */
function rewriteLiterals(
  message: string,
  elements: Elements,
  write: (text: string) => string,
): string {
  let result = ''
  let position = 0
  for (const [start, end] of literals(elements)) {
    result += message.slice(position, start) + write(message.slice(start, end))
    position = end
  }
  return result + message.slice(position)
}

function literals(elements: Elements): [start: number, end: number][] {
  return elements.flatMap((element): [number, number][] => {
    if ('options' in element)
      return Object.values(element.options).flatMap(({ value }) => literals(value))
    if ('children' in element) return literals(element.children)
    if (element.type !== LITERAL || !element.location) return []
    return [[element.location.start.offset, element.location.end.offset]]
  })
}

/** Quoted braces and tags are names that people type, so they stay. */
const accent = (text: string): string =>
  text.replace(/'[{<][^']*'|[a-z]/giu, (found) => {
    const small = found.toLowerCase()
    const accented = found.length === 1 && ACCENTED[PLAIN.indexOf(small)]
    if (!accented) return found
    const letter = small === found ? accented : accented.toUpperCase()
    return 'aeiouy'.includes(small) ? letter + accented : letter
  })

/** Letters from right to left by force, between marks that have what stands around them read so, too. */
const mirrored = (text: string): string => `\u200F\u202E${accent(text)}\u202C\u200F`
