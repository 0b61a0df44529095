import { Field, Input } from '@fluentui/react-components'
import { LIMITS } from '../../../api/contract/limits.ts'
import type { Review } from '../../hooks/useReview.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './ImportBar.styles.ts'
import { proposedName } from './nameOfImport.ts'

interface NameFieldProps {
  review: Review
  disabled: boolean
}

/** What the import is called, with a proposal to change. Left empty, the proposal counts. */
export function NameField({ review, disabled }: NameFieldProps) {
  const styles = useStyles()
  const proposed = proposedName(review)
  return (
    <Field label={words('addPhotos.name')} orientation="horizontal" className={styles.name}>
      <Input
        value={review.name ?? proposed}
        placeholder={proposed}
        maxLength={LIMITS.MAX_RUN_NAME_LENGTH}
        disabled={disabled}
        onChange={(_event, { value }) => review.reviews.setName(value)}
      />
    </Field>
  )
}
