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
import type { Existing } from '../../review/verdict.ts'
import { useStyles } from './ImportBar.styles.ts'
import { audiences, explainTally, format, photos } from '../../review/words.ts'

interface ImportBarProps {
  review: Review
  start: ReturnType<typeof useStartImport>
}

const choices = Object.keys(audiences) as Existing[]

/** What will be done, and the button that does it: always in sight. */
export function ImportBar({ review: { book, reviews }, start }: ImportBarProps) {
  const styles = useStyles()
  const { tally, existing } = book
  const busy = start.isPending
  return (
    <footer className={mergeClasses(styles.bar, styles.lines)}>
      <Body1Strong role="status" className={mergeClasses(styles.words, styles.wholeLine)}>
        {busy
          ? `Preparing: ${format(start.registered)} of ${format(tally.ready)}`
          : explainTally(tally)}
      </Body1Strong>
      <Field label="For" orientation="horizontal" className={styles.audience}>
        <Select
          value={existing}
          disabled={busy}
          onChange={(_event, { value }) =>
            reviews.edit((book) =>
              book.setExisting(choices.find((choice) => choice === value) ?? existing),
            )
          }
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {audiences[choice]}
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
          Back
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={busy || tally.ready === 0 || tally.waiting > 0}
          {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
          onClick={() => start.mutate()}
        >
          {tally.ready === 0 ? 'Check' : `Check ${photos(tally.ready)}`}
        </Button>
      </div>
    </footer>
  )
}
