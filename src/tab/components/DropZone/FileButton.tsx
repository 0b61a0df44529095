import { Button, Tooltip, type ButtonProps } from '@fluentui/react-components'
import { useRef, type ReactElement } from 'react'
import { filesOfInput, type LocalFile } from '../../files/localFile.ts'
import { words } from '../../words/words.ts'

interface FileButtonProps {
  children: string
  onFiles: (files: LocalFile[]) => void
  /** chooses a folder with everything in it instead of files */
  folder?: boolean
  /** shows the icon only, with the label in a tooltip */
  iconOnly?: boolean
  icon?: ReactElement
  appearance?: NonNullable<ButtonProps['appearance']>
  size?: NonNullable<ButtonProps['size']>
}

/** A button that opens the browser's file dialog. */
export function FileButton(props: FileButtonProps) {
  const { children, onFiles, folder = false, iconOnly = false, ...button } = props
  const input = useRef<HTMLInputElement>(null)
  const choose = (): void => input.current?.click()
  return (
    <>
      {iconOnly ? (
        <Tooltip content={children} relationship="label">
          <Button {...button} onClick={choose} />
        </Tooltip>
      ) : (
        <Button {...button} onClick={choose}>
          {children}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={words(folder ? 'addPhotos.folder' : 'addPhotos.files')}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={({ currentTarget }) => {
          const files = filesOfInput(currentTarget.files ?? new DataTransfer().files)
          currentTarget.value = ''
          onFiles(files)
        }}
      />
    </>
  )
}
