import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  search: { flexGrow: 1, minWidth: '220px', maxWidth: '420px' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  // the whole card opens the run, and what stands on the link in it is above that
  run: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // not the background, which high contrast turns into a bright one, and all text would have to follow
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}`, boxShadow: tokens.shadow4 },
    '& button': { position: 'relative' },
    [narrow]: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
  },
  symbol: { fontSize: '24px', color: tokens.colorNeutralForeground3, display: 'flex' },
  link: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 'inherit' },
    ':focus-visible::after': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
    [narrow]: { flexBasis: '60%' },
  },
  badge: { flexShrink: 0, [narrow]: { marginInlineStart: '36px' } },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
})
