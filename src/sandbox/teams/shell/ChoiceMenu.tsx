import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useStyles } from './shell.styles.ts'

interface ChoiceMenuProps<Choice extends string> {
  label: string
  icon: ReactElement
  choices: readonly { value: Choice; label: string; icon?: ReactElement }[]
  chosen: Choice
  onChoose: (choice: Choice) => void
}

/** A button in the top bar with a menu of which one entry is chosen. */
export function ChoiceMenu<Choice extends string>(props: ChoiceMenuProps<Choice>) {
  const { label, icon, choices, chosen, onChoose } = props
  const styles = useStyles()
  return (
    <Menu
      checkedValues={{ choice: [chosen] }}
      onCheckedValueChange={(_event, { checkedItems: [value] }) => {
        const choice = choices.find((each) => each.value === value)
        if (choice) onChoose(choice.value)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={label} relationship="label">
          <Button appearance="subtle" className={styles.iconButton} icon={icon} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map((choice) => (
            <MenuItemRadio
              key={choice.value}
              name="choice"
              value={choice.value}
              {...(choice.icon && { icon: choice.icon })}
            >
              {choice.label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
