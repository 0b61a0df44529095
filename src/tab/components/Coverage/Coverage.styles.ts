import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 959px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  headline: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '720px',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  card: { minWidth: 0 },
  heading: { margin: 0 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS },
  scroll: { overflowX: 'auto' },
  number: { textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  name: { minWidth: '120px', overflowWrap: 'anywhere' },
  table: { tableLayout: 'auto' },
  legend: {
    listStyleType: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInline: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  legendPart: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { width: '12px', height: '12px', borderRadius: tokens.borderRadiusSmall },
  chart: {
    position: 'relative',
    width: '100%',
    minWidth: 0,
    overflowX: 'hidden',
    forcedColorAdjust: 'none',
    '& [data-opens]': { cursor: 'pointer' },
    '& [data-opens]:focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
    [narrow]: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`, width: 'auto' },
  },
})

/** As in the bar over the gallery. The last one is a grey that is seen on the card, and another colour in high contrast. */
export const partColours = {
  has: tokens.colorBrandBackground,
  none: tokens.colorPaletteMarigoldBorderActive,
  unknown: `color-mix(in srgb, ${tokens.colorNeutralForegroundDisabled}, ${tokens.colorNeutralStrokeAccessible})`,
} as const
