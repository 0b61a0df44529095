import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '2px',
    height: '8px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  part: {
    minWidth: '4px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  done: { backgroundColor: tokens.colorStatusSuccessBackground3, forcedColorAdjust: 'none' },
  // hollow and striped, since in high contrast all are of one colour
  left: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  problems: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 3px, ${tokens.colorNeutralBackground1} 3px 5px)`,
    forcedColorAdjust: 'none',
  },
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
