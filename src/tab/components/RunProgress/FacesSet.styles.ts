import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  // one line of as many as fit
  faces: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    height: '64px',
    overflow: 'hidden',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  face: {
    display: 'block',
    width: '64px',
    height: '64px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    objectFit: 'cover',
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
})
