import {
  CircleHalfFillRegular,
  DarkThemeRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { themeNames, type ThemeName } from '../address.ts'
import { words } from '../words.ts'
import { ChoiceMenu } from './ChoiceMenu.tsx'

const icons: Record<ThemeName, ReactElement> = {
  light: <WeatherSunnyRegular />,
  dark: <WeatherMoonRegular />,
  contrast: <CircleHalfFillRegular />,
}

interface ThemeMenuProps {
  theme: ThemeName
  onChoose: (theme: ThemeName) => void
}

export function ThemeMenu({ theme, onChoose }: ThemeMenuProps) {
  const choices = themeNames.map((value) => ({
    value,
    label: words.theme[value],
    icon: icons[value],
  }))
  return (
    <ChoiceMenu
      label={words.theme.button}
      icon={<DarkThemeRegular fontSize={20} />}
      choices={choices}
      chosen={theme}
      onChoose={onChoose}
    />
  )
}
