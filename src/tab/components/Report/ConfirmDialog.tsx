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
import type { Question } from './report.ts'

interface ConfirmDialogProps {
  /** null = closed */
  question: Question | null
  onClose: () => void
}

/** Asks before something is done to many people; says to how many. */
export function ConfirmDialog({ question, onClose }: ConfirmDialogProps) {
  return (
    <Dialog
      open={question !== null}
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) onClose()
      }}
    >
      {/* What is confirmed may lead to another page: an exit still under way then would leave the page hidden from
          screen readers. */}
      <DialogSurface surfaceMotion={null} backdropMotion={null}>
        <DialogBody>
          <DialogTitle>{question?.title}</DialogTitle>
          <DialogContent>{question?.words}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                onClose()
                question?.act()
              }}
            >
              {question?.button}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{question?.cancel}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
