import { useRef, useState, type DragEvent } from 'react'
import { filesOfDrop, type LocalFile } from '../files/localFile.ts'

const COUNT_EVERY_MS = 200

/**
 * Makes an element accept dropped files and folders: spread `handlers` on it. `over` is true while files are dragged over
 * it; `found` counts them while dropped folders are read, otherwise it is null.
 * @param onTransfer called within the drop event, the only time when file handles can be taken from the transfer
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
    let counted = performance.now()
    const files = await filesOfDrop(event.dataTransfer, (count) => {
      if (performance.now() - counted < COUNT_EVERY_MS) return
      counted = performance.now()
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
