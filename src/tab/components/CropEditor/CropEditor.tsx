import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { CropView, DraftView } from '../../../api/contract.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { asProblem } from '../../api/problem.ts'
import { words } from '../../words/words.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { DialogFrame } from '../Page/DialogFrame.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { sameCrop, type Crop } from './crop.ts'
import { CropStage } from './CropStage.tsx'
import { CropTools } from './CropTools.tsx'
import { useStyles } from './CropEditor.styles.ts'

type Picture = Pick<DraftView, 'crop' | 'rotation' | 'width' | 'height' | 'notes'>

/** so that a picture opened again soon isn't fetched again */
const KEEP_ORIGINAL_MS = 60_000

interface CropEditorProps {
  title: string
  /** identifies the original, which is fetched once */
  id: string
  fetchOriginal: () => Promise<Blob | null>
  picture: Picture
  busy: boolean
  /** why the last change failed */
  problem: Error | null
  onApply: (crop: CropView) => void
  onClose: () => void
  /** false = it closes; default true */
  isOpen?: boolean
  /** called once it has closed and left the page */
  onGone?: () => void
  /** more buttons */
  actions?: ReactNode
}

const nothing = (): void => {}

/** Chooses the square of a picture. It starts with the prepared crop; Reset returns to the automatic one. */
export function CropEditor(props: CropEditorProps) {
  const styles = useStyles()
  const { title, picture, busy, problem, onClose, actions, isOpen = true } = props
  const begin = cropOf(picture)
  const [crop, setCrop] = useState(begin)
  const original = useQuery({
    queryKey: queryKeys.original(props.id),
    queryFn: props.fetchOriginal,
    staleTime: Infinity,
    gcTime: KEEP_ORIGINAL_MS,
  })
  const src = useObjectUrl(original.data ?? null)
  const { box, rotation } = crop
  const apply = (): void => {
    if (sameCrop(crop, begin)) onClose()
    else props.onApply({ box, rotation })
  }
  return (
    <DialogFrame
      isWhole
      className={styles.surface}
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      onGone={props.onGone ?? nothing}
      actions={
        <>
          {/* first, so that it gets the focus when the dialog opens */}
          <Button disabled={busy} onClick={onClose}>
            {words('crop.cancel')}
          </Button>
          {actions}
          <Button
            appearance="primary"
            disabledFocusable={busy || !src}
            {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
            onClick={apply}
          >
            {words('crop.use')}
          </Button>
        </>
      }
    >
      <div className={styles.notes}>
        {problem && <ProblemNote problem={asProblem(problem)} />}
        {original.isError && (
          <ProblemNote
            problem={asProblem(original.error)}
            onRetry={() => void original.refetch()}
          />
        )}
        <Notes notes={picture.notes} />
        <div className={styles.columns}>
          <div className={styles.place}>
            {src ? (
              <CropStage src={src} crop={crop} onChange={setCrop} />
            ) : (
              original.isPending && <Spinner label={words('crop.loading')} />
            )}
          </div>
          {src && (
            <CropTools
              src={src}
              crop={crop}
              busy={busy}
              onChange={setCrop}
              onReset={() => props.onApply({ box: null, rotation: 0 })}
            />
          )}
        </div>
      </div>
    </DialogFrame>
  )
}

/** Warnings about a prepared picture. */
export function Notes({ notes }: Pick<Picture, 'notes'>) {
  return notes.map(({ code, sentence }) => (
    <MessageBar key={code} intent="warning" layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  ))
}

function cropOf({ crop: box, rotation, width, height }: Picture): Crop {
  return { box, rotation, picture: { width, height } }
}
