import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { words } from '../../words/words.ts'
import { DialogFrame } from '../Page/DialogFrame.tsx'
import { useStyles } from './Camera.styles.ts'
import { useCamera, type CameraState } from './useCamera.ts'

interface CameraProps {
  onPicture: (picture: File) => void
  onClose: () => void
  /** false = it closes */
  isOpen: boolean
  /** called once it has closed and left the page */
  onGone: () => void
}

/** Takes a picture with the camera of this device; whoever opens it closes it in both calls. */
export function Camera({ onPicture, onClose, isOpen, onGone }: CameraProps) {
  const styles = useStyles()
  const { state, start, take } = useCamera()
  const button = useRef<HTMLButtonElement>(null)
  // once it shows something
  const [video, setVideo] = useState<HTMLVideoElement | null>(null)
  useEscape(onClose)
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus()
  })
  const main = {
    asking: { label: words('camera.take'), act: () => {} },
    live: {
      label: words('camera.take'),
      act: () => {
        setVideo(null)
        if (video) void take(video)
      },
    },
    taken: {
      label: words('camera.use'),
      act: () => state.kind === 'taken' && onPicture(state.picture),
    },
    failed: { label: words('camera.again'), act: start },
  }[state.kind]
  const waits = state.kind === 'asking' || (state.kind === 'live' && !video)
  return (
    <DialogFrame
      isWhole
      className={styles.surface}
      title={words('camera.title')}
      isOpen={isOpen}
      onClose={onClose}
      onGone={onGone}
      actions={
        <>
          <Button onClick={onClose}>{words('camera.cancel')}</Button>
          {state.kind === 'taken' && (
            <Button
              onClick={() => {
                // this button goes
                button.current?.focus()
                start()
              }}
            >
              {words('camera.retake')}
            </Button>
          )}
          {/* the same button in every state, so that it keeps the focus */}
          <Button
            ref={(element: HTMLButtonElement | null) => void (button.current = element)}
            autoFocus
            appearance="primary"
            disabledFocusable={waits}
            onClick={main.act}
          >
            {main.label}
          </Button>
        </>
      }
    >
      <View state={state} onVideo={setVideo} />
    </DialogFrame>
  )
}

/** Wherever the focus is: a button that waits swallows every key. */
function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const press = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onEscape()
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [onEscape])
}

interface ViewProps {
  state: CameraState
  /** called once it shows something */
  onVideo: (video: HTMLVideoElement) => void
}

function View({ state, onVideo }: ViewProps) {
  const styles = useStyles()
  const taken = useObjectUrl(state.kind === 'taken' ? state.picture : null)
  if (state.kind === 'failed') {
    const { trouble } = state
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{words(`camera.${trouble}`)}</MessageBarTitle>
          {words(`camera.${trouble}.next`)}
        </MessageBarBody>
      </MessageBar>
    )
  }
  return (
    <div className={styles.frame}>
      {state.kind === 'asking' && <Spinner label={words('camera.asking')} labelPosition="below" />}
      {state.kind === 'live' && <Live stream={state.stream} onVideo={onVideo} />}
      {taken && <img className={styles.picture} src={taken} alt={words('camera.taken')} />}
    </div>
  )
}

/** Mirrored, as people know themselves. */
function Live({ stream, onVideo }: Pick<ViewProps, 'onVideo'> & { stream: MediaStream }) {
  const styles = useStyles()
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])
  return (
    <video
      ref={video}
      className={styles.mirrored}
      aria-label={words('camera.preview')}
      autoPlay
      muted
      playsInline
      onLoadedData={({ currentTarget }) => onVideo(currentTarget)}
    />
  )
}
