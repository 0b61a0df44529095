import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { ItemView } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import type { Check } from '../../hooks/useCheck.ts'
import type { ReviewPerson } from '../../review/row.ts'
import { words } from '../../words/words.ts'
import { DialogFrame } from '../Page/DialogFrame.tsx'
import { PersonPicker } from '../PersonPicker/PersonPicker.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { withoutFolders } from './check.ts'
import { NowAndNew } from './tile/NowAndNew.tsx'
import { useStyles } from './WhoseIsIt.styles.ts'

interface WhoseIsItProps {
  runId: string
  item: ItemView
  reassign: Check['reassign']
  /** it has closed and left the page */
  onGone: () => void
}

/** Gives a photo to another person; if they have another one in this import, the two can be swapped. */
export function WhoseIsIt({ runId, item, reassign, onGone }: WhoseIsItProps) {
  const styles = useStyles()
  const [isOpen, setIsOpen] = useState(true)
  const [person, setPerson] = useState<ReviewPerson | null>(null)
  const problem = reassign.error && person ? asProblem(reassign.error) : null
  const file = withoutFolders(item.fileName)
  const give = (to: ReviewPerson, swap: boolean): void => {
    setPerson(to)
    const wanted = { itemId: item.id, personId: to.id, swap }
    reassign.mutate(wanted, { onSuccess: () => setIsOpen(false) })
  }
  return (
    <DialogFrame
      title={words('check.whose')}
      isOpen={isOpen}
      onClose={() => setIsOpen(false)}
      onGone={onGone}
      contentClassName={styles.content}
      actions={<Button onClick={() => setIsOpen(false)}>{words('check.whose.cancel')}</Button>}
    >
      <NowAndNew runId={runId} item={item} isLeft={false} />
      <div>
        <Body1 block>{words('check.whose.text', { name: item.person.displayName })}</Body1>
        <Caption1 block className={styles.quiet}>
          {file}
        </Caption1>
      </div>
      <PersonPicker
        label={words('check.anotherFor', { file })}
        candidates={[]}
        autoFocus
        onChoose={(to) => give(to, false)}
      />
      {problem?.code === 'same_person_twice' && person ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words('check.whose.taken', {
              name: person.displayName,
              present: item.person.displayName,
            })}
          </MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={reassign.isPending} onClick={() => give(person, true)}>
              {words('check.whose.swap')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : (
        problem && <ProblemNote problem={problem} />
      )}
    </DialogFrame>
  )
}
