import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { BracesRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { words } from '../../words/words.ts'
import { labelOf } from './explain.ts'
import { PatternField, type PatternFieldProps } from './PatternField.tsx'
import { useStyles } from './Pattern.styles.ts'

/** Opens the field for the admin's own pattern; its label shows the one in use. */
export function PatternButton({ pattern, examples, onUse }: PatternFieldProps) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trapFocus
      open={open}
      positioning={{ position: 'below', align: 'start', autoSize: 'height' }}
      onOpenChange={(_event, data) => setOpen(data.open)}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<BracesRegular />} className={styles.opener}>
          {labelOf(pattern)}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={words('pattern.label')}>
        <PatternField
          pattern={pattern}
          examples={examples}
          onUse={(chosen) => {
            setOpen(false)
            onUse(chosen)
          }}
        />
      </PopoverSurface>
    </Popover>
  )
}
