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
import { ColumnTable } from './ColumnTable.tsx'
import { PeopleFound } from './PeopleFound.tsx'
import { useStyles } from './Sources.styles.ts'
import { explainApplied, explainDoubts, usedAs } from './words.ts'

interface ListDialogProps {
  list: List
  choice: ListChoice
  /** of the files under review */
  names: readonly string[]
  onUse: (choice: ListChoice) => void
  onClose: () => void
}

/** Which sheet and which columns of a list name the files and the people, and what each choice would find. */
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
          <DialogTitle className={styles.name}>Columns of {list.name}</DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>
              Say which column names the file and which the person: an e-mail address, a sign-in
              name, an id or a full name. A given name and a surname in two columns are parts of the
              name.
            </Body1>
            {list.sheets.length > 1 && (
              <Field label="Sheet" className={styles.sheet}>
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
                  setChoice({ ...choice, columns: usedAs(choice.columns, column, use) })
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
                    ? 'No column names the files yet.'
                    : 'No column names the people yet.'}
                </Body1>
              )}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Cancel</Button>
            <Button appearance="primary" disabled={!complete} onClick={() => onUse(choice)}>
              Use these columns
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
