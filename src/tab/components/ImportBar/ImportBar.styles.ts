import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 3,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXXL})`,
    paddingInline: tokens.spacingHorizontalXXL,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
    [narrow]: {
      flexDirection: 'column',
      alignItems: 'stretch',
      gap: tokens.spacingVerticalS,
      marginInline: `calc(-1 * ${tokens.spacingHorizontalL})`,
      paddingInline: tokens.spacingHorizontalL,
    },
  },
  /** On a phone: the text on a line of its own, then the audience next to the button. */
  lines: {
    [narrow]: {
      flexDirection: 'row',
      flexWrap: 'wrap',
      alignItems: 'center',
      rowGap: tokens.spacingVerticalXS,
      paddingBlock: tokens.spacingVerticalS,
    },
  },
  words: { flexGrow: 1 },
  wholeLine: {
    [narrow]: {
      flexBasis: '100%',
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
  name: {
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    maxWidth: '380px',
    [narrow]: { flexBasis: '100%', maxWidth: 'none' },
  },
  audience: {
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    [narrow]: { flexGrow: 1, flexBasis: 0, minWidth: '120px' },
  },
  buttons: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    [narrow]: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(auto, 1fr)' },
  },
  cancel: { [narrow]: { display: 'none' } },
})
