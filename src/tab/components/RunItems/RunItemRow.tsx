import { Badge, Button, Caption1, Spinner, Text, mergeClasses } from '@fluentui/react-components'
import {
  ArrowUndoRegular,
  CheckmarkCircleFilled,
  ClockRegular,
  DismissCircleFilled,
  PauseCircleRegular,
  SubtractCircleRegular,
  WarningFilled,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { RunView, ItemView } from '../../../api/contract.ts'
import { useAsk } from '../ConfirmDialog/useAsk.ts'
import type { RunActions } from '../../hooks/useRunActions.ts'
import type { ItemState } from '../../sending/progress.ts'
import { DetailsButton } from '../ProblemNote/ProblemNote.tsx'
import { askOverwriteOne, askUndoOne } from '../RunSummary/questions.ts'
import {
  badgeOf,
  explainChange,
  explainDelay,
  explainSeen,
  isPaused,
  nameOfOffer,
  offersOf,
  type Offer,
} from '../../sending/items.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './RunItems.styles.ts'
import { Pictures } from './Pictures.tsx'

type Colour = 'success' | 'warning' | 'danger' | 'informative' | 'brand'

const colours: Record<ItemState, Colour> = {
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

const symbols: Record<Colour, ReactElement> = {
  success: <CheckmarkCircleFilled />,
  warning: <WarningFilled />,
  danger: <DismissCircleFilled />,
  informative: <SubtractCircleRegular />,
  brand: <Spinner size="extra-tiny" />,
}

interface RunItemRowProps {
  view: RunView
  item: ItemView
  actions: RunActions
}

/** One person's photo in a run: before and after, its state or why it wasn't set, and the actions on it. */
export function RunItemRow({ view, item, actions }: RunItemRowProps) {
  const styles = useStyles()
  const delay = explainDelay(view, item) ?? explainSeen(item)
  const change = explainChange(item)
  const colour = colourOf(item)
  return (
    <div className={mergeClasses(styles.line, item.undone && styles.undone)}>
      <Pictures view={view} item={item} />
      <span className={styles.words}>
        <Text className={styles.name}>{item.person.displayName}</Text>
        {item.fileName && <Caption1 className={styles.quiet}>{item.fileName}</Caption1>}
        {item.sentence && (
          <Caption1 className={styles.trouble}>
            {item.sentence} {item.next}
          </Caption1>
        )}
        {change && <Caption1 className={styles.trouble}>{change}</Caption1>}
        {delay && <Caption1 className={styles.trouble}>{delay}</Caption1>}
      </span>
      <span className={styles.end}>
        <Offers view={view} item={item} actions={actions} />
        {item.code && (colour === 'danger' || item.requestId) && (
          <DetailsButton
            details={{ code: item.code, detail: item.fileName || null, requestId: item.requestId }}
          />
        )}
        <Badge appearance="tint" color={colour} icon={symbolOf(view, item, colour)}>
          {badgeOf(view, item)}
        </Badge>
      </span>
    </div>
  )
}

function colourOf({ state, undone, seen }: ItemView): Colour {
  if (undone) return 'informative'
  const isAsExpected = seen === null || seen === 'seen' || seen === 'not_yet'
  return state === 'done' && !isAsExpected ? 'warning' : colours[state]
}

function symbolOf(view: RunView, item: ItemView, colour: Colour): ReactElement {
  const { notBefore, state } = item
  if (item.undone) return <ArrowUndoRegular />
  if (isPaused(view, item)) return <PauseCircleRegular />
  if (state === 'awaiting' || (colour === 'brand' && notBefore !== null)) return <ClockRegular />
  return symbols[colour]
}

function Offers({ view, item, actions }: RunItemRowProps) {
  const ask = useAsk()
  const itemIds = [item.id]
  const act: Record<Offer, () => void> = {
    undo: () => ask({ ...askUndoOne(view, item), act: () => actions.undo.mutate(itemIds) }),
    retry: () => actions.retry.mutate({ itemIds }),
    accept: () => actions.retry.mutate({ itemIds }),
    overwrite: () =>
      ask({
        ...askOverwriteOne(view, item),
        act: () => actions.retry.mutate({ itemIds, overwrite: true }),
      }),
  }
  return offersOf(view, item).map((offer) => (
    <Button
      key={offer}
      size="small"
      disabledFocusable={actions.busy}
      aria-label={words('run.item.offer', {
        offer: nameOfOffer(view, offer),
        name: item.person.displayName,
      })}
      onClick={act[offer]}
    >
      {nameOfOffer(view, offer)}
    </Button>
  ))
}
