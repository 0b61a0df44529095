import { Body1Strong, Button, Radio, RadioGroup, Spinner } from '@fluentui/react-components'
import type { Review } from '../../hooks/useReview.ts'
import type { useStartImport } from '../../hooks/useStartImport.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { everybody } from '../../route.ts'
import { useStyles } from './ImportBar.styles.ts'
import { explainTally, format, photos } from './words.ts'

interface ImportBarProps {
  review: Review
  start: ReturnType<typeof useStartImport>
}

/** What will be done, and the button that does it: always in sight. */
export function ImportBar({ review, start }: ImportBarProps) {
  const styles = useStyles()
  const { tally, existing, setExisting } = review
  const busy = start.isPending
  return (
    <footer className={styles.bar}>
      <div className={styles.words}>
        <Body1Strong role="status">
          {busy
            ? `Preparing: ${format(start.registered)} of ${format(tally.ticked)}`
            : explainTally(tally)}
        </Body1Strong>
        <RadioGroup
          layout="horizontal"
          aria-label="People who have a photo"
          value={existing}
          disabled={busy}
          onChange={(_event, { value }) => setExisting(value === 'keep' ? 'keep' : 'replace')}
          className={styles.options}
        >
          <Radio value="replace" label="Replace existing photos" />
          <Radio value="keep" label="Only people without a photo" />
        </RadioGroup>
      </div>
      <div className={styles.buttons}>
        <Button
          disabled={busy}
          onClick={() => goTo({ page: 'people', filter: everybody })}
          className={styles.cancel}
        >
          Cancel
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={busy || tally.ticked === 0 || tally.waiting > 0}
          {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
          onClick={() => start.mutate()}
        >
          {tally.ticked === 0 ? 'Check' : `Check ${photos(tally.ticked)}`}
        </Button>
      </div>
    </footer>
  )
}
