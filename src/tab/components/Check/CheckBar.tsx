import { Body1Strong, Button, Caption1, Spinner } from '@fluentui/react-components'
import type { RunView } from '../../../api/contract.ts'
import type { Check } from '../../hooks/useCheck.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { everybody } from '../../app/peopleFilters.ts'
import { useStyles } from '../ImportBar/ImportBar.styles.ts'
import { words } from '../../words/words.ts'
import { explainImport, toSet, type Preparing } from './check.ts'
import { DiscardButton } from './DiscardButton.tsx'

interface CheckBarProps {
  view: RunView
  preparing: Preparing
  check: Check
}

/** What will be set, and the button that starts it; stays at the bottom of the window. */
export function CheckBar({ view, preparing, check: { start, discard } }: CheckBarProps) {
  const styles = useStyles()
  const { ready, same } = toSet(view)
  const changes = ready - same
  const isEmpty = (view.counts.prepared ?? 0) + (view.counts.skipped ?? 0) === 0
  const busy = start.isPending
  return (
    <footer className={styles.bar}>
      <div className={styles.words}>
        <Body1Strong role="status">{explainImport(view, preparing)}</Body1Strong>
        <Caption1 block>{words('check.nothingSetYet')}</Caption1>
      </div>
      <div className={styles.buttons}>
        <DiscardButton
          discard={discard}
          disabled={busy}
          onDiscarded={() => goTo({ page: 'people', filter: everybody })}
        />
        <Button
          appearance="primary"
          disabledFocusable={busy || preparing.busy || isEmpty}
          {...(start.isPending ? { icon: <Spinner size="tiny" /> } : {})}
          onClick={() => start.mutate()}
        >
          {changes === 0 ? words('check.finish') : words('check.set', { count: changes })}
        </Button>
      </div>
    </footer>
  )
}
