import type { MissingReport, PersonSummary, PhotoCounts } from '../../core/model.ts'
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

/** Who has no photo: the number, the departments with the most of them as bars, the first names, a way into the gallery. */
export function missingCard(report: MissingReport, galleryUrl: string): AdaptiveCard {
  const { counts, departments, people } = report
  const body: CardElement[] = [heading(headline(counts)), coverage(counts)]
  if (counts.unknown > 0) body.push(notChecked(counts.unknown))
  if (counts.none > 0) {
    const shown = departments.filter((row) => row.none > 0).slice(0, departmentsShown)
    body.push(subheading('By department'), ...shown.map(departmentRow))
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
  if (counts.unknown > 0) return 'Nobody without a photo so far'
  return 'Everybody has a photo'
}

function coverage(counts: PhotoCounts): CardElement {
  return {
    type: 'Container',
    items: [
      bar(counts.has, counts.total - counts.has, 'good'),
      paragraph(`${counts.has} with a photo`, { isSubtle: true, size: 'Small', spacing: 'Small' }),
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

function departmentRow(row: MissingReport['departments'][number]): CardElement {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      column(2, [verbatim(row.department ?? 'No department')]),
      column(2, [bar(row.none, row.total - row.none, 'attention')]),
      column('80px', [paragraph(`${row.none} of ${row.total}`, { horizontalAlignment: 'Right' })]),
    ],
  }
}

function column(width: number | string, items: CardElement[]): CardElement {
  return { type: 'Column', width, items, verticalContentAlignment: 'Center' }
}

/** Two coloured columns with the numbers as their widths; a part of nothing is left out, as a width of 0 is not allowed. */
function bar(part: number, rest: number, style: 'good' | 'attention'): CardElement {
  const parts = [
    { width: part, style },
    { width: rest, style: 'emphasis' },
  ]
  return {
    type: 'ColumnSet',
    spacing: 'None',
    columns: parts
      .filter(({ width }) => width > 0)
      .map(({ width, style }) => ({
        type: 'Column',
        width,
        style,
        minHeight: '10px',
        spacing: 'None',
        items: [],
      })),
  }
}

function personRow(person: PersonSummary): CardElement {
  const about = [person.jobTitle, person.department].filter(Boolean).join(', ')
  const inlines = [{ type: 'TextRun', text: person.displayName }]
  const subtle = { type: 'TextRun', text: `  ${about}`, isSubtle: true }
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: about ? [...inlines, subtle] : inlines,
  }
}
