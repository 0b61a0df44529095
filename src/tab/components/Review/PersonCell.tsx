import { Button, Caption1, Text, Tooltip } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Reviews } from '../../review.ts'
import { describeChoice } from '../PersonPicker/picker.ts'
import { PersonPicker } from '../PersonPicker/PersonPicker.tsx'
import { isUsable, type Row, type Whom } from './review.ts'
import { useStyles } from './ReviewTable.styles.ts'

interface PersonCellProps {
  row: Row
  person: Whom | null
  reviews: Reviews
}

/** Whose a file is, and the way to say otherwise. */
export function PersonCell({ row, person, reviews }: PersonCellProps) {
  const styles = useStyles()
  const [changing, setChanging] = useState(false)
  const [settled, setSettled] = useState(false)
  const choose = (chosen: Whom): void => {
    setChanging(false)
    setSettled(true)
    reviews.choose(row.id, chosen)
  }
  if (person && !changing) {
    return (
      <div className={styles.chosen}>
        <span className={styles.chosenWords}>
          <Text className={styles.name}>{person.displayName}</Text>
          <Caption1 className={styles.quiet}>{describeChoice(person)}</Caption1>
        </span>
        <Tooltip content={`${row.name}: choose somebody else`} relationship="label">
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
