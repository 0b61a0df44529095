import { Button, Tooltip, type ButtonProps } from '@fluentui/react-components'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { useStyles } from './SelectionBar.styles.ts'

/** Wider, there is room for every label. */
const ICONS_ONLY_PX = 959
/** The same while there is one more. */
const CROWDED_ICONS_ONLY_PX = 1399

interface ToolProps {
  label: string
  icon: NonNullable<ButtonProps['icon']>
  /** its icon says enough */
  isShort?: boolean
  /** there are more tools than usual */
  isCrowded?: boolean
  disabledFocusable?: boolean
  onClick: () => void
}

/** Where there is little room, its label is shown only while it is pressed long. */
export function Tool({ label, isShort = false, isCrowded = false, ...button }: ToolProps) {
  const { button: style } = useStyles()
  const isNarrow = useIsNarrow(isCrowded ? CROWDED_ICONS_ONLY_PX : ICONS_ONLY_PX)
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
