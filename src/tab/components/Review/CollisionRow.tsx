import { Button, Caption1, Radio, RadioGroup, TableCell, Text } from '@fluentui/react-components'
import { memo, useState } from 'react'
import { leaveOut, pick } from '../../review/edits.ts'
import type { ReviewPerson, Row } from '../../review/row.ts'
import type { Reviews } from '../../review/store.ts'
import type { Verdict } from '../../review/verdict.ts'
import { describeChoice } from '../PersonPicker/picker.ts'
import { PersonPhoto } from '../PersonPhoto/PersonPhoto.tsx'
import { FilePicture } from '../FilePicture/FilePicture.tsx'
import { FileName } from './FileName.tsx'
import { VerdictBadge } from './VerdictBadge.tsx'
import { describeFile } from '../../review/explain.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './CollisionRow.styles.ts'

interface CollisionRowProps {
  rows: Row[]
  verdict: Verdict
  person: ReviewPerson
  /** common to all files */
  folder: string
  reviews: Reviews
}

const NONE = 'none'
/** Files shown before the others are asked for. */
const MAX_SHOWN = 8

/** Several files for one person, next to the current photo: one is chosen, or none. */
export const CollisionRow = memo(
  function CollisionRow({ rows, verdict, person, folder, reviews }: CollisionRowProps) {
    const styles = useStyles()
    const [all, setAll] = useState(false)
    const shown = all ? rows : rows.slice(0, MAX_SHOWN)
    const choose = (value: string): void =>
      reviews.edit((book) =>
        value === NONE
          ? leaveOut(
              book,
              rows.map(({ id }) => id),
            )
          : pick(book, Number(value)),
      )
    const [first] = rows
    return (
      <TableCell className={styles.cell}>
        <div className={styles.head}>
          <PersonPhoto person={person} size={48} />
          <span className={styles.words}>
            <Text block>
              <bdi>{person.displayName}</bdi> ({words('review.files', { count: rows.length })})
            </Text>
            <Caption1 block className={styles.quiet}>
              {describeChoice(person)}
            </Caption1>
          </span>
          <span className={styles.verdict}>
            {first && <VerdictBadge row={first} verdict={verdict} />}
          </span>
        </div>
        <RadioGroup
          layout="horizontal"
          className={styles.files}
          aria-label={words('review.fileFor', { name: person.displayName })}
          value={chosenOf(rows, person, verdict)}
          disabled={!verdict.tickable}
          onChange={(_event, { value }) => choose(value)}
        >
          {shown.map((row, index) => (
            <div key={row.id} className={styles.file}>
              <FilePicture file={reviews.fileOf(row.id)} name={row.name} size="card" />
              <Radio
                value={String(row.id)}
                autoFocus={all && index === MAX_SHOWN}
                className={styles.radio}
                label={
                  <span className={styles.name}>
                    <FileName name={row.name} folder={folder} />
                    <Caption1 block className={styles.quiet}>
                      {describeFile(row, person)}
                    </Caption1>
                  </span>
                }
              />
            </div>
          ))}
          {shown.length < rows.length && (
            <Button appearance="subtle" onClick={() => setAll(true)}>
              {words('review.showAll', { count: rows.length })}
            </Button>
          )}
          <Radio value={NONE} label={words('review.noneOfThese')} className={styles.radio} />
        </RadioGroup>
      </TableCell>
    )
  },
  (before, now) =>
    before.verdict === now.verdict &&
    before.folder === now.folder &&
    before.rows.length === now.rows.length &&
    before.rows.every((row, index) => row === now.rows[index]),
)

function chosenOf(rows: Row[], person: ReviewPerson, verdict: Verdict): string {
  if (rows.every(({ tick }) => tick && !tick.on)) return NONE
  if (verdict.obstacle === 'collision') return ''
  const picked = rows.find(({ tick }) => tick?.on && tick.personId === person.id)
  return picked ? String(picked.id) : ''
}
