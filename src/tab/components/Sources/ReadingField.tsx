import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { explainUnusable } from '../../files/explainUnusable.ts'
import { UnusableFile } from '../../files/unusableFile.ts'
import { withFilesAtHand } from '../../sources/atHand.ts'
import { readListIn } from '../../sources/readListFile.ts'
import type { List } from '../../sources/source.ts'
import type { GuessedEncoding } from '../../sources/text/encodings.ts'
import { words } from '../../words/words.ts'
import { explainReading } from './explain.ts'
import { useStyles } from './Sources.styles.ts'

interface ReadingFieldProps {
  list: List
  /** of the files under review */
  names: readonly string[]
  onRead: (list: List) => void
}

/** Shows what a list may read, and reads it again as chosen; nothing if there is no doubt. */
export function ReadingField({ list, names, onRead }: ReadingFieldProps) {
  const styles = useStyles()
  // checked at once: the mutation tells of itself a moment later, and until then the radio would not stay as it was pressed
  const [chosen, setChosen] = useState<GuessedEncoding | null>(null)
  const reading = useMutation({
    mutationFn: async (encoding: GuessedEncoding) => {
      const read = await readListIn(list, encoding)
      return { ...read, sheets: read.sheets.map((sheet) => withFilesAtHand(sheet, names)) }
    },
  })
  if (list.readings.length === 0) return null
  return (
    <Field
      label={words('sources.reading.label')}
      hint={words('sources.reading.hint')}
      validationMessage={reading.isError ? sentenceOf(reading.error) : null}
    >
      <RadioGroup
        value={chosen ?? list.encoding ?? ''}
        onChange={(_event, { value }) => {
          setChosen(value as GuessedEncoding)
          // of two chosen in quick succession, only the later is used
          reading.mutate(value as GuessedEncoding, { onSuccess: onRead })
        }}
      >
        {list.readings.map((each) => (
          <Radio
            key={each.encoding}
            value={each.encoding}
            className={styles.name}
            label={explainReading(each)}
          />
        ))}
      </RadioGroup>
    </Field>
  )
}

const sentenceOf = (error: Error): string =>
  error instanceof UnusableFile ? explainUnusable(error) : words('files.movedOnDisk')
