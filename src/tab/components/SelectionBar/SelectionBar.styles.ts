import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  bar: {
    flexWrap: 'nowrap',
    [narrow]: { flexWrap: 'wrap', columnGap: 0 },
  },
  // on a phone below the others, for which there is room in one line then
  all: { [narrow]: { order: 1 } },
  // as narrow as the tools beside it leave it, in two lines if need be
  count: {
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    [narrow]: { flex: '1 1 64px', minWidth: 0, whiteSpace: 'normal' },
  },
  grow: { flexGrow: 1, [narrow]: { display: 'none' } },
  button: { whiteSpace: 'nowrap', flexShrink: 0 },
  note: { marginBottom: tokens.spacingVerticalS },
})
