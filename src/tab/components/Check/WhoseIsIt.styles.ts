import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    // the list of people opens below the field
    minHeight: '320px',
  },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
})
