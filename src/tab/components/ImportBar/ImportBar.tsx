import {
  Body1Strong,
  Button,
  Field,
  Select,
  Spinner,
  mergeClasses,
} from '@fluentui/react-components'
import type { Review } from '../../hooks/useReview.ts'
import type { useStartImport } from './useStartImport.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { everybody } from '../../app/peopleFilters.ts'
import type { Existing } from '../../review/row.ts'
import { useStyles } from './ImportBar.styles.ts'
import { explainTally } from '../../review/explain.ts'
import { words } from '../../words/words.ts'
import { NameField } from './NameField.tsx'

interface ImportBarProps {
  review: Review
  start: ReturnType<typeof useStartImport>
}

const audiences: readonly Existing[] = ['replace', 'keep', 'only']

/** What the import will do, and the button that starts it; stays at the bottom of the window. */
export function ImportBar({ review, start }: ImportBarProps) {
  const styles = useStyles()
  const { book, reviews } = review
  const { tally, existing } = book
  const busy = start.isPending
  const incomplete = review.reading !== null || tally.waiting > 0
  return (
    <footer className={mergeClasses(styles.bar, styles.lines)}>
      <Body1Strong role="status" className={mergeClasses(styles.words, styles.wholeLine)}>
        {busy
          ? words('addPhotos.preparing', { done: start.registered, all: tally.ready })
          : explainTally(tally)}
      </Body1Strong>
      <NameField review={review} disabled={busy} />
      <Field
        label={words('addPhotos.audience')}
        orientation="horizontal"
        className={styles.audience}
      >
        <Select
          value={existing}
          disabled={busy}
          onChange={(_event, { value }) =>
            reviews.edit((book) =>
              book.setExisting(audiences.find((audience) => audience === value) ?? existing),
            )
          }
        >
          {audiences.map((audience) => (
            <option key={audience} value={audience}>
              {words(`addPhotos.audience.${audience}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button
          disabled={busy}
          onClick={() => goTo({ page: 'people', filter: everybody })}
          className={styles.cancel}
        >
          {words('addPhotos.back')}
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={busy || incomplete || tally.ready === 0}
          {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
          onClick={() => start.mutate()}
        >
          {words('addPhotos.check', { count: tally.ready })}
        </Button>
      </div>
    </footer>
  )
}
