import { Badge, Button, Caption1, Spinner, Text } from '@fluentui/react-components'
import {
  ArrowUndoRegular,
  CheckmarkCircleFilled,
  ClockRegular,
  DismissCircleFilled,
  PauseCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { RunView, ItemView } from '../../../api/contract.ts'
import { useAsk } from '../ConfirmDialog/useAsk.ts'
import type { Run } from '../../hooks/useRunCommands.ts'
import type { ItemState } from '../../sending/progress.ts'
import { DetailsButton } from '../ProblemNote/ProblemNote.tsx'
import { askOverwriteOne, askUndoOne } from '../RunSummary/runSummary.ts'
import { badgeOf, explainDelay, nameOfOffer, offersOf, type Offer } from '../../sending/items.ts'
import { useStyles } from './RunItems.styles.ts'
import { Pictures } from './Pictures.tsx'

type Look = 'success' | 'danger' | 'informative' | 'brand'

const looks: Record<ItemState, Look> = {
  awaiting: 'informative',
  received: 'brand',
  prepared: 'brand',
  uploading: 'brand',
  done: 'success',
  unchanged: 'informative',
  skipped: 'informative',
  refused: 'danger',
  gone: 'danger',
  failed: 'danger',
}

const symbols: Record<Look, ReactElement> = {
  success: <CheckmarkCircleFilled />,
  danger: <DismissCircleFilled />,
  informative: <SubtractCircleRegular />,
  brand: <Spinner size="extra-tiny" />,
}

interface RunItemRowProps {
  view: RunView
  item: ItemView
  run: Run
}

/** One person's photo on its way: before and after, how far it is or why it did not get there, and what can be done. */
export function RunItemRow({ view, item, run }: RunItemRowProps) {
  const styles = useStyles()
  const delay = explainDelay(view, item)
  const look = item.undone ? 'informative' : looks[item.state]
  return (
    <div className={styles.line}>
      <Pictures view={view} item={item} />
      <span className={styles.words}>
        <Text className={styles.name}>{item.person.displayName}</Text>
        <Caption1 className={styles.quiet}>{item.fileName}</Caption1>
        {item.sentence && (
          <Caption1 className={styles.trouble}>
            {item.sentence} {item.next}
          </Caption1>
        )}
        {delay && <Caption1 className={styles.trouble}>{delay}</Caption1>}
      </span>
      <span className={styles.end}>
        <Offers view={view} item={item} run={run} />
        {item.code && (look === 'danger' || item.requestId) && (
          <DetailsButton
            details={{ code: item.code, detail: item.fileName, requestId: item.requestId }}
          />
        )}
        <Badge appearance="tint" color={look} icon={symbolOf(view, item, look)}>
          {badgeOf(view, item)}
        </Badge>
      </span>
    </div>
  )
}

function symbolOf(view: RunView, item: ItemView, look: Look): ReactElement {
  const { notBefore, state } = item
  if (item.undone) return <ArrowUndoRegular />
  if (look === 'brand' && view.pausedAt !== null && state !== 'uploading') {
    return <PauseCircleRegular />
  }
  if (state === 'awaiting' || (look === 'brand' && notBefore !== null)) return <ClockRegular />
  return symbols[look]
}

function Offers({ view, item, run }: RunItemRowProps) {
  const ask = useAsk()
  const itemIds = [item.id]
  const act: Record<Offer, () => void> = {
    undo: () => ask({ ...askUndoOne(view, item), act: () => run.undo.mutate(itemIds) }),
    retry: () => run.retry.mutate({ itemIds }),
    overwrite: () =>
      ask({
        ...askOverwriteOne(item),
        act: () => run.retry.mutate({ itemIds, overwrite: true }),
      }),
  }
  return offersOf(view, item).map((offer) => (
    <Button
      key={offer}
      size="small"
      disabledFocusable={run.busy}
      aria-label={`${nameOfOffer(view, offer)}: ${item.person.displayName}`}
      onClick={act[offer]}
    >
      {nameOfOffer(view, offer)}
    </Button>
  ))
}
