import {
  Caption1,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  mergeClasses,
} from '@fluentui/react-components'
import type { ListColumns, Sheet } from '../../sources/source.ts'
import { words } from '../../words/words.ts'
import { columnUse, uses, type Use } from './columns.ts'
import { useStyles } from './Sources.styles.ts'

const MAX_ROWS = 5

interface ColumnTableProps {
  sheet: Sheet
  columns: ListColumns
  onUse: (column: number, use: Use) => void
}

/** The first rows of a list, with the use of each column in its header. */
export function ColumnTable({ sheet, columns, onUse }: ColumnTableProps) {
  const styles = useStyles()
  const used = (column: number) => columnUse(columns, column) !== 'none' && styles.used
  return (
    <div>
      <div
        className={styles.scroll}
        tabIndex={0}
        role="group"
        aria-label={words('sources.firstRows')}
      >
        <Table size="small" className={styles.table} aria-label={words('sources.firstRowsOfList')}>
          <TableHeader>
            <TableRow>
              {sheet.header.map((title, column) => (
                <TableHeaderCell
                  key={column}
                  className={mergeClasses(styles.head, used(column))}
                  button={{ as: 'div' }}
                >
                  <div>
                    <Text block weight="semibold" className={styles.title} title={title}>
                      {title}
                    </Text>
                    <Select
                      size="small"
                      className={styles.select}
                      aria-label={words('sources.useOfColumn', { column: title })}
                      value={columnUse(columns, column)}
                      onChange={(_event, { value }) => onUse(column, value as Use)}
                    >
                      {uses.map((use) => (
                        <option key={use} value={use}>
                          {words(`sources.use.${use}`)}
                        </option>
                      ))}
                    </Select>
                  </div>
                </TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {sheet.rows.slice(0, MAX_ROWS).map((row, index) => (
              <TableRow key={index}>
                {row.map((cell, column) => (
                  <TableCell
                    key={column}
                    className={mergeClasses(styles.cell, used(column))}
                    title={cell}
                  >
                    {cell}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <Caption1>
        {sheet.rows.length > MAX_ROWS &&
          words('sources.rowsShown', { shown: MAX_ROWS, all: sheet.rows.length })}
      </Caption1>
    </div>
  )
}
