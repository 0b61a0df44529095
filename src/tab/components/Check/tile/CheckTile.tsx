import { Badge, Button, Caption1, Card, Checkbox, Tooltip } from '@fluentui/react-components'
import { PersonSwapRegular, WarningRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { ItemView } from '../../../../api/contract.ts'
import type { Check } from '../../../hooks/useCheck.ts'
import { words } from '../../../words/words.ts'
import { usePageStyles } from '../../Page/Page.styles.ts'
import { tickOf, warningsOf, withoutFolders } from '../check.ts'
import { NowAndNew } from './NowAndNew.tsx'
import { useStyles } from '../Check.styles.ts'

interface CheckTileProps {
  runId: string
  item: ItemView
  /** changes its crop */
  onOpen: (item: ItemView) => void
  /** gives it to somebody else */
  onWhose: (item: ItemView) => void
  leaveOut: Check['leaveOut']
}

/** One person's photo as it will be, beside the present one: whether it is set, its crop, and whose it is. */
export function CheckTile({ runId, item, onOpen, onWhose, leaveOut }: CheckTileProps) {
  const styles = useStyles()
  const page = usePageStyles()
  const ticked = tickOf(item)
  const { displayName } = item.person
  const fileName = withoutFolders(item.fileName)
  return (
    <Card
      className={styles.tile}
      appearance="filled-alternative"
      role="group"
      aria-label={displayName}
    >
      <div className={styles.head}>
        <Tick item={item} ticked={ticked} leaveOut={leaveOut} />
        {ticked !== null && item.picture && (
          <Tooltip content={words('check.another')} relationship="description">
            <Button
              appearance="subtle"
              size="small"
              icon={<PersonSwapRegular />}
              aria-label={words('check.anotherFor', { file: fileName })}
              onClick={() => onWhose(item)}
            />
          </Tooltip>
        )}
      </div>
      <Button
        className={styles.open}
        appearance="transparent"
        disabledFocusable={item.state !== 'prepared'}
        onClick={() => onOpen(item)}
      >
        <span className={page.unseen}>{displayName}</span>
        <NowAndNew runId={runId} item={item} isLeft={ticked === false} />
        <span className={styles.about}>
          <Caption1 className={styles.line} title={item.fileName} truncate wrap={false} block>
            {fileName}
          </Caption1>
          <Remarks item={item} />
          {ticked === null && item.sentence && (
            <Caption1 className={styles.words}>
              {item.sentence} {item.next}
            </Caption1>
          )}
        </span>
        {item.state === 'prepared' && (
          <span className={page.unseen}>{words('check.changeCrop')}</span>
        )}
      </Button>
    </Card>
  )
}

interface TickProps {
  item: ItemView
  ticked: boolean | null
  leaveOut: Check['leaveOut']
}

/** Shows at once what was asked for; what came of it when the item is read again. */
function Tick({ item, ticked, leaveOut }: TickProps) {
  const styles = useStyles()
  const [asked, setAsked] = useState<{ of: ItemView; on: boolean } | null>(null)
  const { displayName } = item.person
  if (ticked === null) return <span className={styles.name}>{displayName}</span>
  const tick = (on: boolean): void => {
    setAsked({ of: item, on })
    leaveOut.mutateAsync({ itemId: item.id, out: !on }).catch(() => setAsked(null))
  }
  return (
    <Checkbox
      className={styles.tick}
      label={{ children: displayName, className: styles.name }}
      aria-label={words('check.tick', { name: displayName })}
      checked={asked?.of === item ? asked.on : ticked}
      onChange={(_event, { checked }) => tick(checked === true)}
    />
  )
}

function Remarks({ item }: { item: ItemView }) {
  const styles = useStyles()
  const warnings = warningsOf(item)
  if (!item.sameAlready && warnings.length === 0) return null
  return (
    <span className={styles.badges}>
      {item.sameAlready && (
        <Badge appearance="tint" color="informative" size="small">
          {words('check.unchanged')}
        </Badge>
      )}
      {warnings.map((warning) => (
        <Badge
          key={warning}
          className={styles.badge}
          appearance="tint"
          color="warning"
          size="small"
          icon={<WarningRegular />}
        >
          {warning}
        </Badge>
      ))}
    </span>
  )
}
