import { makeStyles, tokens } from '@fluentui/react-components'
import { narrow } from '../../Page/Page.styles.ts'

export const useStyles = makeStyles({
  pair: { display: 'flex', alignItems: 'flex-start', flexShrink: 0 },
  one: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  label: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  arrow: {
    alignSelf: 'center',
    fontSize: '16px',
    marginInline: '2px',
    color: tokens.colorNeutralForeground3,
  },
  picture: {
    width: '96px',
    height: '96px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    objectFit: 'cover',
    backgroundColor: tokens.colorNeutralBackground4,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: '32px',
    color: tokens.colorNeutralForeground3,
    [narrow]: { width: '72px', height: '72px' },
  },
  left: { opacity: 0.45 },
})
