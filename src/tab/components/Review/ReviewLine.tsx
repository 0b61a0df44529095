import type { Review } from '../../hooks/useReview.ts'
import { rowsOf, type Book } from '../../review/book.ts'
import type { Line } from '../../review/lines.ts'
import { explainVerdict } from '../../review/explain.ts'
import { words } from '../../words/words.ts'
import { CollisionRow } from './CollisionRow.tsx'
import { ReviewRow } from './ReviewRow.tsx'

interface ReviewLineProps {
  review: Review
  line: Line
  /** common to all files */
  folder: string
}

/** One line of the table: a file, or several for one person. */
export function ReviewLine({ review: { book, reviews }, line, folder }: ReviewLineProps) {
  const rows = rowsOf(book, line.ids)
  const verdicts = line.ids.flatMap((id) => book.verdicts.get(id) ?? [])
  const [row] = rows
  const [verdict] = verdicts
  if (!row || !verdict) return null
  const shared = { folder, reviews }
  if (rows.length === 1) return <ReviewRow row={row} verdict={verdict} {...shared} />
  const shown =
    verdicts.find(({ ticked }) => ticked) ??
    verdicts.find(({ group }) => group === 'decide') ??
    verdict
  if (!shown.person) return null
  return <CollisionRow rows={rows} verdict={shown} person={shown.person} {...shared} />
}

/** The accessible name of a line. */
export function describeLine(book: Book, { ids }: Line): string | undefined {
  const [row] = rowsOf(book, ids)
  const verdict = row && book.verdicts.get(row.id)
  if (!row || !verdict) return undefined
  const { person } = verdict
  if (ids.length > 1 && person)
    return words('review.filesOf', { name: person.displayName, count: ids.length })
  return [row.name, person?.displayName, explainVerdict(verdict)].filter(Boolean).join(', ')
}
