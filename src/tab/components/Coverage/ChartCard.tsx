import type { Chart } from '@fluentui/react-charts'
import {
  Body1,
  Button,
  Card,
  CardHeader,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle2,
  Tooltip,
} from '@fluentui/react-components'
import { ArrowDownloadRegular, DataBarHorizontalRegular, TableRegular } from '@fluentui/react-icons'
import { useId, useRef, useState, type ReactNode, type RefObject } from 'react'
import { asProblem } from '../../api/problem.ts'
import { words } from '../../words/words.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { useStyles } from './Coverage.styles.ts'
import { useSaveChart, type Saved } from './useSaveChart.ts'

interface ChartCardProps extends Saved {
  about: string
  /** shown instead of a chart when there is nothing to draw */
  empty: string | null
  chart: (chart: RefObject<Chart | null>) => ReactNode
  table: () => ReactNode
}

/** A chart that can be looked at as a table, and saved as either. */
export function ChartCard({ about, empty, chart, table, ...saved }: ChartCardProps) {
  const styles = useStyles()
  const id = useId()
  const [isTable, setTable] = useState(false)
  const drawn = useRef<Chart>(null)
  const save = useSaveChart(saved, drawn)
  return (
    <Card className={styles.card} role="region" aria-labelledby={id}>
      <CardHeader
        header={
          <Subtitle2 as="h2" id={id} className={styles.heading}>
            {saved.title}
          </Subtitle2>
        }
        action={
          empty === null ? (
            <Actions
              title={saved.title}
              isTable={isTable}
              onTable={setTable}
              onSave={save.mutate}
            />
          ) : null
        }
      />
      <Body1 className={styles.quiet}>{empty ?? about}</Body1>
      {save.error && <ProblemNote problem={asProblem(save.error)} />}
      {empty === null && (isTable ? <div className={styles.scroll}>{table()}</div> : chart(drawn))}
    </Card>
  )
}

interface ActionsProps {
  title: string
  isTable: boolean
  onTable: (isTable: boolean) => void
  onSave: (format: 'png' | 'csv') => void
}

function Actions({ title, isTable, onTable, onSave }: ActionsProps) {
  const styles = useStyles()
  const look = isTable ? 'coverage.asChart' : 'coverage.asTable'
  return (
    <div className={styles.actions}>
      <Tooltip content={words(look)} relationship="description">
        <Button
          appearance="subtle"
          icon={isTable ? <DataBarHorizontalRegular /> : <TableRegular />}
          aria-label={words(`${look}.of`, { title })}
          onClick={() => onTable(!isTable)}
        />
      </Tooltip>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={words('coverage.save')} relationship="description">
            <Button
              appearance="subtle"
              icon={<ArrowDownloadRegular />}
              aria-label={words('coverage.save.of', { title })}
            />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {!isTable && (
              <MenuItem onClick={() => onSave('png')}>{words('coverage.save.png')}</MenuItem>
            )}
            <MenuItem onClick={() => onSave('csv')}>{words('coverage.save.csv')}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  )
}
