import { Field, Select } from '@fluentui/react-components'
import { words } from '../../words/words.ts'
import { partsOf } from './exportOptions.ts'

interface PartFieldProps {
  people: number
  part: number
  onPart: (part: number) => void
}

/** Which part of the people is downloaded; nothing where all are one part. */
export function PartField({ people, part, onPart }: PartFieldProps) {
  const parts = partsOf(people)
  if (parts.length < 2) return null
  return (
    <Field label={words('export.part')} hint={words('export.part.hint')}>
      <Select value={String(part)} onChange={(_event, { value }) => onPart(Number(value))}>
        {parts.map((each) => (
          <option key={each.part} value={String(each.part)}>
            {words('export.part.people', { ...each, parts: parts.length })}
          </option>
        ))}
      </Select>
    </Field>
  )
}
