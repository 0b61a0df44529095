import type { MissingReport, PersonSummary, PhotoCounts } from '../../core/model.ts'
import { bar } from './bar.ts'
import {
  card,
  heading,
  link,
  paragraph,
  verbatim,
  type AdaptiveCard,
  type CardElement,
} from './card.ts'

const departmentsShown = 8
/** pixels */
const coverageWidth = 240
const departmentWidth = 90

/** Who has no photo: the number, the departments with the most of them as bars, the first names, a way into the gallery. */
export function missingCard(report: MissingReport, galleryUrl: string): AdaptiveCard {
  const { counts, departments, people } = report
  const body: CardElement[] = [heading(headline(counts)), coverage(counts)]
  if (counts.unknown > 0) body.push(notChecked(counts.unknown))
  if (counts.none > 0) {
    body.push(subheading('By department'), ...departmentRows(departments))
    body.push(subheading(people.length < counts.none ? 'The first of them' : 'Who it is'))
    body.push(...people.map(personRow))
  }
  return card(body, counts.none > 0 ? [link('Open in gallery', galleryUrl)] : [])
}

/** The report in one sentence, for notifications and screen readers. */
export function headline(counts: PhotoCounts): string {
  const { none, total } = counts
  if (none > 0)
    return `${none} of ${total} ${total === 1 ? 'person' : 'people'} ${none === 1 ? 'has' : 'have'} no photo`
  if (total === 0) return 'I have not read the directory yet'
  if (counts.unknown > 0) return 'Nobody without a photo so far'
  return 'Everybody has a photo'
}

function coverage({ has, none, unknown, total }: PhotoCounts): CardElement {
  const width = (count: number) => (coverageWidth * count) / Math.max(total, 1)
  return {
    type: 'Container',
    items: [
      bar([
        { colour: 'good', width: width(has), altText: `${has} with a photo` },
        { colour: 'attention', width: width(none), altText: `${none} without` },
        { colour: 'rest', width: width(unknown), altText: `${unknown} not yet checked` },
      ]),
      paragraph(`${has} with a photo`, { isSubtle: true, size: 'Small', spacing: 'Small' }),
    ],
  }
}

function notChecked(unknown: number): CardElement {
  const words = `${unknown} ${unknown === 1 ? 'person is' : 'people are'} not yet checked.`
  return paragraph(words, { isSubtle: true, size: 'Small' })
}

function subheading(text: string): CardElement {
  return paragraph(text, { weight: 'Bolder', spacing: 'Medium' })
}

type Department = MissingReport['departments'][number]

/** The departments with the most, and the others as one line, so that the numbers add up. */
function departmentRows(departments: Department[]): CardElement[] {
  const lacking = departments.filter((row) => row.none > 0)
  const shown = lacking.slice(0, departmentsShown)
  const others = lacking.slice(departmentsShown)
  const most = Math.max(...shown.map((row) => row.none))
  const rows = shown.map((row) => departmentRow(row, most))
  if (others.length === 0) return rows
  const none = others.reduce((sum, row) => sum + row.none, 0)
  const words = `${others.length} more ${others.length === 1 ? 'department' : 'departments'}: ${none} ${none === 1 ? 'person' : 'people'}`
  return [...rows, paragraph(words, { isSubtle: true, size: 'Small' })]
}

/** The longest bar is that of `most`. */
function departmentRow({ department, none, total }: Department, most: number): CardElement {
  const words = `${none} of ${total}`
  const width = Math.max(2, (departmentWidth * none) / most)
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      column('stretch', [verbatim(department ?? 'No department')]),
      column(`${departmentWidth}px`, [bar([{ colour: 'attention', width, altText: words }])]),
      column('70px', [paragraph(words, { horizontalAlignment: 'Right', size: 'Small' })]),
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
