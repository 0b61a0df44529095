import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow, STICKY_PX } from '../Page/Page.styles.ts'
import { GAP_PX } from '../PeopleTiles/lookSizes.ts'

export const useStyles = makeStyles({
  grid: { marginBottom: tokens.spacingVerticalXXL },
  rows: { position: 'relative', width: '100%' },
  row: { position: 'absolute', insetInline: 0, top: 0, display: 'grid', gap: `${GAP_PX}px` },
  more: { display: 'flex', justifyContent: 'center', padding: tokens.spacingVerticalL },
  columns: {
    position: 'sticky',
    top: `${STICKY_PX}px`,
    zIndex: 1,
    height: '32px',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    '@media (max-height: 480px)': { position: 'static' },
    [narrow]: { display: 'none' },
  },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    height: '36px',
    minWidth: 0,
  },
  headingName: {
    fontWeight: tokens.fontWeightSemibold,
    overflowX: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  // gives way before the name does
  headingCount: {
    flexShrink: 9,
    minWidth: 0,
    overflowX: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
  headingBar: { width: '120px', flexShrink: 0, [narrow]: { width: '56px' } },
})
