import { Button } from '@fluentui/react-components'
import { CameraRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import { hostFacts } from '../../app/hostFacts.ts'
import { useFocusReturn } from '../../hooks/focus/useFocusReturn.ts'
import { words } from '../../words/words.ts'
import { Camera } from './Camera.tsx'

interface CameraButtonProps {
  onPicture: (picture: File) => void
  disabled?: boolean
}

/** Opens the camera: on phones their own, which needs no permission for a frame; elsewhere in a dialog. */
export function CameraButton({ onPicture, disabled = false }: CameraButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  // until it has left the page
  const [isShown, setShown] = useState(false)
  const taken = useRef<File | null>(null)
  const { remember, giveBack } = useFocusReturn()
  const open = (): void => {
    if (hostFacts().onPhone) {
      input.current?.click()
      return
    }
    remember()
    taken.current = null
    setOpen(true)
    setShown(true)
  }
  const gone = (): void => {
    setShown(false)
    giveBack()
    if (taken.current) onPicture(taken.current)
  }
  return (
    <>
      <Button icon={<CameraRegular />} disabledFocusable={disabled} onClick={open}>
        {words('camera.open')}
      </Button>
      {hostFacts().onPhone && (
        <input
          ref={input}
          type="file"
          accept="image/*"
          capture="user"
          hidden
          aria-label={words('camera.title')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            currentTarget.value = ''
            if (file) onPicture(file)
          }}
        />
      )}
      {isShown && (
        <Camera
          isOpen={isOpen}
          onPicture={(picture) => {
            taken.current = picture
            setOpen(false)
          }}
          onClose={() => setOpen(false)}
          onGone={gone}
        />
      )}
    </>
  )
}
