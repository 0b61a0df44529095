import { useRef, useState, type DragEvent } from 'react'
import { filesOfDrop, type LocalFile } from '../files.ts'

/**
 * Makes an element take dropped files and folders; `over` is true while some are held above it.
 * @param onTransfer is given what is dropped as the browser has it, within the drop event
 */
export function useDrop(
  onFiles: (files: LocalFile[]) => void | Promise<void>,
  onTransfer: (transfer: DataTransfer) => void = () => {},
) {
  const [over, setOver] = useState(false)
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
    await onFiles(await filesOfDrop(event.dataTransfer))
  }
  return {
    over,
    handlers: {
      onDragEnter: enter(1),
      onDragLeave: enter(-1),
      onDragOver: (event: DragEvent) => event.preventDefault(),
      onDrop: (event: DragEvent) => void drop(event),
    },
  }
}
