import { makeStyles, tokens } from '@fluentui/react-components'

const face = {
  width: '48px',
  height: '48px',
  flexShrink: 0,
  boxSizing: 'border-box',
  borderRadius: tokens.borderRadiusCircular,
  objectFit: 'cover',
  backgroundColor: tokens.colorNeutralBackground4,
  color: tokens.colorNeutralForeground3,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  fontSize: '20px',
} as const

export const useStyles = makeStyles({
  pair: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    flexShrink: 0,
  },
  arrow: { color: tokens.colorNeutralForeground3, fontSize: '16px' },
  face,
  dimmed: { ...face, opacity: 0.5 },
})
