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
import { useStyles } from './Sources.styles.ts'
import { columnUse, uses, type Use } from './words.ts'

const shown = 5

interface ColumnTableProps {
  sheet: Sheet
  columns: ListColumns
  onUse: (column: number, use: Use) => void
}

/** The first rows of a list; in the head of each column stands what it is used for. */
export function ColumnTable({ sheet, columns, onUse }: ColumnTableProps) {
  const styles = useStyles()
  const names = Object.entries(uses) as [Use, string][]
  const used = (column: number) => columnUse(columns, column) !== 'none' && styles.used
  return (
    <div>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="The first rows">
        <Table size="small" className={styles.table} aria-label="The first rows of the list">
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
                      aria-label={`Use of the column ${title}`}
                      value={columnUse(columns, column)}
                      onChange={(_event, { value }) => onUse(column, value as Use)}
                    >
                      {names.map(([use, name]) => (
                        <option key={use} value={use}>
                          {name}
                        </option>
                      ))}
                    </Select>
                  </div>
                </TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {sheet.rows.slice(0, shown).map((row, index) => (
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
        {sheet.rows.length > shown
          ? `The first ${shown} of ${sheet.rows.length.toLocaleString('en')} rows`
          : ''}
      </Caption1>
    </div>
  )
}
