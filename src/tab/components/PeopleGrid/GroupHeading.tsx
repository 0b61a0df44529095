import type { GroupBy } from '../../app/peopleOrder.ts'
import { words } from '../../words/words.ts'
import { Bar } from '../CoverageBar/Bar.tsx'
import { coverageShare } from '../CoverageBar/coverage.ts'
import { groupTitle, type PeopleGroup } from './groups.ts'
import { useStyles } from './PeopleGrid.styles.ts'

interface GroupHeadingProps {
  group: PeopleGroup
  by: GroupBy
  /** from 1 */
  row: number
  /** px from the top of the list */
  top: number
}

export function GroupHeading({ group, by, row, top }: GroupHeadingProps) {
  const styles = useStyles()
  return (
    <div
      role="row"
      aria-rowindex={row}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" className={styles.heading}>
        <span className={styles.headingName}>{groupTitle(group, by)}</span>
        <span className={styles.headingCount}>
          {words('gallery.group.counts', { count: group.size, share: coverageShare(group) })}
        </span>
        <div className={styles.headingBar}>
          <Bar data={group} />
        </div>
      </div>
    </div>
  )
}
