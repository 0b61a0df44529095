import { useRef, type PointerEvent } from 'react'
import { words } from '../../words/words.ts'
import { corners, dragCorner, moveBy, onKey, type Corner, type Crop } from './crop.ts'
import { useStyles } from './CropEditor.styles.ts'
import { TurnedImage } from './TurnedImage.tsx'

interface CropStageProps {
  src: string
  crop: Crop
  onChange: (crop: Crop) => void
}

interface Drag {
  /** null = the whole square is dragged */
  corner: Corner | null
  x: number
  y: number
  from: Crop
}

/** Of the window's height, for a tall picture. */
const MAX_HEIGHT_VH = 52

const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`

/** The whole picture with the square on it, moved and resized by pointer or keyboard. */
export function CropStage({ src, crop, onChange }: CropStageProps) {
  const styles = useStyles()
  const stage = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  const { box, picture, rotation } = crop

  const startDrag = (event: PointerEvent, corner: Corner | null): void => {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { corner, x: event.clientX, y: event.clientY, from: crop }
  }
  const dragTo = (event: PointerEvent): void => {
    const current = drag.current
    const width = stage.current?.clientWidth ?? 0
    if (!current || width === 0) return
    event.stopPropagation()
    const scale = picture.width / width
    const x = (event.clientX - current.x) * scale
    const y = (event.clientY - current.y) * scale
    const { corner, from } = current
    onChange(corner ? dragCorner(from, corner, x, y) : moveBy(from, x, y))
  }
  const endDrag = (): void => {
    drag.current = null
  }
  const handlers = (corner: Corner | null) => ({
    onPointerDown: (event: PointerEvent) => startDrag(event, corner),
    onPointerMove: dragTo,
    onPointerUp: endDrag,
    onPointerCancel: endDrag,
  })
  return (
    <div
      ref={stage}
      className={styles.stage}
      style={{
        aspectRatio: `${picture.width} / ${picture.height}`,
        width: `min(100%, ${(MAX_HEIGHT_VH * picture.width) / picture.height}vh)`,
      }}
    >
      <TurnedImage src={src} rotation={rotation} picture={picture} />
      <div
        className={styles.square}
        role="application"
        tabIndex={0}
        aria-label={words('crop.square')}
        aria-roledescription={words('crop.squareRole')}
        aria-description={words('crop.squareKeys')}
        style={{
          left: percent(box.left, picture.width),
          top: percent(box.top, picture.height),
          width: percent(box.width, picture.width),
          height: percent(box.height, picture.height),
        }}
        onKeyDown={(event) => {
          const next = onKey(crop, event.key, event.shiftKey)
          if (!next) return
          event.preventDefault()
          onChange(next)
        }}
        {...handlers(null)}
      >
        {corners.map((corner) => (
          <span
            key={`${corner.x} ${corner.y}`}
            aria-hidden
            className={styles.corner}
            style={{
              [corner.x]: '-7px',
              [corner.y]: '-7px',
              cursor:
                (corner.x === 'left') === (corner.y === 'top') ? 'nwse-resize' : 'nesw-resize',
            }}
            {...handlers(corner)}
          />
        ))}
      </div>
    </div>
  )
}
