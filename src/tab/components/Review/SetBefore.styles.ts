import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  note: { marginBottom: tokens.spacingVerticalM },
  progress: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalM,
  },
})
