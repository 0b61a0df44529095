import type { Crop } from './crop.ts'
import { useStyles } from './CropEditor.styles.ts'
import { TurnedImage } from './TurnedImage.tsx'

interface CropPreviewProps {
  src: string
  crop: Crop
  /** pixels */
  size: number
}

/** The crop in a circle, as Teams shows it. */
export function CropPreview({ src, crop: { box, picture, rotation }, size }: CropPreviewProps) {
  const styles = useStyles()
  const scale = size / box.width
  return (
    <div className={styles.preview} style={{ width: size, height: size }} aria-hidden>
      <div
        className={styles.inner}
        style={{
          left: -box.left * scale,
          top: -box.top * scale,
          width: picture.width * scale,
          height: picture.height * scale,
        }}
      >
        <TurnedImage src={src} rotation={rotation} picture={picture} />
      </div>
    </div>
  )
}
