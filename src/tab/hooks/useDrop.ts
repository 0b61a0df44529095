import { useRef, useState, type DragEvent } from 'react'
import { filesOfDrop, type LocalFile } from '../files/localFile.ts'

/** ms between two looks at the count while folders are read */
const stride = 200

/**
 * Makes an element take dropped files and folders; `over` is true while some are held above it, `found` counts them
 * while folders are read and is null otherwise.
 * @param onTransfer is given what is dropped as the browser has it, within the drop event
 */
export function useDrop(
  onFiles: (files: LocalFile[]) => void | Promise<void>,
  onTransfer: (transfer: DataTransfer) => void = () => {},
) {
  const [over, setOver] = useState(false)
  const [found, setFound] = useState<number | null>(null)
  const depth = useRef(0)
  const enter = (change: 1 | -1) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    depth.current += change
    setOver(depth.current > 0)
  }
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    depth.current = 0
    setOver(false)
    onTransfer(event.dataTransfer)
    let told = performance.now()
    const files = await filesOfDrop(event.dataTransfer, (count) => {
      if (performance.now() - told < stride) return
      told = performance.now()
      setFound(count)
    })
    setFound(null)
    await onFiles(files)
  }
  return {
    over,
    found,
    handlers: {
      onDragEnter: enter(1),
      onDragLeave: enter(-1),
      onDragOver: (event: DragEvent) => event.preventDefault(),
      onDrop: (event: DragEvent) => void drop(event),
    },
  }
}
