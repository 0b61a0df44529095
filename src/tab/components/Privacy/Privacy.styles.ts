import { makeStyles, tokens } from '@fluentui/react-components'

/** Paper is white whatever the theme is. */
const onPaper = { '@media print': { color: '#000', backgroundColor: '#fff' } }

export const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    maxWidth: '800px',
    paddingBottom: tokens.spacingVerticalXXXL,
    ...onPaper,
    '& *': { '@media print': { color: '#000' } },
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  place: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    '@media print': { breakInside: 'avoid' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  plain: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  permission: { overflowWrap: 'anywhere' },
  onScreen: { flexShrink: 0, '@media print': { display: 'none' } },
})
