import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Book } from '../../review/book.ts'
import { optionsOf } from '../../review/decide.ts'
import { leaveOut, pick } from '../../review/edits.ts'
import type { Reviews } from '../../review/store.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './Decide.styles.ts'
import { DecideQuestion } from './DecideQuestion.tsx'
import { actionOf } from './keys.ts'
import { useDecide } from './useDecide.ts'

interface DecideProps {
  book: Book
  reviews: Reviews
  onClose: () => void
}

/** Asks about the doubtful files one by one; answered by mouse or keyboard. */
export function Decide({ book, reviews, onClose }: DecideProps) {
  const styles = useStyles()
  const { line, number, count, postponed, go, back, canGoBack } = useDecide(book, reviews)
  const question = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const key = line?.key ?? null
  const options = line ? optionsOf(book, line) : []
  const mustSearch = options.length === 0
  // the control that had the focus went away with its question
  useEffect(() => {
    const search = mustSearch ? question.current?.querySelector('input') : null
    if (key === null) end.current?.focus()
    else (search ?? question.current)?.focus({ preventScroll: true })
  }, [key, mustSearch])

  const choose = (index: number): void => {
    const option = options[index]
    if (!line || !option) return
    go(() => {
      if (option.kind === 'person') reviews.choose(line.key, option.person)
      else reviews.edit((book) => pick(book, option.row.id))
    })
  }
  const skip = (): void => go(() => reviews.edit((book) => leaveOut(book, line?.ids ?? [])))
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = actionOf(event.key)
    if (!action || event.target instanceof HTMLInputElement) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    if (action.kind === 'choose') choose(action.index)
    if (action.kind === 'postpone') go(null)
    if (action.kind === 'back') back()
    if (action.kind === 'skip') skip()
  }
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface} onKeyDown={onKeyDown}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                aria-label={words('decide.close')}
                icon={<DismissRegular />}
                onClick={onClose}
              />
            }
          >
            {line ? words('decide.title', { number, count }) : words('decide.title.done')}
          </DialogTitle>
          <DialogContent>
            {line ? (
              <DecideQuestion
                key={line.key}
                ref={question}
                rows={line.ids.flatMap((id) => book.rows.get(id) ?? [])}
                options={options}
                reviews={reviews}
                onChoose={choose}
                onFound={(person) => go(() => reviews.choose(line.key, person))}
              />
            ) : (
              <div ref={end} tabIndex={-1} className={styles.end}>
                {words('decide.done', { postponed })}
              </div>
            )}
          </DialogContent>
          <DialogActions className={styles.actions}>
            {line ? (
              <Actions onBack={canGoBack ? back : null} onSkip={skip} onPostpone={() => go(null)} />
            ) : (
              <Button appearance="primary" onClick={onClose}>
                {words('decide.finish')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

interface ActionsProps {
  /** null = there is nothing to go back to */
  onBack: (() => void) | null
  onSkip: () => void
  onPostpone: () => void
}

function Actions({ onBack, onSkip, onPostpone }: ActionsProps) {
  const { action } = useStyles()
  return (
    <>
      <Button className={action} disabled={onBack === null} onClick={() => onBack?.()}>
        {words('decide.back')}
      </Button>
      <Button className={action} onClick={onSkip}>
        {words('decide.skip')}
      </Button>
      <Button className={action} onClick={onPostpone}>
        {words('decide.postpone')}
      </Button>
    </>
  )
}
