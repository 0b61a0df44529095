import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { words } from '../../words/words.ts'
import { PatternField, type PatternFieldProps } from './PatternField.tsx'

interface PatternDialogProps extends PatternFieldProps {
  onClose: () => void
}

/** The field for the admin's own pattern, for phones. */
export function PatternDialog({ onClose, ...field }: PatternDialogProps) {
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words('pattern.open')}</DialogTitle>
          <DialogContent>
            <PatternField {...field} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words('pattern.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
