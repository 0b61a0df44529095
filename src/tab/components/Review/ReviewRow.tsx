import { Caption1, Checkbox, TableCell, mergeClasses } from '@fluentui/react-components'
import { memo } from 'react'
import { leaveOut, pick } from '../../review/edits.ts'
import type { Row } from '../../review/row.ts'
import type { Reviews } from '../../review/store.ts'
import type { Verdict } from '../../review/verdict.ts'
import { PersonPhoto } from '../PersonPhoto/PersonPhoto.tsx'
import { FilePicture } from '../FilePicture/FilePicture.tsx'
import { FileName } from './FileName.tsx'
import { PersonCell } from './PersonCell.tsx'
import { VerdictBadge } from './VerdictBadge.tsx'
import { explainMatch } from '../../review/explain.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './ReviewTable.styles.ts'

interface ReviewRowProps {
  row: Row
  verdict: Verdict
  /** common to all files */
  folder: string
  reviews: Reviews
}

/** One file: its picture next to the current photo, its person, and what will happen. */
export const ReviewRow = memo(function ReviewRow(props: ReviewRowProps) {
  const { row, verdict, folder, reviews } = props
  const styles = useStyles()
  const { person } = verdict
  const match = explainMatch(row)
  const tick = (on: boolean): void =>
    reviews.edit((book) => (on ? pick(book, row.id) : leaveOut(book, [row.id])))
  return (
    <>
      <TableCell className={mergeClasses(styles.cell, styles.tick)}>
        <Checkbox
          aria-label={words('review.select', { file: row.name })}
          checked={verdict.ticked}
          disabled={!verdict.tickable}
          onChange={(_event, { checked }) => tick(checked === true)}
        />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.picture)}>
        <FilePicture file={reviews.fileOf(row.id)} name={row.name} />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.current)}>
        {person && <PersonPhoto person={person} size={48} />}
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.file)}>
        <FileName name={row.name} folder={folder} />
        <Caption1 className={mergeClasses(styles.quiet, styles.matchBelow)}>{match}</Caption1>
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.person)}>
        <PersonCell row={row} person={person} reviews={reviews} />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.match)}>
        <Caption1 className={styles.quiet}>{match}</Caption1>
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.status)}>
        <VerdictBadge row={row} verdict={verdict} />
      </TableCell>
    </>
  )
})
