import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
  },
  details: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  name: { overflowWrap: 'anywhere' },
  note: { [narrow]: { paddingInline: tokens.spacingHorizontalS } },
  noteTitle: {
    [narrow]: {
      display: 'block',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
  },
  folded: { whiteSpace: 'normal', minWidth: 0, paddingBlock: tokens.spacingVerticalXS },
  unfold: { minWidth: 0, padding: 0, display: 'block', textDecorationLine: 'underline' },
  surface: { maxWidth: '920px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  sheet: { maxWidth: '320px' },
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { minWidth: 'max-content', width: '100%' },
  head: {
    verticalAlign: 'top',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    minWidth: '150px',
  },
  used: { backgroundColor: tokens.colorBrandBackground2 },
  select: { width: '140px', marginTop: tokens.spacingVerticalXS },
  title: { maxWidth: '140px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  cell: { maxWidth: '240px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  result: { minHeight: '40px' },
})
