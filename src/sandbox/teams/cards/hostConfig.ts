import { tokens } from '@fluentui/react-components'
import { HostConfig } from 'adaptivecards'

const foregroundColors = {
  default: colour(tokens.colorNeutralForeground1, tokens.colorNeutralForeground3),
  dark: colour(tokens.colorNeutralForeground1, tokens.colorNeutralForeground2),
  light: colour(tokens.colorNeutralForeground3, tokens.colorNeutralForeground4),
  accent: colour(tokens.colorBrandForeground1, tokens.colorBrandForeground2),
  good: colour(tokens.colorPaletteGreenForeground1, tokens.colorPaletteGreenForeground2),
  warning: colour(tokens.colorStatusWarningForeground1, tokens.colorStatusWarningForeground2),
  attention: colour(tokens.colorPaletteRedForeground1, tokens.colorPaletteRedForeground2),
}

function colour(normal: string, subtle: string) {
  return { default: normal, subtle }
}

const onBackground = (backgroundColor: string) => ({ backgroundColor, foregroundColors })

/**
 * Teams' card layout in Fluent's tokens. These are CSS variables, so a card follows the theme without being rendered
 * again.
 */
export const hostConfig = new HostConfig({
  fontFamily: tokens.fontFamilyBase,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  supportsInteractivity: true,
  containerStyles: {
    default: onBackground('transparent'),
    emphasis: onBackground(tokens.colorNeutralBackground4),
    accent: onBackground(tokens.colorBrandBackground2),
    good: onBackground(tokens.colorPaletteGreenBackground2),
    warning: onBackground(tokens.colorStatusWarningBackground2),
    attention: onBackground(tokens.colorPaletteRedBackground2),
  },
  actions: {
    maxActions: 6,
    spacing: 'Large',
    buttonSpacing: 8,
    actionsOrientation: 'Horizontal',
    actionAlignment: 'Left',
    allowTitleToWrap: true,
    showCard: { actionMode: 'Inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'Medium', maxImageHeight: 100 },
  factSet: {
    title: { weight: 'Bolder', wrap: true, maxWidth: 160 },
    value: { wrap: true },
    spacing: 12,
  },
  table: { cellSpacing: 8 },
  textBlock: { headingLevel: 3 },
  textStyles: {
    heading: { size: 'Large', weight: 'Bolder' },
    columnHeader: { weight: 'Bolder' },
  },
})
