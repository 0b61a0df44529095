import { Button, type ButtonProps } from '@fluentui/react-components'
import { useRef, type ReactElement, type ReactNode } from 'react'
import { filesOfInput, type LocalFile } from '../../files.ts'

interface FileButtonProps {
  children: ReactNode
  onFiles: (files: LocalFile[]) => void
  /** a folder with all that is in it, instead of single files */
  folder?: boolean
  icon?: ReactElement
  appearance?: NonNullable<ButtonProps['appearance']>
  size?: NonNullable<ButtonProps['size']>
}

export function FileButton({ children, onFiles, folder = false, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
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
