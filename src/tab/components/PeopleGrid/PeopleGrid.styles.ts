import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  count: {
    color: tokens.colorNeutralForeground3,
    marginBottom: tokens.spacingVerticalS,
    ':empty': { marginBottom: 0 },
  },
  list: { marginBottom: tokens.spacingVerticalXXL },
  tile: {
    height: '196px',
    boxSizing: 'border-box',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalL,
    minWidth: 0,
  },
  name: { width: '100%', marginTop: tokens.spacingVerticalS },
  line: { width: '100%', color: tokens.colorNeutralForeground3 },
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
