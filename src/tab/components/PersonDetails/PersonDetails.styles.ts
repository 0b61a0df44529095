import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  frame: { borderRadius: tokens.borderRadiusXLarge },
  over: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '3px' },
  photo: {
    width: '100%',
    aspectRatio: '1',
    objectFit: 'cover',
    borderRadius: tokens.borderRadiusXLarge,
    display: 'block',
  },
  placeholder: {
    width: '100%',
    aspectRatio: '1',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  badges: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  facts: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginBlock: tokens.spacingVerticalM,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { overflowWrap: 'anywhere' },
})
