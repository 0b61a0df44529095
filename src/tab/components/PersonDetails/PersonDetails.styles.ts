import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
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
