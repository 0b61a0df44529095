import {
  createFocusOutlineStyle,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { narrow, STICKY_PX } from '../Page/Page.styles.ts'

const oneLine = {
  width: '100%',
  overflowX: 'hidden',
  overflowY: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const

const inTwoLines = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflowX: 'hidden',
  overflowY: 'hidden',
  overflowWrap: 'anywhere',
  width: '100%',
} as const

/** Set by the grid and the tiles. Griffel puts what is `:global` before the class; a comma in it would come out wrong. */
const whileSelecting = ':global([data-selecting="true"])'
const whileHovered = ':global([data-index]:hover)'
const whileFocused = ':global([data-index]:focus-visible)'

export const usePersonStyles = makeStyles({
  // as the Card of appearance `filled-alternative`
  tile: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    alignItems: 'center',
    textAlign: 'center',
    minWidth: 0,
    overflowX: 'hidden',
    overflowY: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    // seen in high contrast
    border: `1px solid ${tokens.colorTransparentStroke}`,
    // nothing in a tile changes the layout around it
    contain: 'layout paint style',
  },
  comfortable: {
    height: '196px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} 0`,
  },
  compact: {
    height: '124px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS} 0`,
  },
  line: {
    display: 'grid',
    gridTemplateColumns:
      '24px 40px minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr) minmax(0, 3fr) 120px',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    paddingInline: tokens.spacingHorizontalS,
    [narrow]: { gridTemplateColumns: '24px 40px minmax(0, 1fr) minmax(0, 1fr)' },
  },
  person: {
    position: 'relative',
    boxSizing: 'border-box',
    height: '43px',
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contain: 'layout paint style',
  },
  pressable: {
    cursor: 'pointer',
    userSelect: 'none',
    WebkitTouchCallout: 'none',
    scrollMarginTop: `${STICKY_PX + 48}px`,
    scrollMarginBottom: tokens.spacingVerticalM,
    // not the background, which high contrast turns into a bright one, and the text would have to follow
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}`, boxShadow: tokens.shadow4 },
    ':active': { border: `1px solid ${tokens.colorNeutralStroke1Pressed}` },
    ...createFocusOutlineStyle({ style: { outlineOffset: '-2px' } }),
  },
  picked: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    ':hover': {
      border: `1px solid ${tokens.colorBrandStroke1}`,
      boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    },
  },
  // files are dragged over it
  aimedAt: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px dashed ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    ':hover': {
      border: `1px dashed ${tokens.colorBrandStroke1}`,
      boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    },
  },
  check: {
    boxSizing: 'border-box',
    width: '20px',
    height: '20px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0,
    ':hover': { border: `1px solid ${tokens.colorBrandStroke1}` },
    // a finger has the long press
    '@media (hover: hover)': { [whileHovered]: { opacity: 1 } },
    [whileFocused]: { opacity: 1 },
    [whileSelecting]: { opacity: 1 },
  },
  // a larger place to press than what is seen
  checkInTile: {
    position: 'absolute',
    top: '6px',
    insetInlineStart: '6px',
    '::before': { content: '""', position: 'absolute', inset: '-7px' },
  },
  checked: {
    opacity: 1,
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '6px',
      top: '2px',
      width: '4px',
      height: '9px',
      // a check mark is the same from right to left
      borderRight: `2px solid ${tokens.colorNeutralForegroundOnBrand} /* @noflip */`,
      borderBottom: `2px solid ${tokens.colorNeutralForegroundOnBrand}`,
      transform: 'rotate(45deg)',
    },
  },
  checkInLine: { position: 'relative' },
  name: { ...typographyStyles.body1Strong, ...inTwoLines, marginTop: tokens.spacingVerticalXS },
  smallName: {
    ...typographyStyles.caption1Strong,
    ...inTwoLines,
    marginTop: tokens.spacingVerticalXS,
  },
  quiet: { ...typographyStyles.caption1, ...oneLine, color: tokens.colorNeutralForeground3 },
  cell: { ...oneLine },
  strong: { fontWeight: tokens.fontWeightSemibold },
  wide: { [narrow]: { display: 'none' } },
  badges: { display: 'flex', gap: tokens.spacingHorizontalXS, justifyContent: 'center' },
  // read aloud
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflowX: 'hidden',
    overflowY: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  bone: {
    height: '12px',
    marginTop: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
  },
  round: {
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStencil1,
  },
})
