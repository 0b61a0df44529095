import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    position: 'sticky',
    top: 0,
    zIndex: 2,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  search: { flexGrow: 1, maxWidth: '420px', [narrow]: { maxWidth: 'none', flexBasis: '100%' } },
  select: { minWidth: '180px', [narrow]: { minWidth: 0, flexGrow: 1, flexBasis: '40%' } },
})
