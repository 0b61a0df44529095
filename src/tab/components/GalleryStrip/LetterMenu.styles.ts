import { makeStyles, tokens } from '@fluentui/react-components'

export const useLetterStyles = makeStyles({
  surface: { display: 'grid', gap: tokens.spacingVerticalM, width: '264px' },
  letters: { display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', gap: '2px' },
  letter: { minWidth: 0, paddingInline: 0 },
  chosen: { color: tokens.colorBrandForeground1 },
})
