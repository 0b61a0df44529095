import type { Size, Rotation } from './crop.ts'
import { useStyles } from './CropEditor.styles.ts'

interface TurnedImageProps {
  src: string
  rotation: Rotation
  /** of the picture as it is turned */
  picture: Size
}

/** A picture turned by quarters that fills its parent, which has the turned picture's proportions. */
export function TurnedImage({ src, rotation, picture: { width, height } }: TurnedImageProps) {
  const styles = useStyles()
  const lies = rotation % 180 !== 0
  return (
    <img
      className={styles.turned}
      src={src}
      alt=""
      draggable={false}
      style={{
        width: lies ? `${(100 * height) / width}%` : '100%',
        height: lies ? `${(100 * width) / height}%` : '100%',
        transform: `translate(-50%, -50%) rotate(${rotation}deg)`,
      }}
    />
  )
}
