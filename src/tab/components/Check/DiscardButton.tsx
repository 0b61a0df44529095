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
import { useState } from 'react'
import { useCheck } from '../../hooks/useCheck.ts'
import { asProblem } from '../../problem.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'

interface DiscardButtonProps {
  importId: string
  disabled?: boolean
  onDiscarded?: () => void
}

/** ms after which the dialog is gone and the page open to screen readers again */
const settled = 500

/** Ends an import that was never started, once somebody has said that they mean it. */
export function DiscardButton({ importId, disabled = false, onDiscarded }: DiscardButtonProps) {
  const { discard } = useCheck(importId)
  const [asking, setAsking] = useState(false)
  // a dialog that goes with its page before it is closed leaves everything else hidden from screen readers
  const go = (): void => {
    setAsking(false)
    // not as callbacks of `mutate`: the page may change by the import's own events before they are called
    const end = (): Promise<void> =>
      discard.mutateAsync().then(
        () => onDiscarded?.(),
        () => setAsking(true),
      )
    setTimeout(() => void end(), settled)
  }
  return (
    <Dialog
      open={asking}
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        discard.reset()
        setAsking(open)
      }}
    >
      <DialogTrigger disableButtonEnhancement>
        <Button disabledFocusable={disabled || discard.isPending}>Discard</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Discard this import?</DialogTitle>
          <DialogContent>
            {discard.error && <ProblemNote problem={asProblem(discard.error)} />}
            Nobody’s photo has been changed, and none will be. To set these photos after all, you
            would add the files again.
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Keep it</Button>
            </DialogTrigger>
            <Button appearance="primary" onClick={go}>
              Discard
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
