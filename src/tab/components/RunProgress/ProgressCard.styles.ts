import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  result: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  success: { color: tokens.colorStatusSuccessForeground1, fontSize: '28px', flexShrink: 0 },
})
