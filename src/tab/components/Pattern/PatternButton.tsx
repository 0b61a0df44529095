import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { BracesRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { PatternField } from './PatternField.tsx'
import { useStyles } from './Pattern.styles.ts'

interface PatternButtonProps {
  pattern: string
  examples: readonly string[]
  onUse: (pattern: string) => void
}

/** Opens the field for the admin's own pattern; says whether one is in use. */
export function PatternButton({ pattern, examples, onUse }: PatternButtonProps) {
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
        <Button icon={<BracesRegular />}>
          {pattern === '' ? 'Pattern' : `Pattern: ${pattern}`}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="How your files are named">
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
