import type { MissingScope } from '../../core/model.ts'
import { missingCard, summaryOf } from '../cards/missing.ts'
import { whichCard, whichSummary } from '../cards/missingWhich.ts'
import { galleryLink } from '../links.ts'
import { asPhrase } from '../understanding/asPhrase.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { understand } from '../understanding/understand.ts'
import { languageOf } from '../words/words.ts'
import type { KnownPlaces } from './places.ts'
import { readMissingQuestion } from './question.ts'
import { scopeText } from './scopeText.ts'

const MAX_PEOPLE = 10
/** Departments and offices that are offered where it is not clear which one is meant. */
const MAX_CHOICES = 5

/** "Who is missing a photo in Sales?": of those who are asked about, or what of the question wasn't understood. */
export async function answerMissing(services: Services, turn: Turn, text: string): Promise<Reply> {
  const { people } = services.core
  const [departments, { offices }] = await Promise.all([people.departments(), people.choices()])
  const known = { departments, offices }
  const preferred = languageOf(turn.words)
  const language = understand(text, preferred).language ?? preferred
  const { scope, choices, rest } = readMissingQuestion(text, language, known, new Date())
  if (rest === '' && choices.length === 0) return showMissing(scope, services, turn)
  const places = (choices.length > 0 ? choices : similar(rest, known)).slice(0, MAX_CHOICES)
  const offered = [...places.map((place) => ({ ...scope, ...place })), scope]
  return {
    card: whichCard(turn.words, rest, offered),
    summary: whichSummary(turn.words, rest),
  }
}

/** The departments and offices that one of the words begins a word of. */
function similar(rest: string, { departments, offices }: KnownPlaces) {
  const words = rest.split(' ').filter((word) => word.length > 1)
  const isLike = (name: string) =>
    asPhrase(name)
      .split(' ')
      .some((part) => words.some((word) => part.startsWith(word) || word.startsWith(part)))
  return [
    ...departments.filter(isLike).map((department) => ({ department })),
    ...offices.filter(isLike).map((office) => ({ office })),
  ]
}

/** Who of them is missing a photo. */
export async function showMissing(
  scope: MissingScope,
  { config, core }: Services,
  { words }: Turn,
): Promise<Reply> {
  const found = await core.people.missing(MAX_PEOPLE, scope)
  const report = scope.department === undefined ? found : { ...found, departments: [] }
  const about = scopeText(words, scope)
  return {
    card: missingCard(words, report, about, galleryLink(config, scope)),
    summary: summaryOf(words, report.counts, about),
  }
}
