import {
  Badge,
  Button,
  Caption1,
  Checkbox,
  TableCell,
  Text,
  Tooltip,
  mergeClasses,
} from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import type { Review } from '../../hooks/useReview.ts'
import { PersonPhoto } from '../PersonPhoto/PersonPhoto.tsx'
import { describeChoice } from '../PersonPicker/picker.ts'
import { PersonPicker } from '../PersonPicker/PersonPicker.tsx'
import { FilePicture } from './FilePicture.tsx'
import { choosePerson, isUsable, tickRow, type Row, type Verdict } from './review.ts'
import { explainMatch, explainVerdict, type Tone } from './words.ts'
import { useStyles } from './ReviewTable.styles.ts'

interface ReviewRowProps {
  row: Row
  verdict: Verdict
  review: Review
}

/** One file: its picture beside the present one, whose it is, and what will happen. */
export function ReviewRow({ row, verdict, review }: ReviewRowProps) {
  const styles = useStyles()
  const { person } = verdict
  const how = explainMatch(row)
  return (
    <>
      <TableCell className={mergeClasses(styles.cell, styles.tick)}>
        <Checkbox
          aria-label={`Import ${row.name}`}
          checked={verdict.ticked}
          disabled={!verdict.tickable}
          onChange={(_event, { checked }) => review.apply(tickRow(row.id, checked === true))}
        />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.fresh)}>
        <FilePicture file={review.fileOf(row.id)} name={row.name} />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.present)}>
        {person && <PersonPhoto person={person} size={48} />}
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.file)}>
        <Text className={styles.name}>{row.name}</Text>
        <Caption1 className={mergeClasses(styles.quiet, styles.howOnPhone)}>{how}</Caption1>
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.person)}>
        <PersonCell row={row} person={person} review={review} />
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.how)}>
        <Caption1 className={styles.quiet}>{how}</Caption1>
      </TableCell>
      <TableCell className={mergeClasses(styles.cell, styles.status)}>
        <VerdictBadge verdict={verdict} />
      </TableCell>
    </>
  )
}

function PersonCell({
  row,
  person,
  review,
}: {
  row: Row
  person: PersonView | null
  review: Review
}) {
  const styles = useStyles()
  const [changing, setChanging] = useState(false)
  const [settled, setSettled] = useState(false)
  const choose = (chosen: PersonView): void => {
    setChanging(false)
    setSettled(true)
    review.apply(choosePerson(row.id, chosen))
  }
  if (person && !changing) {
    return (
      <div className={styles.chosen}>
        <span className={styles.chosenWords}>
          <Text className={styles.name}>{person.displayName}</Text>
          <Caption1 className={styles.quiet}>{describeChoice(person)}</Caption1>
        </span>
        <Tooltip content="Choose somebody else" relationship="label">
          <Button
            appearance="subtle"
            size="small"
            autoFocus={settled}
            icon={<EditRegular />}
            onClick={() => setChanging(true)}
          />
        </Tooltip>
      </div>
    )
  }
  if (!row.match || !isUsable(row)) return null
  return (
    <PersonPicker
      label={`Person for ${row.name}`}
      candidates={row.match.candidates}
      onChoose={choose}
      {...(changing ? { onCancel: () => setChanging(false) } : {})}
    />
  )
}

const colors: Record<Tone, 'success' | 'brand' | 'warning' | 'informative'> = {
  good: 'success',
  change: 'brand',
  warn: 'warning',
  quiet: 'informative',
}

function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const styles = useStyles()
  const { text, tone } = explainVerdict(verdict)
  const badge = (
    <Badge
      className={styles.badge}
      appearance={tone === 'quiet' ? 'ghost' : 'tint'}
      color={colors[tone]}
      tabIndex={verdict.obstacle === 'collision' ? 0 : undefined}
    >
      {text}
    </Badge>
  )
  if (verdict.rivals.length === 0) return badge
  return (
    <Tooltip content={`Also: ${verdict.rivals.join(', ')}`} relationship="description">
      {badge}
    </Tooltip>
  )
}
