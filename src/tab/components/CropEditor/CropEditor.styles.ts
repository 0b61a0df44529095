import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../Page/Page.styles.ts'

export const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  columns: {
    display: 'flex',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'flex-start',
    [narrow]: { flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalL },
  },
  place: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    justifyContent: 'center',
    minHeight: '200px',
    alignItems: 'center',
  },
  stage: {
    position: 'relative',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground4,
    userSelect: 'none',
  },
  // with the transform that moves it to the middle, which isn't mirrored from right to left either
  turned: { position: 'absolute', top: '50%', left: '50% /* @noflip */', maxWidth: 'none' },
  square: {
    position: 'absolute',
    boxSizing: 'border-box',
    cursor: 'move',
    touchAction: 'none',
    border: '2px solid white',
    boxShadow: '0 0 0 4000px rgba(0, 0, 0, 0.55)',
    outlineStyle: 'none',
    ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '::before': {
      content: '""',
      position: 'absolute',
      inset: 0,
      borderRadius: tokens.borderRadiusCircular,
      border: '1px dashed rgba(255, 255, 255, 0.8)',
    },
  },
  corner: {
    position: 'absolute',
    width: '28px',
    height: '28px',
    touchAction: 'none',
    '::after': {
      content: '""',
      position: 'absolute',
      inset: '7px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: 'white',
      border: '1px solid rgba(0, 0, 0, 0.6)',
    },
  },
  tools: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    width: '200px',
    flexShrink: 0,
    [narrow]: { width: '100%' },
  },
  previews: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  preview: {
    position: 'relative',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    flexShrink: 0,
  },
  inner: { position: 'absolute' },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  hint: { color: tokens.colorNeutralForeground3, [narrow]: { display: 'none' } },
  notes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})
