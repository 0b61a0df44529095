import { AppsRegular } from '@fluentui/react-icons'
import { hostNames, type HostName } from '../../tenant/hostClients.ts'
import { words } from '../words.ts'
import { ChoiceMenu } from './ChoiceMenu.tsx'

interface HostMenuProps {
  host: HostName
  onChoose: (host: HostName) => void
}

/** The application that the page behaves like. */
export function HostMenu({ host, onChoose }: HostMenuProps) {
  const choices = hostNames.map((value) => ({ value, label: words.host[value] }))
  return (
    <ChoiceMenu
      label={words.host.button}
      icon={<AppsRegular fontSize={20} />}
      choices={choices}
      chosen={host}
      onChoose={onChoose}
    />
  )
}
