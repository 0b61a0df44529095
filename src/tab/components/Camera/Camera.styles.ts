import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  frame: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    aspectRatio: '4 / 3',
    maxHeight: '60vh',
    width: '100%',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  picture: { width: '100%', height: '100%', objectFit: 'contain' },
  mirrored: { width: '100%', height: '100%', objectFit: 'contain', transform: 'scaleX(-1)' },
})
