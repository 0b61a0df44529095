import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  surface: { maxWidth: '720px' },
  question: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto 1fr',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    minHeight: '260px',
    outlineStyle: 'none',
    [narrow]: { columnGap: tokens.spacingHorizontalM },
  },
  withPicture: {
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateAreas: `'picture words' 'picture choices'`,
    [narrow]: { gridTemplateAreas: `'picture words' 'choices choices'` },
  },
  picture: { gridArea: 'picture' },
  wordsBeside: { gridArea: 'words' },
  choicesBelow: { gridArea: 'choices' },
  end: { outlineStyle: 'none' },
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  // one line instead of one button below the other, on phones too, so that none moves between questions
  actions: {
    [narrow]: { display: 'flex', flexDirection: 'row', flexWrap: 'nowrap', width: '100%' },
  },
  action: {
    whiteSpace: 'nowrap',
    [narrow]: {
      flexGrow: 1,
      width: 'auto',
      minWidth: 0,
      paddingInline: tokens.spacingHorizontalXS,
    },
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
    // secondary text would be unreadable on the highlight of high contrast
    ':hover > :last-child *': { color: 'inherit' },
    ':active > :last-child *': { color: 'inherit' },
  },
  /** on the brand's colour, nothing is grey */
  yes: {
    fontWeight: tokens.fontWeightSemibold,
    '& > :last-child *': { color: 'inherit' },
    '& > kbd': { color: 'inherit' },
  },
  more: { alignSelf: 'flex-start' },
  choice: { minWidth: 0, overflowWrap: 'anywhere' },
  key: {
    fontFamily: tokens.fontFamilyBase,
    minWidth: '20px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    [narrow]: { display: 'none' },
  },
})
