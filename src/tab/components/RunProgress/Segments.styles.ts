import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '2px',
    height: '8px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  // seen in high contrast, where these colours are the background's
  part: {
    minWidth: '4px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  done: { backgroundColor: tokens.colorStatusSuccessBackground3, forcedColorAdjust: 'none' },
  left: { backgroundColor: tokens.colorNeutralStroke1 },
  problems: { backgroundColor: tokens.colorStatusDangerBackground3, forcedColorAdjust: 'none' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { width: '10px', height: '10px', borderRadius: tokens.borderRadiusSmall },
})
