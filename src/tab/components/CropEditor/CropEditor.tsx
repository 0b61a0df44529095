import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  Slider,
  Spinner,
} from '@fluentui/react-components'
import {
  ArrowResetRegular,
  ArrowRotateClockwiseRegular,
  ArrowRotateCounterclockwiseRegular,
} from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { CropView, DraftView } from '../../../api/contract.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { largestSide, resizeTo, sameCrop, smallestSide, turn, type Crop } from './crop.ts'
import { CropPreview } from './CropPreview.tsx'
import { CropStage } from './CropStage.tsx'
import { useStyles } from './CropEditor.styles.ts'

type Picture = Pick<DraftView, 'crop' | 'rotation' | 'width' | 'height' | 'notes'>

interface CropEditorProps {
  title: string
  /** names the original: it is fetched once */
  id: string
  fetchOriginal: () => Promise<Blob | null>
  picture: Picture
  busy: boolean
  /** why the last change did not work */
  problem: Error | null
  onApply: (crop: CropView) => void
  onClose: () => void
  /** more buttons */
  actions?: ReactNode
}

/** Chooses the square of a picture: what the product chose is where it begins, and Reset brings it back. */
export function CropEditor(props: CropEditorProps) {
  const styles = useStyles()
  const { title, picture, busy, problem, onClose, actions } = props
  const begin = cropOf(picture)
  const [crop, setCrop] = useState(begin)
  const original = useQuery({
    queryKey: queryKeys.original(props.id),
    queryFn: props.fetchOriginal,
    staleTime: Infinity,
    gcTime: 60_000,
  })
  const src = useObjectUrl(original.data ?? null)
  const { box, rotation } = crop
  const apply = (): void => {
    if (sameCrop(crop, begin)) onClose()
    else props.onApply({ box, rotation })
  }
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose()
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
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
                    original.isPending && <Spinner label="Fetching the picture" />
                  )}
                </div>
                {src && (
                  <Tools
                    src={src}
                    crop={crop}
                    busy={busy}
                    onChange={setCrop}
                    onReset={() => props.onApply({ box: null, rotation: 0 })}
                  />
                )}
              </div>
            </div>
          </DialogContent>
          <DialogActions fluid>
            {/* first, so that it has the focus when the dialog opens */}
            <Button disabled={busy} onClick={onClose}>
              Cancel
            </Button>
            {actions}
            <Button
              appearance="primary"
              disabledFocusable={busy || !src}
              {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
              onClick={apply}
            >
              Use this crop
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** What should be known about a prepared picture before it is used. */
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

interface ToolsProps {
  src: string
  crop: Crop
  busy: boolean
  onChange: (crop: Crop) => void
  onReset: () => void
}

function Tools({ src, crop, busy, onChange, onReset }: ToolsProps) {
  const styles = useStyles()
  return (
    <div className={styles.tools}>
      <div className={styles.previews}>
        <CropPreview src={src} crop={crop} size={96} />
        <CropPreview src={src} crop={crop} size={48} />
        <CropPreview src={src} crop={crop} size={32} />
      </div>
      <Field label="Size of the square">
        <Slider
          min={smallestSide(crop.picture)}
          max={largestSide(crop.picture)}
          value={crop.box.width}
          aria-valuetext={`${crop.box.width} pixels`}
          onChange={(_event, { value }) => onChange(resizeTo(crop, value))}
        />
      </Field>
      <div className={styles.row}>
        <Button
          icon={<ArrowRotateCounterclockwiseRegular />}
          aria-label="Turn left"
          title="Turn left"
          onClick={() => onChange(turn(crop, 'left'))}
        />
        <Button
          icon={<ArrowRotateClockwiseRegular />}
          aria-label="Turn right"
          title="Turn right"
          onClick={() => onChange(turn(crop, 'right'))}
        />
        <Button icon={<ArrowResetRegular />} disabled={busy} onClick={onReset}>
          Reset
        </Button>
      </div>
      <Caption1 className={styles.hint}>
        Drag the square or its corners. Arrow keys move it, + and − change its size.
      </Caption1>
    </div>
  )
}
