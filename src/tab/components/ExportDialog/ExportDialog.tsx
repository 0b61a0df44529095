import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SelectionView } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import { hostFacts } from '../../app/hostFacts.ts'
import { startDownload } from '../../app/startDownload.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { DialogFrame } from '../Page/DialogFrame.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { useStyles } from './ExportDialog.styles.ts'
import { exportPresets, requestOf, type ExportOptions } from './exportOptions.ts'
import { NamePattern } from './NamePattern.tsx'
import { PartField } from './PartField.tsx'

interface ExportDialogProps {
  selection: SelectionView
  /** how many people are selected, as shown */
  count: number
  /** what is chosen at first; absent = photos */
  content?: ExportOptions['content'] | undefined
  /** after it has left the page */
  onClose: () => void
}

const optionsAtFirst = (content: ExportOptions['content'] = 'photos'): ExportOptions => ({
  content,
  pattern: exportPresets[0] ?? '',
  format: 'xlsx',
  part: hostFacts().onPhone ? 1 : null,
})

/** Downloads photos of the selected people, or a list of them. Loaded when it is opened. */
export function ExportDialog({ selection, count, content: wanted, onClose }: ExportDialogProps) {
  const styles = useStyles()
  const { client } = useServices()
  const [isOpen, setOpen] = useState(true)
  const close = (): void => setOpen(false)
  const [options, setOptions] = useState(() => optionsAtFirst(wanted))
  const download = useMutation({
    mutationFn: async () => {
      const asked = requestOf(options, { selection, expected: count })
      const { url, fileName } = await client.createExport(asked)
      await startDownload(url, fileName)
    },
  })
  const change = (some: Partial<ExportOptions>): void => {
    download.reset()
    setOptions({ ...options, ...some })
  }
  const { content, pattern, format, part } = options
  const usable = count > 0 && !download.isPending && (content === 'list' || pattern.trim() !== '')
  return (
    <DialogFrame
      contentClassName={styles.content}
      title={words('export.title', { count })}
      isOpen={isOpen}
      onClose={close}
      onGone={onClose}
      actions={
        <>
          <Button onClick={close}>
            {words(download.isSuccess ? 'export.close' : 'export.cancel')}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={!usable}
            onClick={() => usable && download.mutate()}
          >
            {words('export.download')}
          </Button>
        </>
      }
    >
      <Choice
        label={words('export.content')}
        value={content}
        values={{ photos: words('export.photos'), list: words('export.list') }}
        onChoose={(chosen) => change({ content: chosen })}
      />
      {content === 'photos' ? (
        <NamePattern
          selection={selection}
          pattern={pattern}
          onPattern={(text) => change({ pattern: text })}
          onEnter={() => usable && download.mutate()}
        />
      ) : (
        <Choice
          label={words('export.format')}
          value={format}
          values={{ xlsx: words('export.format.xlsx'), csv: words('export.format.csv') }}
          onChoose={(chosen) => change({ format: chosen })}
        />
      )}
      {content === 'photos' && part !== null && (
        <PartField people={count} part={part} onPart={(next) => change({ part: next })} />
      )}
      {(download.isError || download.isSuccess) && (
        <Outcome
          key={download.submittedAt}
          error={download.error}
          part={content === 'photos' ? part : null}
        />
      )}
    </DialogFrame>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  /** the label of each value, in order */
  values: Record<Value, string>
  onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, value, values, onChoose }: ChoiceProps<Value>) {
  return (
    <Field label={label}>
      <RadioGroup
        layout="horizontal"
        value={value}
        onChange={(_event, data) => onChoose(data.value as Value)}
      >
        {Object.entries<string>(values).map(([each, name]) => (
          <Radio key={each} value={each} label={name} />
        ))}
      </RadioGroup>
    </Field>
  )
}

const scrollIntoView = (element: HTMLDivElement | null): void =>
  element?.scrollIntoView({ block: 'nearest' })

/** Comes into view: it is below everything else, which on a phone is below the edge. */
function Outcome({ error, part }: { error: unknown; part: number | null }) {
  return (
    <div ref={scrollIntoView}>
      {error ? <ProblemNote problem={asProblem(error)} /> : <Started part={part} />}
    </div>
  )
}

function Started({ part }: { part: number | null }) {
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {part === null ? words('export.started') : words('export.started.part', { part })}
      </MessageBarBody>
    </MessageBar>
  )
}
