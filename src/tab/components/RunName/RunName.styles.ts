import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
  },
  field: { flexGrow: 1, minWidth: '200px', maxWidth: '480px' },
  shown: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
})
