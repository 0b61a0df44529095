import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(420px, 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
    margin: 0,
    marginBlockStart: tokens.spacingVerticalM,
    padding: 0,
    listStyleType: 'none',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  remark: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, minWidth: 0 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
})
