import { Button, Caption1, Text, Tooltip } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import { isUsable, type ReviewPerson, type Row } from '../../review/row.ts'
import type { Reviews } from '../../review/store.ts'
import { describeChoice } from '../PersonPicker/picker.ts'
import { PersonPicker } from '../PersonPicker/PersonPicker.tsx'
import { words } from '../../words/words.ts'
import { useStyles } from './ReviewTable.styles.ts'

interface PersonCellProps {
  row: Row
  person: ReviewPerson | null
  reviews: Reviews
}

/** The person a file is for, with a button to choose another. */
export function PersonCell({ row, person, reviews }: PersonCellProps) {
  const styles = useStyles()
  const [changing, setChanging] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const [done, setDone] = useState(0)
  // The field that had the focus is gone. `autoFocus` won't do: Tooltip ignores it on its first render.
  useEffect(() => {
    if (done > 0) edit.current?.focus()
  }, [done])
  const close = (): void => {
    setChanging(false)
    setDone(done + 1)
  }
  const choose = (chosen: ReviewPerson): void => {
    close()
    reviews.choose(row.id, chosen)
  }
  if (person && !changing) {
    return (
      <div className={styles.chosen}>
        <span className={styles.chosenWords}>
          <Text className={styles.name}>{person.displayName}</Text>
          <Caption1 className={styles.quiet}>{describeChoice(person)}</Caption1>
        </span>
        <Tooltip content={words('review.changePerson', { file: row.name })} relationship="label">
          <Button
            appearance="subtle"
            size="small"
            ref={(button: HTMLButtonElement | null) => void (edit.current = button)}
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
      label={words('review.personFor', { file: row.name })}
      candidates={row.match.candidates}
      onChoose={choose}
      {...(changing ? { onLeave: () => setChanging(false), onCancel: close } : {})}
    />
  )
}
