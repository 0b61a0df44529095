import { makeStyles, tokens } from '@fluentui/react-components'

const focusRing = {
  outline: `2px solid ${tokens.colorStrokeFocus2}`,
  outlineOffset: '1px',
}

const field = {
  width: '100%',
  minHeight: '32px',
  boxSizing: 'border-box',
  padding: '5px 10px',
  font: 'inherit',
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderBottomColor: tokens.colorNeutralStrokeAccessible,
  borderRadius: tokens.borderRadiusMedium,
} as const

/** Styles the plain elements that adaptivecards renders, with `ac-` classes, like Fluent's. */
export const useStyles = makeStyles({
  card: {
    boxSizing: 'border-box',
    minWidth: 0,
    width: '100%',
    maxWidth: '480px',
    margin: 0,
    padding: 0,
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    '& .ac-adaptiveCard': { outline: 'none' },
    // visible only in high contrast, where all backgrounds are black
    '& .ac-adaptiveCard [style*="background-color"]': {
      outline: `1px solid ${tokens.colorTransparentStroke}`,
      outlineOffset: '-1px',
    },
    '& p, & ul, & ol': { margin: 0 },
    '& p + p, & p + ul, & p + ol, & ul + p, & ol + p': { marginTop: '8px' },
    '& ul, & ol': { paddingLeft: '20px' },
    '& a': { color: tokens.colorBrandForegroundLink, textDecoration: 'none' },
    '& a:hover': { color: tokens.colorBrandForegroundLinkHover, textDecoration: 'underline' },
    '& a:focus-visible': focusRing,
    '& .ac-image img': { borderRadius: tokens.borderRadiusMedium },
    '& .ac-selectable': { cursor: 'pointer' },
    '& .ac-selectable:focus-visible': focusRing,
    '& .ac-input.ac-textInput, & .ac-input.ac-multichoiceInput, & .ac-input.ac-numberInput, & .ac-input.ac-dateInput':
      field,
  },
  actions: {
    // side by side they would be cut off on a phone
    '& .ac-actionSet': { flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
    '& button.ac-pushButton': {
      minHeight: '32px',
      minWidth: '80px',
      padding: '5px 12px',
      fontFamily: 'inherit',
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      lineHeight: tokens.lineHeightBase300,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      cursor: 'pointer',
      transitionProperty: 'background, border, color',
      transitionDuration: tokens.durationFaster,
    },
    '& button.ac-pushButton:hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    '& button.ac-pushButton:active': {
      backgroundColor: tokens.colorNeutralBackground1Pressed,
    },
    '& button.ac-pushButton:focus-visible': focusRing,
    '& button.ac-pushButton.style-positive': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackground,
      border: '1px solid transparent',
    },
    '& button.ac-pushButton.style-positive:hover': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
      border: '1px solid transparent',
    },
    '& button.ac-pushButton.style-destructive': {
      color: tokens.colorStatusDangerForeground1,
      border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    },
    '& button.ac-pushButton:disabled': {
      cursor: 'not-allowed',
      color: tokens.colorNeutralForegroundDisabled,
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
      border: `1px solid ${tokens.colorNeutralStrokeDisabled}`,
    },
  },
})
