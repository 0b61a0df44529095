import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow, STICKY_PX } from '../Page/Page.styles.ts'

/** In it, a strip that stays would take most of the window: 400% of a small screen. */
const low = '@media (max-height: 480px)'

export const useStripStyles = makeStyles({
  strip: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    minHeight: `${STICKY_PX}px`,
    paddingBlock: tokens.spacingVerticalS,
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    [narrow]: {
      flexWrap: 'wrap',
      columnGap: tokens.spacingHorizontalS,
      rowGap: tokens.spacingVerticalXS,
      minHeight: '80px',
      alignContent: 'center',
    },
    [low]: { position: 'static' },
  },
  figures: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    gap: '3px',
    minWidth: '150px',
    maxWidth: '380px',
    [narrow]: { order: 1, flexBasis: '100%', maxWidth: 'none' },
  },
  sentence: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalSNudge,
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  count: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  share: { overflowX: 'hidden', textOverflow: 'ellipsis' },
  bone: {
    height: '6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
  },
  chips: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    '@media (max-width: 1023px)': { display: 'none' },
  },
  chip: {
    whiteSpace: 'nowrap',
    flexShrink: 0,
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalS,
  },
  pressed: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    // high contrast has no other background for it
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': {
      color: tokens.colorBrandForeground2Hover,
      backgroundColor: tokens.colorBrandBackground2Hover,
      border: `1px solid ${tokens.colorBrandStroke1}`,
    },
  },
  dot: {
    width: '10px',
    height: '10px',
    borderRadius: tokens.borderRadiusCircular,
    boxSizing: 'border-box',
    flexShrink: 0,
    forcedColorAdjust: 'none',
  },
  search: { flexGrow: 1, flexBasis: '120px', minWidth: 0, maxWidth: 'none' },
  button: { flexShrink: 0, whiteSpace: 'nowrap', [narrow]: { minWidth: '32px' } },
})
