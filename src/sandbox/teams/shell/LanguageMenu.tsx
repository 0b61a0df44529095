import { LocalLanguageRegular } from '@fluentui/react-icons'
import { localeNames, type LocaleName } from '../address.ts'
import { words } from '../words.ts'
import { ChoiceMenu } from './ChoiceMenu.tsx'

interface LanguageMenuProps {
  locale: LocaleName
  onChoose: (locale: LocaleName) => void
}

/** The language that the tab and the bot are told; this page itself stays in English. */
export function LanguageMenu({ locale, onChoose }: LanguageMenuProps) {
  const choices = localeNames.map((value) => ({ value, label: words.language[value] }))
  return (
    <ChoiceMenu
      label={words.language.button}
      icon={<LocalLanguageRegular fontSize={20} />}
      choices={choices}
      chosen={locale}
      onChoose={onChoose}
    />
  )
}
