import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
} from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { applyList } from '../../sources/list.ts'
import { isComplete, type List, type ListChoice } from '../../sources/source.ts'
import { words } from '../../words/words.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { withUse } from './columns.ts'
import { explainApplied, explainDoubts } from './explain.ts'
import { PeopleFound } from './PeopleFound.tsx'
import { useStyles } from './Sources.styles.ts'

interface ListDialogProps {
  list: List
  choice: ListChoice
  /** of the files under review */
  names: readonly string[]
  onUse: (choice: ListChoice) => void
  onClose: () => void
}

/** Chooses the sheet and the columns of a list, and shows how many files and people the choice finds. */
export function ListDialog({ list, choice: given, names, onUse, onClose }: ListDialogProps) {
  const styles = useStyles()
  const [choice, setChoice] = useState(given)
  const sheet = list.sheets[choice.sheet]
  const applied = useMemo(
    () => applyList(sheet ?? { rows: [] }, choice.columns, names),
    [sheet, choice.columns, names],
  )
  const complete = isComplete(choice.columns)
  const chooseSheet = (index: number): void => {
    const columns = list.sheets[index]?.guess
    if (columns) setChoice({ sheet: index, columns })
  }
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.name}>
            {words('sources.columnsOf', { list: list.name })}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>{words('sources.columnsHint')}</Body1>
            {list.sheets.length > 1 && (
              <Field label={words('sources.sheet')} className={styles.sheet}>
                <Select
                  value={String(choice.sheet)}
                  onChange={(_event, { value }) => chooseSheet(Number(value))}
                >
                  {list.sheets.map(({ name }, index) => (
                    <option key={name} value={String(index)}>
                      {name}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            {sheet && (
              <ColumnTable
                sheet={sheet}
                columns={choice.columns}
                onUse={(column, use) =>
                  setChoice({ ...choice, columns: withUse(choice.columns, column, use) })
                }
              />
            )}
            <div className={styles.result} role="status">
              {complete ? (
                <>
                  <Body1 block>{explainApplied(applied)}</Body1>
                  {explainDoubts(applied).map((sentence) => (
                    <Body1 block key={sentence} className={styles.name}>
                      {sentence}
                    </Body1>
                  ))}
                  <PeopleFound sheet={sheet} columns={choice.columns} />
                </>
              ) : (
                <Body1 block>
                  {choice.columns.file === null
                    ? words('sources.noFileColumn')
                    : words('sources.noPersonColumn')}
                </Body1>
              )}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words('sources.cancel')}</Button>
            <Button appearance="primary" disabled={!complete} onClick={() => onUse(choice)}>
              {words('sources.useColumns')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
