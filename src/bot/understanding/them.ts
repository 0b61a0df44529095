import type { Language } from '../../core/words/languages.ts'
import { wordsOfText } from './asPhrase.ts'
import { phrasesOf } from './lexicon.ts'
import { understand } from './understand.ts'
import { lexicons, meaningsOf } from './vocabulary.ts'

const beside = new Set(['aside', 'can', 'want', 'hello', 'thanks', 'and', 'again'])

/** Whether a text that asks for reminders says of whom only "them": those who were spoken of before. */
export function isAboutThem(text: string, preferred: Language): boolean {
  const language = understand(text, preferred).language ?? preferred
  const said = essenceOf(text, language)
  return phrasesOf(lexicons[language].remindThem).some(
    (phrase) => essenceOf(phrase, language) === said,
  )
}

function essenceOf(text: string, language: Language): string {
  const words = wordsOfText(text).map(({ key }) => key)
  return meaningsOf(words, language)
    .filter(({ concept }) => concept === null || !beside.has(concept))
    .flatMap((meaning) => meaning.words)
    .join(' ')
}
