import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  surface: { maxWidth: '720px' },
  question: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXL,
    minHeight: '260px',
    outlineStyle: 'none',
    [narrow]: { flexDirection: 'column', gap: tokens.spacingVerticalM },
  },
  end: { outlineStyle: 'none' },
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flexGrow: 1,
    minWidth: 0,
    width: '100%',
  },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  keys: { color: tokens.colorNeutralForeground3, [narrow]: { display: 'none' } },
  options: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  option: {
    width: '100%',
    maxWidth: 'none',
    justifyContent: 'flex-start',
    gap: tokens.spacingHorizontalM,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  choice: { minWidth: 0, overflowWrap: 'anywhere' },
  key: {
    fontFamily: tokens.fontFamilyBase,
    minWidth: '20px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
})
