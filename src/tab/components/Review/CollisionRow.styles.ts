import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  cell: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: '44px',
    paddingInlineEnd: 0,
    height: 'auto',
    minWidth: 0,
    [narrow]: { paddingInlineStart: tokens.spacingHorizontalS },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: '48px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    [narrow]: { gridTemplateColumns: '48px minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  },
  words: { overflowWrap: 'anywhere' },
  verdict: { [narrow]: { gridColumnStart: 2 } },
  files: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    [narrow]: { gridTemplateColumns: '1fr' },
  },
  file: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  radio: { minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
})
