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

/** labels of buttons stay in one line */
const oneLine = { whiteSpace: 'nowrap' } as const

interface ConfirmDialogProps {
  /** null = closed */
  question: Question | null
  onClose: () => void
  /** after it has left the page */
  onGone: () => void
}

export function ConfirmDialog({ question, onClose, onGone }: ConfirmDialogProps) {
  // its texts stay while it fades out
  const [last, setLast] = useState(question)
  if (question !== null && question !== last) setLast(question)
  const surface = useCallback(
    (element: HTMLDivElement | null) => {
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
              <Button style={oneLine}>{last?.cancel}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              style={oneLine}
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
