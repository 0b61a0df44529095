import { Button } from '@fluentui/react-components'
import { useAsk } from '../ConfirmDialog/useAsk.ts'
import type { Check } from '../../hooks/useCheck.ts'
import { words } from '../../words/words.ts'

interface DiscardButtonProps {
  discard: Check['discard']
  disabled?: boolean
  onDiscarded?: () => void
}

/** Discards an import that was never started, after asking. Errors are shown by the page. */
export function DiscardButton({ discard, disabled = false, onDiscarded }: DiscardButtonProps) {
  const ask = useAsk()
  // `mutate` drops its callbacks if the import's own events replace the page first
  const act = (): void =>
    void discard.mutateAsync().then(
      () => onDiscarded?.(),
      () => {},
    )
  const question = {
    title: words('check.discard.title'),
    words: words('check.discard.text'),
    button: words('check.discard'),
    cancel: words('check.discard.cancel'),
    act,
  }
  return (
    <Button disabledFocusable={disabled || discard.isPending} onClick={() => ask(question)}>
      {words('check.discard')}
    </Button>
  )
}
