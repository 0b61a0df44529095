import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  list: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    display: 'grid',
    gap: tokens.spacingHorizontalM,
  },
})
