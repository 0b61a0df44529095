import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
  },
  details: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  name: { overflowWrap: 'anywhere' },
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
  cell: { maxWidth: '240px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  result: { minHeight: '40px' },
})
