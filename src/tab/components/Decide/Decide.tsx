import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Reviews } from '../../review/store.ts'
import { useSettle } from './useDecide.ts'
import { leaveOut, pick, type Book } from '../../review/book.ts'
import { optionsOf } from '../../review/options.ts'
import { SettleQuestion } from './DecideQuestion.tsx'
import { readKey } from '../../review/settling.ts'
import { format } from '../../review/words.ts'
import { useStyles } from './Decide.styles.ts'

interface SettleProps {
  book: Book
  reviews: Reviews
  onClose: () => void
}

/** The doubtful files one after the other, by mouse or by keys: 1 to 9 choose, the arrows go on and back. */
export function Settle({ book, reviews, onClose }: SettleProps) {
  const styles = useStyles()
  const { entry, left, skipped, go, back, canGoBack } = useSettle(book, reviews)
  const question = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const key = entry?.key ?? null
  // what had the focus is gone with its question
  useEffect(() => {
    if (key === null) end.current?.focus()
    else question.current?.focus({ preventScroll: true })
  }, [key])
  const options = entry ? optionsOf(book, entry) : []

  const choose = (index: number): void => {
    const option = options[index]
    if (!entry || !option) return
    go(() => {
      if (option.kind === 'person') reviews.choose(entry.key, option.person)
      else reviews.edit((book) => pick(book, option.row.id))
    })
  }
  const drop = (): void => go(() => reviews.edit((book) => leaveOut(book, entry?.ids ?? [])))
  const press = (event: KeyboardEvent): void => {
    const meant = readKey(event.key)
    if (!meant || event.target instanceof HTMLInputElement) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    if (meant.kind === 'choose') choose(meant.index)
    if (meant.kind === 'skip') go(null)
    if (meant.kind === 'back') back()
    if (meant.kind === 'leaveOut') drop()
  }
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface} onKeyDown={press}>
        <DialogBody>
          <DialogTitle>
            {entry ? (left === 1 ? 'Last question' : `${format(left)} questions`) : 'Settled'}
          </DialogTitle>
          <DialogContent>
            {entry ? (
              <SettleQuestion
                key={entry.key}
                ref={question}
                rows={entry.ids.flatMap((id) => book.rows.get(id) ?? [])}
                options={options}
                reviews={reviews}
                onChoose={choose}
                onFound={(person) => go(() => reviews.choose(entry.key, person))}
              />
            ) : (
              <div ref={end} tabIndex={-1} className={styles.end}>
                {skipped === 0
                  ? 'There is nothing more to decide.'
                  : `There is nothing more to decide, apart from the ${format(skipped)} that you skipped.`}
              </div>
            )}
          </DialogContent>
          <DialogActions className={styles.actions}>
            {entry && (
              <>
                <Button disabled={!canGoBack} onClick={back}>
                  Back
                </Button>
                <Button onClick={drop}>Leave out</Button>
                <Button onClick={() => go(null)}>Skip</Button>
              </>
            )}
            <Button appearance={entry ? 'secondary' : 'primary'} onClick={onClose}>
              {entry ? 'Close' : 'Done'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
