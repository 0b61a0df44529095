import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  place: { position: 'relative', height: '100%' },
  frame: { display: 'block', width: '100%', height: '100%', border: 'none', colorScheme: 'normal' },
  away: { visibility: 'hidden' },
  over: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    padding: '24px',
    textAlign: 'center',
    '& h2': { margin: 0 },
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  reason: { maxWidth: '480px', margin: 0, color: tokens.colorNeutralForeground2 },
})
