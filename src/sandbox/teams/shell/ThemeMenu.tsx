import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import {
  CircleHalfFillRegular,
  DarkThemeRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons'
import { asThemeName, themeNames, type ThemeName } from '../address.ts'
import { words } from '../words.ts'
import { useStyles } from './shell.styles.ts'

const icons = {
  light: <WeatherSunnyRegular />,
  dark: <WeatherMoonRegular />,
  contrast: <CircleHalfFillRegular />,
} satisfies Record<ThemeName, object>

export function ThemeMenu({
  theme,
  onChoose,
}: {
  theme: ThemeName
  onChoose: (theme: ThemeName) => void
}) {
  const styles = useStyles()
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_event, { checkedItems: [chosen] }) => {
        const name = asThemeName(chosen ?? null)
        if (name !== null) onChoose(name)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.theme.button} relationship="label">
          <Button
            appearance="subtle"
            className={styles.iconButton}
            icon={<DarkThemeRegular fontSize={20} />}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {themeNames.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name} icon={icons[name]}>
              {words.theme[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
