import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import { LIMITS } from '../../../api/contract/limits.ts'
import { words } from '../../words/words.ts'
import { useGone } from '../Page/useGone.ts'
import { useStyles } from './Approvals.styles.ts'
import type { DeclineReason } from './useDecisions.ts'

const codes = ['quality', 'face', 'others', 'unsuitable', 'other'] as const

interface DeclineDialogProps {
  isOpen: boolean
  /** how many photos are declined */
  count: number
  onDecline: (reason: DeclineReason) => void
  onClose: () => void
  /** once it has left the page */
  onGone: () => void
}

/** Asks for the reason: one of the usual ones, or a text. Enter declines. */
export function DeclineDialog({ isOpen, count, onDecline, onClose, onGone }: DeclineDialogProps) {
  const styles = useStyles()
  const surface = useGone(isOpen, onGone)
  const [code, setCode] = useState<DeclineReason['code']>('quality')
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const needsText = code === 'other'
  const decline = (): void => {
    if (needsText && text.trim() === '') setMissing(true)
    else onDecline({ code, text: text.trim() })
  }
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface ref={surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            decline()
          }}
        >
          <DialogBody>
            <DialogTitle>{words('approvals.decline.title', { count })}</DialogTitle>
            <DialogContent className={styles.dialog}>
              <Field label={words('approvals.decline.reason')}>
                <RadioGroup
                  value={code}
                  onChange={(_event, { value }) => setCode(value as DeclineReason['code'])}
                >
                  {codes.map((each) => (
                    <Radio key={each} value={each} label={words(`approvals.reason.${each}`)} />
                  ))}
                </RadioGroup>
              </Field>
              <Field
                label={words(
                  needsText ? 'approvals.decline.text.needed' : 'approvals.decline.text',
                )}
                {...(isMissing &&
                  needsText && {
                    validationMessage: words('approvals.decline.text.missing'),
                  })}
              >
                <Textarea
                  value={text}
                  maxLength={LIMITS.MAX_REASON_LENGTH}
                  onChange={(_event, { value }) => setText(value)}
                />
              </Field>
              <Caption1>{words('approvals.decline.hint')}</Caption1>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{words('approvals.decline.cancel')}</Button>
              <Button appearance="primary" type="submit">
                {words('approvals.decline', { count })}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
