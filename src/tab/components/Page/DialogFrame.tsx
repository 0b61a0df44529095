import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { narrow } from './Page.styles.ts'
import { useGone } from './useGone.ts'

const useStyles = makeStyles({
  whole: { [narrow]: { maxWidth: '100vw', width: '100vw', minHeight: '100vh', borderRadius: 0 } },
})

interface DialogFrameProps {
  title: string
  /** false = it closes */
  isOpen: boolean
  onClose: () => void
  /** called once it has closed and left the page */
  onGone: () => void
  /** buttons; the first gets the focus when nothing else asks for it */
  actions: ReactNode
  /** on phones it takes all of the screen, and buttons all of the width */
  isWhole?: boolean
  className?: string
  contentClassName?: string
  children: ReactNode
}

/** A dialog that closes before it is removed; whoever opens it renders it until it is gone. */
export function DialogFrame(props: DialogFrameProps) {
  const { title, isOpen, onClose, onGone, actions, isWhole = false, children } = props
  const styles = useStyles()
  const surface = useGone(isOpen, onGone)
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface
        ref={surface}
        className={mergeClasses(isWhole && styles.whole, props.className)}
      >
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={props.contentClassName}>{children}</DialogContent>
          <DialogActions fluid={isWhole}>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
