import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  opener: { maxWidth: '100%', overflowWrap: 'anywhere' },
  surface: { overflowY: 'auto' },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '640px',
  },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    [narrow]: { flexDirection: 'column' },
  },
  input: { flexGrow: 1, fontFamily: tokens.fontFamilyMonospace },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { fontFamily: tokens.fontFamilyMonospace, minWidth: 0 },
  example: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minHeight: '64px',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
})
