import { Button } from '@fluentui/react-components'
import { useAsk } from '../ConfirmDialog/useAsk.ts'
import type { Check } from '../../hooks/useCheck.ts'

const question = {
  title: 'Discard this import?',
  words:
    'Nobody’s photo has been changed, and none will be. To set these photos after all, you would add the files again.',
  button: 'Discard',
  cancel: 'Keep it',
}

interface DiscardButtonProps {
  discard: Check['discard']
  disabled?: boolean
  onDiscarded?: () => void
}

/** Ends an import that was never started, once somebody has said that they mean it; the page shows what went wrong. */
export function DiscardButton({ discard, disabled = false, onDiscarded }: DiscardButtonProps) {
  const ask = useAsk()
  // not as callbacks of `mutate`: the page may change by the import's own events before they are called
  const act = (): void =>
    void discard.mutateAsync().then(
      () => onDiscarded?.(),
      () => {},
    )
  return (
    <Button
      disabledFocusable={disabled || discard.isPending}
      onClick={() => ask({ ...question, act })}
    >
      Discard
    </Button>
  )
}
