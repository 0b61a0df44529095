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
import {
  firstChoice,
  isComplete,
  isUnclear,
  type ListChoice,
  type UsedList,
} from '../../sources/source.ts'
import { words } from '../../words/words.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { withUse } from './columns.ts'
import { ListResult } from './ListResult.tsx'
import { ReadingField } from './ReadingField.tsx'
import { useStyles } from './Sources.styles.ts'

interface ListDialogProps {
  used: UsedList & { choice: ListChoice }
  /** of the files under review */
  names: readonly string[]
  onUse: (used: UsedList) => void
  onClose: () => void
}

/** Chooses how the text of a list reads, its sheet and its columns, and shows how many files and people that finds. */
export function ListDialog({ used, names, onUse, onClose }: ListDialogProps) {
  const styles = useStyles()
  const [{ list, choice }, setUsed] = useState(used)
  const setChoice = (chosen: ListChoice): void => setUsed({ list, choice: chosen })
  const sheet = list.sheets[choice.sheet]
  const applied = useMemo(
    () => applyList(sheet ?? { rows: [] }, choice.columns, names),
    [sheet, choice.columns, names],
  )
  const complete = isComplete(choice.columns) && !isUnclear(list)
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
            <ReadingField
              list={list}
              names={names}
              onRead={(read) =>
                setUsed({
                  list: read,
                  choice: isComplete(choice.columns) ? choice : firstChoice(read),
                })
              }
            />
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
            <ListResult list={list} choice={choice} applied={applied} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words('sources.cancel')}</Button>
            <Button
              appearance="primary"
              disabled={!complete}
              onClick={() => onUse({ list, choice })}
            >
              {words('sources.useColumns')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
