import {
  createFocusOutlineStyle,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'

const oneLine = {
  width: '100%',
  overflowX: 'hidden',
  overflowY: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const

export const useStyles = makeStyles({
  count: {
    color: tokens.colorNeutralForeground3,
    marginBottom: tokens.spacingVerticalS,
    ':empty': { marginBottom: 0 },
  },
  list: { marginBottom: tokens.spacingVerticalXXL },
  // as the Card of appearance `filled-alternative`
  tile: {
    display: 'flex',
    flexDirection: 'column',
    height: '196px',
    boxSizing: 'border-box',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalL,
    minWidth: 0,
    overflowX: 'hidden',
    overflowY: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: tokens.shadow4,
    // seen in high contrast
    border: `1px solid ${tokens.colorTransparentStroke}`,
    // nothing in a tile changes the layout around it
    contain: 'layout paint style',
  },
  button: {
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground2Hover,
      boxShadow: tokens.shadow8,
    },
    ':active': { backgroundColor: tokens.colorNeutralBackground2Pressed },
    ...createFocusOutlineStyle({ style: { outlineOffset: '0px' } }),
  },
  name: { ...typographyStyles.body1Strong, ...oneLine, marginTop: tokens.spacingVerticalS },
  line: { ...typographyStyles.caption1, ...oneLine, color: tokens.colorNeutralForeground3 },
  badges: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    flexWrap: 'wrap',
    justifyContent: 'center',
    marginTop: tokens.spacingVerticalXXS,
  },
  skeletonTile: { width: '100%', display: 'grid', justifyItems: 'center', gap: '10px' },
  more: { display: 'flex', justifyContent: 'center', padding: tokens.spacingVerticalL },
})
