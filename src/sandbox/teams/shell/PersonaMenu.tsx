import {
  Avatar,
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import type { PersonaView } from '../sandboxClient.ts'
import { words } from '../words.ts'
import { useStyles } from './shell.styles.ts'

interface PersonaMenuProps {
  personas: PersonaView[]
  person: PersonaView
  onChoose: (persona: string) => void
}

/** Shows who is signed in, and switches to another person. */
export function PersonaMenu({ personas, person, onChoose }: PersonaMenuProps) {
  const styles = useStyles()
  return (
    <Menu
      checkedValues={{ persona: [person.persona] }}
      onCheckedValueChange={(_event, { checkedItems: [chosen] }) => {
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.person}
          aria-label={words.account.button(person.displayName, person.role)}
        >
          <span className={styles.personText}>
            <span className={styles.personName}>{person.displayName}</span>
            <span className={styles.personRole}>{person.role}</span>
          </span>
          <PersonaAvatar person={person} size={32} />
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{words.account.header}</MenuGroupHeader>
            {personas.map((it) => (
              <MenuItemRadio
                key={it.persona}
                name="persona"
                value={it.persona}
                icon={<PersonaAvatar person={it} size={28} />}
                subText={[it.jobTitle, it.role].filter(Boolean).join(' · ')}
                className={styles.personaItem}
              >
                {it.displayName}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function PersonaAvatar({ person, size }: { person: PersonaView; size: 28 | 32 }) {
  return (
    <Avatar
      name={person.displayName}
      color="colorful"
      idForColor={person.id}
      size={size}
      aria-hidden
    />
  )
}
