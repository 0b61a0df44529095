import { makeStyles, tokens } from '@fluentui/react-components'

export const useBarStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '2px',
    height: '6px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    forcedColorAdjust: 'none',
  },
  part: { minWidth: '3px', transitionProperty: 'flex-grow', transitionDuration: '400ms' },
  has: { backgroundColor: tokens.colorBrandBackground },
  none: { backgroundColor: tokens.colorPaletteMarigoldBorderActive },
  unknown: {
    backgroundColor: tokens.colorNeutralBackground5,
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`,
  },
  empty: { flexGrow: 1, backgroundColor: tokens.colorNeutralStencil1 },
})
