import { Button, Caption1, Checkbox, mergeClasses, Text } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ApprovalView } from '../../../api/contract.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './Approvals.styles.ts'
import { approvalPictureQuery } from './Compare.tsx'
import type { WaitingApprovals } from './useApprovals.ts'

/** Who waits, in the order in which they asked. Only the rows near the one that is shown fetch their picture. */
const PICTURES_AROUND = 25

export function WaitingList({ approvals }: { approvals: WaitingApprovals }) {
  const styles = useStyles()
  const { waiting, index } = approvals
  return (
    <ul className={styles.list} aria-label={words('approvals.list')}>
      {waiting.map((approval, n) => (
        <Row
          key={approval.id}
          approval={approval}
          approvals={approvals}
          place={n}
          isNear={Math.abs(n - index) < PICTURES_AROUND}
        />
      ))}
    </ul>
  )
}

interface RowProps {
  approval: ApprovalView
  approvals: WaitingApprovals
  place: number
  isNear: boolean
}

function Row({ approval, approvals, place, isNear }: RowProps) {
  const styles = useStyles()
  const { person } = approval
  const isCurrent = place === approvals.index
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li ref={row} className={mergeClasses(styles.row, isCurrent && styles.current)}>
      <Checkbox
        aria-label={words('approvals.select', { name: person.displayName })}
        checked={approvals.selected.has(approval.id)}
        onChange={() => approvals.toggle(approval)}
      />
      <Button
        appearance="transparent"
        className={styles.open}
        aria-current={isCurrent}
        onClick={() => approvals.show(place)}
      >
        <Thumbnail id={approval.id} isWanted={isNear} />
        <span className={styles.words}>
          <Text weight={isCurrent ? 'semibold' : 'regular'}>{person.displayName}</Text>
          {person.department && <Caption1 className={styles.quiet}>{person.department}</Caption1>}
        </span>
        {approvals.undone.has(approval.id) && <WarningRegular aria-hidden />}
      </Button>
    </li>
  )
}

const THUMBNAIL_PX = 36

function Thumbnail({ id, isWanted }: { id: string; isWanted: boolean }) {
  const { client } = useServices()
  const { data = null } = useQuery({ ...approvalPictureQuery(client, id), enabled: isWanted })
  const url = useObjectUrl(data)
  const round = { width: THUMBNAIL_PX, height: THUMBNAIL_PX, borderRadius: '50%', flexShrink: 0 }
  return url ? <img src={url} alt="" style={round} /> : <span style={round} />
}
