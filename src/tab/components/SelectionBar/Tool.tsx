import { Button, Tooltip, type ButtonProps } from '@fluentui/react-components'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { useStyles } from './SelectionBar.styles.ts'

/** Wider, there is room for every label. */
const ICONS_ONLY_PX = 959

interface ToolProps {
  label: string
  icon: NonNullable<ButtonProps['icon']>
  /** its icon says enough */
  isShort?: boolean
  disabledFocusable?: boolean
  onClick: () => void
}

/** Where there is little room, its label is shown only while it is pressed long. */
export function Tool({ label, isShort = false, ...button }: ToolProps) {
  const { button: style } = useStyles()
  const isNarrow = useIsNarrow(ICONS_ONLY_PX)
  if (isShort || isNarrow)
    return (
      <Tooltip content={label} relationship="label">
        <Button className={style} appearance="subtle" {...button} />
      </Tooltip>
    )
  return (
    <Button className={style} appearance="subtle" {...button}>
      {label}
    </Button>
  )
}
