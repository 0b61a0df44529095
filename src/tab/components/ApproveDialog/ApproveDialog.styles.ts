import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // it scrolls instead
    '> *': { flexShrink: 0 },
  },
  faces: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(80px, 1fr))',
    gap: tokens.spacingVerticalM,
  },
  face: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  picture: {
    width: '64px',
    height: '64px',
    borderRadius: tokens.borderRadiusCircular,
    objectFit: 'cover',
    backgroundColor: tokens.colorNeutralStencil1,
    // seen in high contrast
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
  },
  name: { maxWidth: '100%', textAlign: 'center', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  oneLine: { whiteSpace: 'nowrap' },
})
