import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { LocalLanguageRegular } from '@fluentui/react-icons'
import { asLocaleName, localeNames, type LocaleName } from '../address.ts'
import { words } from '../words.ts'
import { useStyles } from './shell.styles.ts'

interface LanguageMenuProps {
  locale: LocaleName
  onChoose: (locale: LocaleName) => void
}

/** The language that the tab and the bot are told; this page itself stays in English. */
export function LanguageMenu({ locale, onChoose }: LanguageMenuProps) {
  const styles = useStyles()
  return (
    <Menu
      checkedValues={{ locale: [locale] }}
      onCheckedValueChange={(_event, { checkedItems: [chosen] }) => {
        const name = asLocaleName(chosen ?? null)
        if (name !== null) onChoose(name)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.language.button} relationship="label">
          <Button
            appearance="subtle"
            className={styles.iconButton}
            icon={<LocalLanguageRegular fontSize={20} />}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {localeNames.map((name) => (
            <MenuItemRadio key={name} name="locale" value={name}>
              {words.language[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
