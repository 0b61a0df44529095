import { Button, Caption1, Field, Slider } from '@fluentui/react-components'
import {
  ArrowResetRegular,
  ArrowRotateClockwiseRegular,
  ArrowRotateCounterclockwiseRegular,
} from '@fluentui/react-icons'
import { words } from '../../words/words.ts'
import { largestSide, resizeTo, smallestSide, turn, type Crop } from './crop.ts'
import { useStyles } from './CropEditor.styles.ts'
import { CropPreview } from './CropPreview.tsx'

/** Side of each preview. */
const PREVIEW_SIZES_PX = [96, 48, 32]

interface CropToolsProps {
  src: string
  crop: Crop
  busy: boolean
  onChange: (crop: Crop) => void
  onReset: () => void
}

/** Previews, and the controls for size and rotation. */
export function CropTools({ src, crop, busy, onChange, onReset }: CropToolsProps) {
  const styles = useStyles()
  return (
    <div className={styles.tools}>
      <div className={styles.previews}>
        {PREVIEW_SIZES_PX.map((size) => (
          <CropPreview key={size} src={src} crop={crop} size={size} />
        ))}
      </div>
      <Field label={words('crop.size')}>
        <Slider
          min={smallestSide(crop.picture)}
          max={largestSide(crop.picture)}
          value={crop.box.width}
          aria-valuetext={words('crop.sizeValue', { count: crop.box.width })}
          onChange={(_event, { value }) => onChange(resizeTo(crop, value))}
        />
      </Field>
      <div className={styles.row}>
        <Button
          icon={<ArrowRotateCounterclockwiseRegular />}
          aria-label={words('crop.turnLeft')}
          title={words('crop.turnLeft')}
          onClick={() => onChange(turn(crop, 'left'))}
        />
        <Button
          icon={<ArrowRotateClockwiseRegular />}
          aria-label={words('crop.turnRight')}
          title={words('crop.turnRight')}
          onClick={() => onChange(turn(crop, 'right'))}
        />
        <Button icon={<ArrowResetRegular />} disabled={busy} onClick={onReset}>
          {words('crop.reset')}
        </Button>
      </div>
      <Caption1 className={styles.hint}>{words('crop.hint')}</Caption1>
    </div>
  )
}
