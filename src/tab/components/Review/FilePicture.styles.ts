import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  frame: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '48px',
    height: '48px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    fontSize: '20px',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  picture: { width: '100%', height: '100%', objectFit: 'cover' },
})
