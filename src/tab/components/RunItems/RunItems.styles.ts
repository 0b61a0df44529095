import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  tabs: { overflowX: 'auto' },
  list: { position: 'relative', width: '100%' },
  place: { position: 'absolute', top: 0, insetInline: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '64px',
    boxSizing: 'border-box',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { flexWrap: 'wrap' },
  },
  words: { flexGrow: 1, minWidth: 0, [narrow]: { flexBasis: '60%' } },
  name: { display: 'block', overflowWrap: 'anywhere' },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  trouble: { display: 'block', color: tokens.colorNeutralForeground2 },
  end: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexShrink: 0 },
  undone: { backgroundColor: tokens.colorNeutralBackground3 },
  empty: { display: 'block', padding: tokens.spacingVerticalXXL, textAlign: 'center' },
})
