import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { Question } from '../../app/question.ts'

/** words on buttons stay in one line */
const whole = { whiteSpace: 'nowrap' } as const

interface ConfirmDialogProps {
  /** null = closed */
  question: Question | null
  onClose: () => void
  /** it is not to be seen any more */
  onGone: () => void
}

/** Asks before something is done that people should mean; says to how many it is done. */
export function ConfirmDialog({ question, onClose, onGone }: ConfirmDialogProps) {
  // While it closes it still says what it said.
  const [last, setLast] = useState(question)
  if (question !== null && question !== last) setLast(question)
  const surface = useCallback(
    (element: HTMLDivElement | null) => {
      // once it has left the page
      if (element === null) setTimeout(onGone)
    },
    [onGone],
  )
  return (
    <Dialog
      open={question !== null}
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) onClose()
      }}
    >
      <DialogSurface ref={surface}>
        <DialogBody>
          <DialogTitle>{last?.title}</DialogTitle>
          <DialogContent>{last?.words}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button style={whole}>{last?.cancel}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              style={whole}
              onClick={() => {
                onClose()
                question?.act()
              }}
            >
              {last?.button}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
