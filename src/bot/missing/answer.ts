import type { MissingPlace, MissingScope } from '../../core/model.ts'
import { missingCard, summaryOf } from '../cards/missing.ts'
import { whichCard, whichSummary } from '../cards/missingWhich.ts'
import { galleryLink, listLink } from '../links.ts'
import { asPhrase } from '../understanding/asPhrase.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { inMissing } from '../understanding/rules.ts'
import { understand } from '../understanding/understand.ts'
import { languageOf } from '../words/words.ts'
import type { KnownPlaces } from './places.ts'
import { readMissingQuestion } from './question.ts'
import { scopeText } from './scopeText.ts'

const PAGE_PEOPLE = 20
/** Departments and offices that are offered where it is not clear which one is meant. */
const MAX_CHOICES = 5

/** "Who is missing a photo in Sales?": of those who are asked about, or what of the question wasn't understood. */
export async function answerMissing(services: Services, turn: Turn, text: string): Promise<Reply> {
  const read = await readQuestion(services, turn, text)
  return 'scope' in read
    ? showMissing(read.scope, services, turn)
    : whichReply(turn, read, 'missing.show')
}

interface HalfUnderstood {
  /** the words that nothing explains */
  rest: string
  /** whom the question may be about */
  offered: MissingScope[]
}

/**
 * Whom a question is about, or what it may mean where it leaves something open.
 * @param explained what words may mean that say nothing of whom
 */
export async function readQuestion(
  { core: { people } }: Services,
  { words }: Turn,
  text: string,
  explained = inMissing,
): Promise<{ scope: MissingScope } | HalfUnderstood> {
  const preferred = languageOf(words)
  const [departments, { offices }] = await Promise.all([people.departments(), people.choices()])
  const known = { departments, offices }
  const language = understand(text, preferred).language ?? preferred
  const { scope, choices, rest } = readMissingQuestion(text, language, known, new Date(), explained)
  if (rest === '' && choices.length === 0) return { scope }
  const places = (choices.length > 0 ? choices : similar(rest, known)).slice(0, MAX_CHOICES)
  return { rest, offered: [...places.map((place) => ({ ...scope, ...place })), scope] }
}

/** Has the reader choose. @param verb of the buttons */
export const whichReply = (
  { words }: Turn,
  { rest, offered }: HalfUnderstood,
  verb: 'missing.show' | 'remind.ask',
): Reply => ({
  card: whichCard(words, rest, offered, verb),
  summary: whichSummary(words, rest),
})

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

/** Who of them is missing a photo: the first, or those at a place of the list. Whatever has changed is shown as it is now. */
export async function showMissing(
  scope: MissingScope,
  { config, core }: Services,
  { words, sender }: Turn,
  place?: MissingPlace,
): Promise<Reply> {
  const [found] = await Promise.all([
    core.people.missing(PAGE_PEOPLE, scope, place),
    core.conversations.askedAbout(sender.id, scope),
  ])
  const report = scope.department === undefined ? found : { ...found, departments: [] }
  const about = scopeText(words, scope)
  return {
    card: missingCard(words, report, {
      about,
      scope,
      galleryUrl: galleryLink(config, scope),
      listUrl: listLink(config, scope),
      pagePeople: PAGE_PEOPLE,
    }),
    summary: summaryOf(words, report.counts, about),
  }
}
