import * as z from 'zod'
import type { BotWords } from '../words/words.ts'
import type { AdaptiveCard, CardElement } from './card.ts'

const texts = z.object({ text: z.string() })
const inlines = z.object({ inlines: z.array(texts) })
const items = z.object({ items: z.array(z.custom<CardElement>()) })
const columns = z.object({ columns: z.array(items) })
/** Buttons amid the text. */
const actionSet = z.object({ type: z.literal('ActionSet'), actions: z.array(z.unknown()) })
const action = z.object({
  title: z.string(),
  url: z.string().optional(),
  verb: z.string().optional(),
  /** of a button that opens a part of the card */
  card: z.object({ actions: z.array(z.object({ verb: z.string() })) }).optional(),
})

/** What is asked for in words as well, or what a link on the card leads to, and not to the page of one's own photo. */
const isElsewhere = (verb = ''): boolean =>
  /^(?:remind|person|approval)\./.test(verb) || verb === 'missing.page'

/** What only a card with pictures is for. */
const isOfPicture = (verb = ''): boolean => /^photo\.(?:crop|choose|choices)$/.test(verb)

/** The titles of buttons, and what somebody says instead of pressing one. */
const sayings = [
  ['ask.pause', 'ask.pause'],
  ['ask.resume', 'ask.resume'],
  ['run.cancel', 'ask.cancel'],
  ['ask.digest', 'ask.digest'],
  ['digest.show', 'ask.digest'],
  ['digest.turnOn', 'digest.turnOn'],
  ['digest.turnOff', 'digest.turnOff'],
] as const

function sayingOf(words: BotWords, title: string): string | null {
  const [, saying = null] = sayings.find(([of]) => words(of) === title) ?? []
  return saying && words(saying)
}

/**
 * A card as text, for clouds whose Teams shows none: its texts and links. Pictures are left out, since the texts beside
 * them say what they show. Buttons that the bot would handle become one sentence that leads to `ownPhoto`, the address of
 * one's own photo in the tab, where the same can be done, or that tells what to say instead; or, of a question, that "yes"
 * and "no" say the same.
 */
export function plainText(
  card: AdaptiveCard,
  words: BotWords,
  ownPhoto: string,
  isQuestion = false,
): string {
  const amid = card.body.flatMap((each) => actionSet.safeParse(each).data?.actions ?? [])
  const actions = [...amid, ...(card.actions ?? [])].map((each) => action.parse(each))
  const links = actions.flatMap(({ title, url }) => (url ? [`${title}: ${url}`] : []))
  const buttons = actions.filter(({ url, verb, card: part }) => {
    const does = verb ?? part?.actions[0]?.verb
    return !url && !isOfPicture(does) && (isQuestion || !isElsewhere(does))
  })
  const titles = buttons.map(({ title }) => title)
  const named = (some: string[]) =>
    words.list(
      some.map((each) => `“${each}”`),
      'or',
    )
  const said = titles.flatMap((title) => sayingOf(words, title) ?? [])
  const others = titles.filter((title) => sayingOf(words, title) === null)
  const sentences = isQuestion
    ? titles.slice(0, 1).map(() => words('reply.yesOrNo', { buttons: named(titles) }))
    : [
        ...said.slice(0, 1).map(() => words('reply.say', { phrases: named(said) })),
        ...others
          .slice(0, 1)
          .map(() => words('reply.buttons', { buttons: named(others), link: ownPhoto })),
      ]
  // Teams shows a single line break of a plain text as a space
  return [...card.body.flatMap(linesOf), ...links, ...sentences].join('\n\n')
}

function linesOf(element: CardElement): string[] {
  switch (element.type) {
    case 'TextBlock':
      return [texts.parse(element).text]
    case 'RichTextBlock':
      return [
        inlines
          .parse(element)
          .inlines.map(({ text }) => text)
          .join(''),
      ]
    case 'Container':
      return items.parse(element).items.flatMap(linesOf)
    case 'ColumnSet':
      return lineOfColumns(columns.parse(element).columns.map((each) => each.items))
    case 'Image':
    case 'ActionSet':
      return []
    default:
      throw new Error(`There is no text for the card element ${element.type}.`)
  }
}

/** One column with text keeps its lines; several make one line, as "Sales: 3 of 10". */
function lineOfColumns(elements: CardElement[][]): string[] {
  const filled = elements.map((each) => each.flatMap(linesOf)).filter(({ length }) => length > 0)
  return filled.length > 1 ? [filled.map((lines) => lines.join(' ')).join(': ')] : filled.flat()
}
