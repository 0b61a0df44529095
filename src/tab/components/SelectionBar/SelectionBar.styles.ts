import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  bar: {
    flexWrap: 'nowrap',
    [narrow]: { flexWrap: 'nowrap', columnGap: tokens.spacingHorizontalXS },
  },
  count: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  grow: { flexGrow: 1 },
  button: { whiteSpace: 'nowrap', flexShrink: 0 },
  note: { marginBottom: tokens.spacingVerticalS },
})
