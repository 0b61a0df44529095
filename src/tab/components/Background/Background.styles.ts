import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  bars: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
  },
  body: { overflowWrap: 'anywhere' },
})
