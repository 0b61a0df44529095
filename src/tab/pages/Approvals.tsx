import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components'
import { CheckmarkRegular, DismissRegular, PeopleCheckmarkRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { queryKeys } from '../api/queryKeys.ts'
import { Compare } from '../components/Approvals/Compare.tsx'
import { DeclineDialog } from '../components/Approvals/DeclineDialog.tsx'
import { useStyles } from '../components/Approvals/Approvals.styles.ts'
import { useApprovalKeys } from '../components/Approvals/useApprovalKeys.ts'
import {
  useApprovals,
  type WaitingApprovals as State,
} from '../components/Approvals/useApprovals.ts'
import type { DeclineReason } from '../components/Approvals/useDecisions.ts'
import { WaitingList } from '../components/Approvals/WaitingList.tsx'
import { Message } from '../components/Page/Message.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { Waiting } from '../components/Page/Waiting.tsx'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { goTo } from '../hooks/useRoute.ts'
import { useServices } from '../hooks/useServices.ts'
import { words } from '../words/words.ts'

/** Own photos that wait: the present one beside the new one, decided about by mouse, finger or keyboard alone. */
export function Approvals() {
  const page = usePageStyles()
  const approvals = useApprovals()
  const place = useRef<HTMLElement>(null)
  const [declining, setDeclining] = useState<'no' | 'open' | 'closing'>('no')
  const decline = (reason: DeclineReason): void => {
    approvals.decline(approvals.concerned, reason)
    approvals.clear()
    setDeclining('closing')
  }
  return (
    <div className={page.page}>
      <PageHeader title={words('approvals.title')} back>
        {!approvals.isLoading && <Count approvals={approvals} />}
      </PageHeader>
      <main ref={place} className={page.stack} style={{ outlineStyle: 'none' }} tabIndex={-1}>
        <PolicyNote />
        <LostNotes approvals={approvals} />
        <Content approvals={approvals} onDecline={() => setDeclining('open')} />
      </main>
      {declining !== 'no' && (
        <DeclineDialog
          isOpen={declining === 'open'}
          count={approvals.concerned.length}
          onDecline={decline}
          onClose={() => setDeclining('closing')}
          onGone={() => {
            setDeclining('no')
            // a button would take the keys; without the focus, the page would stay hidden from screen readers
            place.current?.focus({ preventScroll: true })
          }}
        />
      )}
    </div>
  )
}

function Count({ approvals: { pending, waiting } }: { approvals: State }) {
  return (
    <Caption1 role="status">
      {pending > 0
        ? words('approvals.deciding', { count: pending })
        : words('approvals.waiting', { count: waiting.length })}
    </Caption1>
  )
}

interface DeskProps {
  approvals: State
  onDecline: () => void
}

function Content({ approvals, onDecline }: DeskProps) {
  if (approvals.error) return <Trouble problem={approvals.error} onRetry={approvals.reload} />
  if (approvals.isLoading) return <Waiting label={words('approvals.loading')} />
  if (approvals.current) return <Desk approvals={approvals} onDecline={onDecline} />
  return (
    <Message symbol={<PeopleCheckmarkRegular />} title={words('approvals.none')}>
      {words('approvals.none.text')}
    </Message>
  )
}

/** What somebody else has decided first, or the person has withdrawn: it is no longer in the list. */
function LostNotes({ approvals: { lost, dismiss } }: { approvals: State }) {
  if (lost.length === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline" aria-live="polite">
      <MessageBarBody>
        {lost.map(([id, { name, problem }]) => (
          <div key={id}>{words('approvals.lost', { name, reason: problem.sentence })}</div>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => dismiss(lost.map(([id]) => id))}>
          {words('approvals.dismiss')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

/** The settings may want no approval any more while people wait. */
function PolicyNote() {
  const { client } = useServices()
  const settings = useQuery({ queryKey: queryKeys.settings(), queryFn: client.settings })
  if (!settings.data || settings.data.settings.ownPhoto === 'withApproval') return null
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{words('approvals.policy')}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => goTo({ page: 'settings' })}>{words('approvals.policy.open')}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}

function Desk({ approvals, onDecline }: DeskProps) {
  const styles = useStyles()
  const { current, concerned, undone } = approvals
  const approve = (): void => {
    approvals.approve(concerned)
    approvals.clear()
  }
  useApprovalKeys((action) => {
    if (action === 'approve') approve()
    else if (action === 'decline') onDecline()
    else if (action !== 'select') approvals.move(action)
    else if (current) approvals.toggle(current)
  })
  if (!current) return null
  return (
    <div className={styles.split}>
      <div className={styles.side}>
        <SelectTools approvals={approvals} />
        <WaitingList approvals={approvals} />
      </div>
      <Compare
        key={current.id}
        approval={current}
        problem={undone.get(current.id)?.problem ?? null}
        onAnyway={() => approvals.approve([current], true)}
      >
        <div className={styles.buttons}>
          <Button appearance="primary" icon={<CheckmarkRegular />} onClick={approve}>
            {words('approvals.approve', { count: concerned.length })}
          </Button>
          <Button icon={<DismissRegular />} onClick={onDecline}>
            {words('approvals.decline', { count: concerned.length })}
          </Button>
        </div>
        <Caption1 className={styles.keys}>{words('approvals.hint')}</Caption1>
      </Compare>
    </div>
  )
}

function SelectTools({ approvals }: { approvals: State }) {
  const styles = useStyles()
  const count = approvals.selected.size
  return (
    <div className={styles.buttons}>
      <Button size="small" appearance="subtle" onClick={approvals.selectAll}>
        {words('approvals.selectAll')}
      </Button>
      {count > 0 && (
        <>
          <Button size="small" appearance="subtle" onClick={approvals.clear}>
            {words('approvals.clear')}
          </Button>
          <Caption1 role="status">{words('approvals.selected', { count })}</Caption1>
        </>
      )}
    </div>
  )
}
