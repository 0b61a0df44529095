import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import type { Archive } from '../../sources/source.ts'
import type { GuessedEncoding } from '../../sources/text/encodings.ts'
import { words } from '../../words/words.ts'
import { explainNames } from './explain.ts'
import { Note } from './Note.tsx'

interface ArchiveBarProps {
  archive: Archive
  onChoose: (encoding: GuessedEncoding) => void
}

/** Asks how the names in a ZIP file read, where neither the file nor the directory tells. Closing it keeps the most likely. */
export function ArchiveBar({ archive, onChoose }: ArchiveBarProps) {
  const readings = explainNames(archive)
  const [likely] = readings
  if (!likely) return null
  return (
    <Note
      intent="warning"
      title={archive.name}
      details={[]}
      actions={
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button>{words('sources.names.choose')}</Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {readings.map(({ encoding, choice }) => (
                <MenuItem key={encoding} onClick={() => onChoose(encoding)}>
                  {choice}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      }
      closing={words('sources.close')}
      onClose={() => onChoose(likely.encoding)}
    >
      {words('sources.names', { example: likely.example })}
    </Note>
  )
}
