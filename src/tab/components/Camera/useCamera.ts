import { useEffect, useState } from 'react'
import { troubleOf, type CameraTrouble } from './trouble.ts'

/** Larger than a profile photo, so that the face can be cropped; what the camera has is taken if it is less. */
const WANTED_SIDE_PX = 1920
const JPEG_QUALITY = 0.92

export type CameraState =
  | { kind: 'asking' }
  | { kind: 'live'; stream: MediaStream }
  | { kind: 'taken'; picture: File }
  | { kind: 'failed'; trouble: CameraTrouble }

/** The camera that faces the person. It is switched off as soon as a picture is taken, and when the component goes. */
export function useCamera() {
  const [state, setState] = useState<CameraState>({ kind: 'asking' })
  const [request, setRequest] = useState(() => new AbortController())
  useEffect(() => {
    void open(request.signal).then((next) => {
      if (!request.signal.aborted) setState(next)
    })
    return () => request.abort()
  }, [request])
  return {
    state,
    /** asks for the camera again, after a problem or for another picture */
    start: (): void => {
      setState({ kind: 'asking' })
      setRequest(new AbortController())
    },
    take: async (video: HTMLVideoElement): Promise<void> => {
      const picture = await pictureOf(video)
      request.abort()
      setState(picture ? { kind: 'taken', picture } : { kind: 'failed', trouble: 'failed' })
    },
  }
}

/** Its tracks are stopped when the signal aborts, even if the camera is granted after that. */
async function open(signal: AbortSignal): Promise<CameraState> {
  // absent where the page is not secure
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices) return { kind: 'failed', trouble: 'notSecure' }
  try {
    const side = { ideal: WANTED_SIDE_PX }
    const video = { facingMode: 'user', width: side, height: side }
    const stream = await devices.getUserMedia({ video, audio: false })
    const stop = (): void => stream.getTracks().forEach((track) => track.stop())
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
    return { kind: 'live', stream }
  } catch (error) {
    return { kind: 'failed', trouble: troubleOf(error) }
  }
}

/** What the camera shows now, as others will see it: not mirrored. Null if there is no picture yet. */
async function pictureOf(video: HTMLVideoElement): Promise<File | null> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY),
  )
  return blob && new File([blob], 'camera.jpg', { type: blob.type })
}
