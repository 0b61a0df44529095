import {
  Body1,
  Button,
  Checkbox,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DefaultRunView, SelectionView } from '../../../api/contract.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { DialogFrame } from '../Page/DialogFrame.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { allOf, faultOf, type ColourChoice } from './colours.ts'
import { useStyles } from './DefaultPictureDialog.styles.ts'
import { FileField } from './FileField.tsx'
import { InitialsField } from './InitialsField.tsx'
import { usePreparedFile } from './usePreparedFile.ts'
import { useSetDefaults } from './useSetDefaults.ts'

type Kind = DefaultRunView['picture']['kind']

interface DefaultPictureDialogProps {
  selection: SelectionView
  /** how many people are selected, as shown, and how many of them have a photo, as far as is known */
  count: number
  withPhoto: number
  /** after it has left the page */
  onClose: () => void
}

/** Sets a default picture for the selected people. It asks once, and leads to the page of the run. */
export function DefaultPictureDialog(props: DefaultPictureDialogProps) {
  const { selection, count, withPhoto, onClose } = props
  const styles = useStyles()
  const begun = useRef<string | null>(null)
  const [isOpen, setOpen] = useState(true)
  const close = (): void => setOpen(false)
  const gone = (): void => {
    onClose()
    if (begun.current !== null) goTo({ page: 'run', id: begun.current })
  }
  const [kind, setKind] = useState<Kind>('initials')
  const { suggested, colours, setColours } = useColours()
  const [replaces, setReplaces] = useState(false)
  const prepared = usePreparedFile()
  const run = useSetDefaults((id) => {
    begun.current = id
    close()
  })
  const picture = chosenPicture(kind, colours, prepared.isPreparing ? null : prepared.draft)
  // nothing would be set
  const allHave = !replaces && withPhoto === count
  const usable = count > 0 && picture !== null && !run.isBusy && !allHave
  const existing = replaces ? 'replace' : 'keep'
  const start = (): void => {
    if (usable) run.start({ selection, expected: count, existing, picture })
  }
  return (
    <DialogFrame
      contentClassName={styles.content}
      title={words('defaults.title', { count })}
      isOpen={isOpen}
      onClose={close}
      onGone={gone}
      actions={
        <>
          <Button onClick={close}>{words('selection.cancel')}</Button>
          <Button
            className={styles.oneLine}
            appearance="primary"
            disabledFocusable={!usable}
            onClick={start}
          >
            {words('defaults.set')}
          </Button>
        </>
      }
    >
      <KindField kind={kind} onKind={setKind} />
      {kind === 'initials' ? (
        <InitialsField {...{ selection, suggested }} choice={colours} onChoice={setColours} />
      ) : (
        <FileField prepared={prepared} />
      )}
      <Checkbox
        checked={replaces}
        label={words('defaults.replace')}
        onChange={(_event, { checked }) => setReplaces(checked === true)}
      />
      <div aria-live="polite">
        {allHave ? (
          <MessageBar layout="multiline">
            <MessageBarBody>{words('defaults.allHave', { count })}</MessageBarBody>
          </MessageBar>
        ) : (
          <Body1>{words('defaults.text', { existing, withPhoto })}</Body1>
        )}
      </div>
      {run.problem && <ProblemNote problem={run.problem} />}
    </DialogFrame>
  )
}

function KindField({ kind, onKind }: { kind: Kind; onKind: (kind: Kind) => void }) {
  return (
    <Field label={words('defaults.kind')}>
      <RadioGroup value={kind} onChange={(_event, { value }) => onKind(value as Kind)}>
        <Radio value="initials" label={words('defaults.kind.initials')} />
        <Radio value="file" label={words('defaults.kind.file')} />
      </RadioGroup>
    </Field>
  )
}

/** The colours that the organisation has set, until others are chosen. */
function useColours() {
  const { client } = useServices()
  const query = useQuery({ queryKey: queryKeys.settings(), queryFn: client.settings })
  const [chosen, setColours] = useState<ColourChoice | null>(null)
  const suggested = query.data?.settings.defaultColours ?? []
  return { suggested, colours: chosen ?? allOf(suggested), setColours }
}

/** Null while something is missing. */
function chosenPicture(
  kind: Kind,
  colours: ColourChoice,
  draft: { id: string } | null,
): DefaultRunView['picture'] | null {
  if (kind === 'file') return draft && { kind, draftId: draft.id }
  return faultOf(colours) === null ? { kind, colours: [...colours.chosen] } : null
}
