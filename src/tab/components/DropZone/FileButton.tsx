import { Button, Tooltip, type ButtonProps } from '@fluentui/react-components'
import { useRef, type ReactElement } from 'react'
import { filesOfInput, type LocalFile } from '../../files/localFile.ts'

interface FileButtonProps {
  children: string
  onFiles: (files: LocalFile[]) => void
  /** a folder with all that is in it, instead of single files */
  folder?: boolean
  /** the symbol alone, its words in a tooltip */
  wordless?: boolean
  icon?: ReactElement
  appearance?: NonNullable<ButtonProps['appearance']>
  size?: NonNullable<ButtonProps['size']>
}

export function FileButton(props: FileButtonProps) {
  const { children, onFiles, folder = false, wordless = false, ...button } = props
  const input = useRef<HTMLInputElement>(null)
  const choose = (): void => input.current?.click()
  return (
    <>
      {wordless ? (
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
        aria-label={folder ? 'Folder' : 'Files'}
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
