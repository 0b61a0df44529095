import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

const columns =
  '32px 56px 56px minmax(120px, 1.2fr) minmax(200px, 1.5fr) minmax(120px, 0.9fr) minmax(192px, 0.8fr)'

/** Too narrow for seven columns: the match moves below the file. */
const medium = '@media (min-width: 640px) and (max-width: 919px)'

const fewerColumns = '32px 56px 56px minmax(100px, 1fr) minmax(160px, 1.3fr) minmax(120px, 0.6fr)'

const plain = {
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
}

export const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
    [narrow]: { gap: tokens.spacingHorizontalS },
  },
  choice: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  tabs: { maxWidth: '100%', overflowX: 'auto' },
  space: { flexGrow: 1 },
  search: { width: '200px', [narrow]: { width: '100%', maxWidth: 'none', order: 1 } },
  decide: { flexShrink: 0, [narrow]: { minWidth: 0 } },
  folder: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
  },
  table: { minWidth: 0 },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: { position: 'relative', width: '100%' },
  grid: {
    display: 'grid',
    gridTemplateColumns: columns,
    [medium]: { gridTemplateColumns: fewerColumns },
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    // A row isn't a button, and its secondary text would be unreadable on the highlight of high contrast.
    ':hover': plain,
    ':active': plain,
  },
  card: { display: 'block', ':hover': plain, ':active': plain },
  row: {
    position: 'absolute',
    top: 0,
    insetInline: 0,
    boxSizing: 'border-box',
    paddingBlock: tokens.spacingVerticalS,
    minHeight: '68px',
    [narrow]: { paddingBlock: tokens.spacingVerticalM },
  },
  rowOnPhone: {
    [narrow]: {
      // `auto`: no gap where there is no current photo
      gridTemplateColumns: '32px 48px auto minmax(0, 1fr)',
      gridTemplateRows: 'auto 1fr auto',
      gridTemplateAreas: `'tick new now status' 'tick new now file' '. person person person'`,
      rowGap: tokens.spacingVerticalXXS,
    },
  },
  headOnPhone: { [narrow]: { gridTemplateColumns: '1fr' } },
  headCell: { [narrow]: { display: 'none' } },
  reasons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
    // one scrolling line, to leave a phone's height to the rows
    [narrow]: { flexWrap: 'nowrap', overflowX: 'auto', marginBottom: tokens.spacingVerticalS },
  },
  reason: { flexShrink: 0 },
  tick: { gridArea: 'auto', [narrow]: { gridArea: 'tick' } },
  picture: { [narrow]: { gridArea: 'new' } },
  current: { [narrow]: { gridArea: 'now' } },
  file: {
    [narrow]: { gridArea: 'file', flexDirection: 'column', alignItems: 'flex-start' },
    [medium]: { flexDirection: 'column', alignItems: 'flex-start', justifyContent: 'center' },
  },
  person: { [narrow]: { gridArea: 'person', paddingTop: tokens.spacingVerticalXS } },
  match: { [narrow]: { display: 'none' }, [medium]: { display: 'none' } },
  matchBelow: { display: 'none', [narrow]: { display: 'block' }, [medium]: { display: 'block' } },
  status: { [narrow]: { gridArea: 'status' } },
  cell: { minWidth: 0, minHeight: 0, padding: 0, overflow: 'hidden' },
  fileName: { display: 'block', minWidth: 0 },
  name: { overflowWrap: 'anywhere', display: 'block' },
  quiet: { color: tokens.colorNeutralForeground3, display: 'block', overflowWrap: 'anywhere' },
  chosen: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    width: '100%',
  },
  chosenWords: { minWidth: 0, flexGrow: 1 },
  badge: { height: 'auto', minHeight: '20px', textAlign: 'start' },
  empty: { padding: tokens.spacingVerticalXXXL, textAlign: 'center' },
})
