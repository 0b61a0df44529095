import { Button } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { applyList } from '../../sources/list.ts'
import { firstChoice, isUnclear, type UsedList } from '../../sources/source.ts'
import { words } from '../../words/words.ts'
import { explainApplied, explainColumns, explainDoubts } from './explain.ts'
import { ListDialog } from './ListDialog.tsx'
import { Note } from './Note.tsx'

interface ListBarProps {
  used: UsedList
  names: readonly string[]
  onUse: (used: UsedList) => void
  onRemove: () => void
}

/** What a list does, with a button to change its columns. If they aren't known, the dialog opens at once. */
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
  if (more > 0) doubts.push(words('sources.tooLong', { count: more }))
  const whatToChoose = isUnclear(list) ? 'sources.chooseReading' : 'sources.chooseColumns'
  const ineffective = !applied || (applied.listed.size === 0 && applied.unlisted > 0)
  return (
    <>
      <Note
        intent={ineffective || more > 0 ? 'warning' : 'info'}
        title={list.name}
        details={doubts}
        actions={
          <Button
            aria-label={words('sources.columnsOf', { list: list.name })}
            onClick={() => setOpen(true)}
          >
            {words('sources.columns')}
          </Button>
        }
        closing={words('sources.remove', { list: list.name })}
        onClose={onRemove}
      >
        {applied ? explainApplied(applied) : words(whatToChoose)}{' '}
        {!isNarrow && choice && sheet && explainColumns(sheet.header, choice.columns)}
      </Note>
      {open && (
        <ListDialog
          used={{ list, choice: choice ?? firstChoice(list) }}
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
