import { makeStyles, tokens } from '@fluentui/react-components'

/** of the gallery's strip, which stays on top while people scroll */
export const STICKY_PX = 56

export const narrow = '@media (max-width: 639px)'

export const usePageStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    boxSizing: 'border-box',
    maxWidth: '1600px',
    marginInline: 'auto',
    paddingInline: tokens.spacingHorizontalXXL,
    [narrow]: { paddingInline: tokens.spacingHorizontalL },
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalL,
    [narrow]: { paddingBlock: tokens.spacingVerticalM, gap: tokens.spacingHorizontalS },
  },
  slim: { paddingBlock: tokens.spacingVerticalS, minHeight: '32px' },
  stack: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXXL,
  },
  // read aloud
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflowX: 'hidden',
    overflowY: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  middle: { alignSelf: 'center' },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  grow: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  progress: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalM,
  },
  heading: { margin: 0 },
  title: { flexGrow: 1, minWidth: 0, margin: 0, outlineStyle: 'none' },
  centre: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalL,
    minHeight: '50vh',
    padding: tokens.spacingHorizontalXXL,
    maxWidth: '480px',
    marginInline: 'auto',
  },
  symbol: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '72px',
    height: '72px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    fontSize: '36px',
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3, lineHeight: tokens.lineHeightBase300 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
  },
})
