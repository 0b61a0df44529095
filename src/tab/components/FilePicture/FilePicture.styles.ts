import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  row: {
    width: '48px',
    height: '48px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: '20px',
  },
  card: {
    width: '96px',
    height: '96px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '32px',
  },
  large: {
    width: '200px',
    height: '200px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '48px',
  },
  picture: { width: '100%', height: '100%', objectFit: 'cover' },
  whole: { objectFit: 'contain' },
})
