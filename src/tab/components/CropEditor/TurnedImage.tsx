import type { Size, Rotation } from './crop.ts'
import { useStyles } from './CropEditor.styles.ts'

interface TurnedImageProps {
  src: string
  rotation: Rotation
  /** size of the picture once it is turned */
  picture: Size
}

/** A picture turned by quarters. It fills its parent, which must have the proportions of the turned picture. */
export function TurnedImage({ src, rotation, picture: { width, height } }: TurnedImageProps) {
  const styles = useStyles()
  const isOnItsSide = rotation % 180 !== 0
  return (
    <img
      className={styles.turned}
      src={src}
      alt=""
      draggable={false}
      style={{
        width: isOnItsSide ? `${(100 * height) / width}%` : '100%',
        height: isOnItsSide ? `${(100 * width) / height}%` : '100%',
        transform: `translate(-50%, -50%) rotate(${rotation}deg)`,
      }}
    />
  )
}
