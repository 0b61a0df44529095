import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  surface: { maxHeight: '80vh', overflowY: 'auto', maxWidth: 'calc(100vw - 32px)' },
  filters: {
    display: 'grid',
    // not as wide as the longest option
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    width: '280px',
    maxWidth: '100%',
  },
  clear: { justifySelf: 'start' },
})
