import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
