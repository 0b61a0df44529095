import { Button } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { applyList } from '../../sources/list.ts'
import { firstChoice, type ListChoice } from '../../sources/source.ts'
import { ListDialog } from './ListDialog.tsx'
import { Note } from './Note.tsx'
import type { UsedList } from './Sources.tsx'
import { explainApplied, explainColumns, explainDoubts } from './words.ts'

interface ListBarProps {
  used: UsedList
  names: readonly string[]
  onUse: (choice: ListChoice) => void
  onRemove: () => void
}

/** What one list does, and the way to its columns; these are asked for at once where they are not known. */
export function ListBar({ used: { list, choice }, names, onUse, onRemove }: ListBarProps) {
  const isNarrow = useIsNarrow()
  const [open, setOpen] = useState(choice === null)
  const sheet = choice && list.sheets[choice.sheet]
  const applied = useMemo(
    () => (choice && sheet ? applyList(sheet, choice.columns, names) : null),
    [choice, sheet, names],
  )
  const doubts = applied ? explainDoubts(applied) : []
  const more = sheet?.more ?? 0
  if (more > 0) doubts.push(`Too long: the last ${more.toLocaleString('en')} rows are not used.`)
  const ineffective = !applied || (applied.listed.size === 0 && applied.unlisted > 0)
  return (
    <>
      <Note
        intent={ineffective || more > 0 ? 'warning' : 'info'}
        title={list.name}
        details={doubts}
        actions={
          <Button aria-label={`Columns of ${list.name}`} onClick={() => setOpen(true)}>
            Columns …
          </Button>
        }
        closing={`Do without ${list.name}`}
        onClose={onRemove}
      >
        {applied ? explainApplied(applied) : 'Say which columns name the files and the people.'}{' '}
        {!isNarrow && choice && sheet && explainColumns(sheet.header, choice.columns)}
      </Note>
      {open && (
        <ListDialog
          list={list}
          choice={choice ?? firstChoice(list)}
          names={names}
          onUse={(chosen) => {
            setOpen(false)
            onUse(chosen)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
