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

/** Ends an import that was never started, once somebody has said that they mean it. */
export function DiscardButton({ importId, disabled = false, onDiscarded }: DiscardButtonProps) {
  const { discard } = useCheck(importId)
  const [asking, setAsking] = useState(false)
  const onSuccess = (): void => {
    setAsking(false)
    onDiscarded?.()
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
        <Button disabled={disabled}>Discard</Button>
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
            <Button
              appearance="primary"
              disabledFocusable={discard.isPending}
              onClick={() => discard.mutate(undefined, { onSuccess })}
            >
              Discard
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
