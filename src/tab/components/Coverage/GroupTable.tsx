import {
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components'
import { words } from '../../words/words.ts'
import { useStyles } from './Coverage.styles.ts'
import { dayOf, peopleBehind, shareText, type GroupedBy, type GroupRow } from './coverageRows.ts'
import { PeopleLink } from './PeopleLink.tsx'

interface GroupTableProps {
  by: GroupedBy
  rows: readonly GroupRow[]
  since: string | null
  today: string
}

/** What the bars show in numbers, and how it was in the first night of the period. */
export function GroupTable({ by, rows, since, today }: GroupTableProps) {
  const styles = useStyles()
  const before = since !== null && since < today ? since : null
  const heads = [
    words('coverage.column.share'),
    words('coverage.column.none'),
    words('coverage.column.unknown'),
    words('coverage.column.people'),
    ...(before ? [words('coverage.column.before', { date: words.date(dayOf(before)) })] : []),
  ]
  return (
    <Table size="small" className={styles.table} aria-label={words(`coverage.${by}`)}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{words('coverage.group.name', { by })}</TableHeaderCell>
          {heads.map((head) => (
            <TableHeaderCell key={head}>{head}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.label}>
            <TableCell className={styles.name}>
              <PeopleLink filter={peopleBehind(by, row.name)}>{row.label}</PeopleLink>
            </TableCell>
            <TableCell className={styles.number}>{shareText(row.has, row.total)}</TableCell>
            <TableCell className={styles.number}>
              {row.none === 0 ? (
                words.number(0)
              ) : (
                <PeopleLink filter={peopleBehind(by, row.name, 'none')}>
                  {words.number(row.none)}
                </PeopleLink>
              )}
            </TableCell>
            <TableCell className={styles.number}>{words.number(row.unknown)}</TableCell>
            <TableCell className={styles.number}>{words.number(row.total)}</TableCell>
            {before && (
              <TableCell className={styles.number}>
                {row.before ? shareText(row.before.has, row.before.total) : '–'}
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
