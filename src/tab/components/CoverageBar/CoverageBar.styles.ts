import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalM, margin: '2px' },
  figures: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
    [narrow]: { flexDirection: 'column', alignItems: 'stretch' },
  },
  share: { display: 'flex', flexDirection: 'column', flexShrink: 0 },
  shareCaption: { color: tokens.colorNeutralForeground3 },
  legend: {
    display: 'flex',
    flexGrow: 1,
    justifyContent: 'flex-end',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    [narrow]: { display: 'grid', gridTemplateColumns: '1fr 1fr' },
  },
  toggle: {
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    [narrow]: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  dot: {
    width: '10px',
    height: '10px',
    borderRadius: tokens.borderRadiusCircular,
    boxSizing: 'border-box',
    flexShrink: 0,
  },
  bar: {
    display: 'flex',
    gap: '2px',
    height: '8px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    forcedColorAdjust: 'none',
  },
  part: { minWidth: '3px', transitionProperty: 'flex-grow', transitionDuration: '400ms' },
  everybody: { border: `1px solid ${tokens.colorNeutralForeground3}` },
  has: { backgroundColor: tokens.colorBrandBackground },
  none: { backgroundColor: tokens.colorPaletteMarigoldBorderActive },
  unknown: {
    backgroundColor: tokens.colorNeutralBackground5,
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`,
  },
})
