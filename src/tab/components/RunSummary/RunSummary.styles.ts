import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
