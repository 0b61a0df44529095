import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { PatternField, type PatternFieldProps } from './PatternField.tsx'

interface PatternDialogProps extends PatternFieldProps {
  onClose: () => void
}

/** The field for the admin's own pattern where there is no room beside a button. */
export function PatternDialog({ onClose, ...field }: PatternDialogProps) {
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Pattern</DialogTitle>
          <DialogContent>
            <PatternField {...field} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
