import type {
  MissingPlace,
  MissingReport,
  MissingScope,
  PersonSummary,
  PhotoCounts,
} from '../../core/model.ts'
import type { BotWords } from '../words/words.ts'
import {
  card,
  executeButton,
  heading,
  link,
  paragraph,
  verbatim,
  type AdaptiveCard,
  type CardElement,
} from './card.ts'
import { stackedBar } from './stackedBar.ts'

const MAX_DEPARTMENTS = 8
const COVERAGE_WIDTH_PX = 240
const DEPARTMENT_WIDTH_PX = 90

/**
 * How many have no photo, the departments with the most of them, a page of the people, and links to the gallery and to the
 * list as a file.
 */
export function missingCard(words: BotWords, report: MissingReport, asked: Asked): AdaptiveCard {
  const { counts, departments, people } = report
  const { about } = asked
  const body: CardElement[] = [
    heading(headline(words, counts, about)),
    ...(about === '' ? [] : [verbatim(about, { isSubtle: true })]),
    ...(counts.total === 0 ? [] : [coverage(words, counts)]),
  ]
  if (counts.unknown > 0) {
    const text = words('missing.peopleNotChecked', { count: counts.unknown })
    body.push(paragraph(text, { isSubtle: true, size: 'Small' }))
  }
  if (counts.none === 0) return card(body)
  if (departments.length > 0)
    body.push(subheading(words('missing.byDepartment')), ...departmentRows(words, departments))
  body.push(subheading(titleOfPage(words, report)), ...people.map(personRow))
  const pages = pagesOf(words, report, asked)
  if (pages.length > 0) body.push({ type: 'ActionSet', actions: pages })
  return card(body, actionsOf(words, asked))
}

function titleOfPage(words: BotWords, { counts, people, previous }: MissingReport): string {
  if (previous !== null) return words('missing.morePeople')
  return people.length < counts.none
    ? words('missing.firstPeople', { count: people.length })
    : words('missing.people')
}

/** Below the list, not among what may be done with it: five buttons in a row are cut off. */
function pagesOf(
  words: BotWords,
  { previous, next }: MissingReport,
  { scope, pagePeople: count }: Asked,
): CardElement[] {
  const page = (place: MissingPlace | null, title: string) =>
    place === null ? [] : [executeButton(title, { verb: 'missing.page', ...scope, ...place })]
  return [
    ...page(previous, words('missing.previous', { count })),
    ...page(next, words('missing.next', { count })),
  ]
}

function actionsOf(words: BotWords, { scope, galleryUrl, listUrl }: Asked): CardElement[] {
  return [
    ...(isReminded(scope)
      ? [executeButton(words('missing.remind'), { verb: 'remind.ask', ...scope })]
      : []),
    link(words('missing.list'), listUrl),
    link(words('missing.gallery'), galleryUrl),
  ]
}

interface Asked {
  /** whom it is about, in words; empty for everybody */
  about: string
  scope: MissingScope
  galleryUrl: string
  /** where the list of exactly these people is downloaded */
  listUrl: string
  /** on a page */
  pagePeople: number
}

/** Nobody reads what is sent to a room, a shared mailbox or a disabled account. */
const isReminded = ({ kind = 'member' }: MissingScope): boolean =>
  kind === 'member' || kind === 'guest'

/** The result in one line, for notifications, with whom it is about. */
export function summaryOf(words: BotWords, counts: PhotoCounts, about: string): string {
  const text = headline(words, counts, about)
  return about === '' ? text : words('missing.summary', { about, headline: text })
}

function headline(
  words: BotWords,
  { has, none, total, unknown }: PhotoCounts,
  about: string,
): string {
  if (none > 0) return words('missing.headline', { none, total })
  if (total === 0) return about === '' ? words('missing.notRead') : words('missing.nobody')
  if (has === 0) return words('missing.nobodySoFar')
  return unknown > 0 ? words('missing.everyoneSoFar') : words('missing.everyone')
}

function coverage(words: BotWords, { has, none, unknown, total }: PhotoCounts): CardElement {
  const width = (count: number) => (COVERAGE_WIDTH_PX * count) / Math.max(total, 1)
  const hasText = words('missing.with', { count: has })
  return {
    type: 'Container',
    items: [
      stackedBar([
        { colour: 'good', width: width(has), altText: hasText },
        {
          colour: 'attention',
          width: width(none),
          altText: words('missing.without', { count: none }),
        },
        {
          colour: 'neutral',
          width: width(unknown),
          altText: words('missing.notChecked', { count: unknown }),
        },
      ]),
      paragraph(hasText, { isSubtle: true, size: 'Small', spacing: 'Small' }),
    ],
  }
}

function subheading(text: string): CardElement {
  return paragraph(text, { weight: 'Bolder', spacing: 'Medium' })
}

type Department = MissingReport['departments'][number]

/** The departments with the most missing; the others are one line, so that the numbers add up. */
function departmentRows(words: BotWords, departments: Department[]): CardElement[] {
  const incomplete = departments.filter((row) => row.none > 0)
  const shown = incomplete.slice(0, MAX_DEPARTMENTS)
  const others = incomplete.slice(MAX_DEPARTMENTS)
  const most = Math.max(...shown.map((row) => row.none))
  const rows = shown.map((row) => departmentRow(words, row, most))
  if (others.length === 0) return rows
  const text = words('missing.otherDepartments', {
    departments: others.length,
    people: others.reduce((sum, { none }) => sum + none, 0),
  })
  return [...rows, paragraph(text, { isSubtle: true, size: 'Small' })]
}

/** A department that lacks `most` photos has the longest bar. */
function departmentRow(
  words: BotWords,
  { department, none, total }: Department,
  most: number,
): CardElement {
  const altText = words('missing.share', { none, total })
  const width = Math.max(2, (DEPARTMENT_WIDTH_PX * none) / most)
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      column('stretch', [verbatim(department ?? words('missing.noDepartment'))]),
      column(`${DEPARTMENT_WIDTH_PX}px`, [stackedBar([{ colour: 'attention', width, altText }])]),
      column('70px', [paragraph(altText, { horizontalAlignment: 'Right', size: 'Small' })]),
    ],
  }
}

function column(width: string, items: CardElement[]): CardElement {
  return { type: 'Column', width, items, verticalContentAlignment: 'Center' }
}

function personRow(person: PersonSummary): CardElement {
  const about = [person.jobTitle, person.department].filter(Boolean).join(', ')
  const inlines = [{ type: 'TextRun', text: person.displayName }]
  const subtle = { type: 'TextRun', text: `  ·  ${about}`, isSubtle: true }
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: about ? [...inlines, subtle] : inlines,
  }
}
