import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  bar: {
    flexWrap: 'wrap',
    [narrow]: { columnGap: tokens.spacingHorizontalXS },
  },
  // on a phone below the others, for which there is room in one line then
  all: { [narrow]: { order: 1 } },
  count: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  grow: { flexGrow: 1 },
  button: { whiteSpace: 'nowrap', flexShrink: 0 },
  note: { marginBottom: tokens.spacingVerticalS },
})
