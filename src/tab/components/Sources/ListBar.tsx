import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Shelf, ShelvedList } from '../../sources/shelf.ts'
import { format } from '../../sources/some.ts'
import { isComplete } from '../../sources/source.ts'
import { ListDialog } from './ListDialog.tsx'
import { useStyles } from './Sources.styles.ts'
import { explainApplied, explainColumns, explainDoubts } from './words.ts'

/** What one list does, and the way to its columns; these are asked for at once where they are not known. */
export function ListBar({ shelved, shelf }: { shelved: ShelvedList; shelf: Shelf }) {
  const styles = useStyles()
  const { list, choice, applied } = shelved
  const known = isComplete(choice.columns)
  const [open, setOpen] = useState(!known)
  const sheet = list.sheets[choice.sheet]
  const doubts = known ? explainDoubts(applied) : []
  const more = sheet?.more ?? 0
  if (more > 0) doubts.push(`Too long: the last ${format(more)} rows are not used.`)
  const ineffective = !known || (applied.listed.size === 0 && applied.unlisted > 0)
  return (
    <MessageBar
      intent={ineffective || more > 0 ? 'warning' : 'info'}
      layout={doubts.length > 0 ? 'multiline' : 'auto'}
    >
      <MessageBarBody className={styles.name}>
        <MessageBarTitle>{list.name}</MessageBarTitle>
        {applied
          ? explainApplied(applied)
          : 'Say which columns name the files and the people.'}{' '}
        {known && sheet && explainColumns(sheet.header, choice.columns)}
        {doubts.length > 0 && (
          <ul className={styles.details}>
            {doubts.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={`Do without ${list.name}`}
            onClick={() => shelf.remove(list)}
          />
        }
      >
        <Button aria-label={`Columns of ${list.name}`} onClick={() => setOpen(true)}>
          Columns …
        </Button>
      </MessageBarActions>
      {open && (
        <ListDialog
          list={list}
          choice={choice}
          preview={shelf.preview}
          onUse={(chosen) => {
            setOpen(false)
            shelf.choose(list, chosen)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </MessageBar>
  )
}
