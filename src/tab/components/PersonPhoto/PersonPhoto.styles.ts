import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  photo: {
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    objectFit: 'cover',
    backgroundColor: tokens.colorNeutralStencil1,
  },
  loading: {
    display: 'block',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStencil1,
    // seen in high contrast
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
    animationName: { '50%': { opacity: 0.5 } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    // each that moves is a layer of its own, which costs more than the rest of a tile; set by grids
    ':global([data-scrolling="true"])': { animationName: 'none' },
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  // the grey one would vanish on a dark tile
  unknown: {
    flexShrink: 0,
    '> *': {
      color: tokens.colorNeutralForeground2,
      backgroundColor: tokens.colorNeutralBackground4,
      boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`,
    },
  },
  // so do the greys among its colours
  initials: {
    flexShrink: 0,
    '> *': { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke2}` },
  },
  square: { borderRadius: tokens.borderRadiusMedium },
})
