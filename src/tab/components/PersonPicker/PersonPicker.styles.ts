import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  picker: { width: '100%', minWidth: 0 },
  listbox: { maxHeight: '320px', minWidth: '280px' },
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    // secondary text would be unreadable on the highlight of high contrast
    ':hover > :last-child *': { color: 'inherit' },
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
})
