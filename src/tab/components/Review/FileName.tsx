import { Caption1, Text } from '@fluentui/react-components'
import { partsWithin } from '../../review/folder.ts'
import { useStyles } from './ReviewTable.styles.ts'

interface FileNameProps {
  /** with its folders */
  name: string
  /** common to all files, and shown elsewhere */
  folder: string
}

/** A file's own name, and the folder that it is in below. */
export function FileName({ name, folder }: FileNameProps) {
  const styles = useStyles()
  const { own, within } = partsWithin(folder, name)
  return (
    <span className={styles.fileName} title={name}>
      <Text className={styles.name}>{own}</Text>
      {within !== '' && <Caption1 className={styles.quiet}>{within}</Caption1>}
    </span>
  )
}
