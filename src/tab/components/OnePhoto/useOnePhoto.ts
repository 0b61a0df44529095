import { useMutation, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import type { CropView, DraftView, OutcomeView, PhotoChangeView } from '../../../api/contract.ts'
import { asProblem, Problem } from '../../api/problem.ts'
import type { PhotoSource } from './source.ts'

export type OnePhoto = ReturnType<typeof useOnePhoto>
type Change = OutcomeView | PhotoChangeView
/** A change, made over what the person has set themselves only if that is wanted. */
type Write = (overwrite: boolean) => Promise<Change>

/** A person's photo, the unconfirmed draft, and the outcome of the last action. */
export function useOnePhoto(source: PhotoSource) {
  const photo = useQuery({ queryKey: source.queryKey, queryFn: source.read })
  const { draft, prepare, crop, drop } = useDraft(source)
  // a failure is not shown: an unconfirmed draft changes nothing and expires
  const discard = useMutation({ mutationFn: source.discard })
  const [notice, setNotice] = useState<Change | null>(null)
  const [last, setLast] = useState<{ write: Write } | null>(null)
  const write = useWrite(source.changes, (outcome) => {
    setNotice(outcome)
    drop()
  })
  const reset = (): void => {
    setNotice(null)
    drop()
    write.reset()
  }
  const begin = (wanted: Write): void => {
    setNotice(null)
    setLast({ write: wanted })
    write.mutate(() => wanted(false))
  }
  const error = photo.error ?? prepare.error ?? write.error
  const problem = error ? asProblem(error) : null
  const isTheirs = problem?.code === 'changed_since' && last !== null
  return {
    picture: photo.data ?? null,
    loading: photo.isPending,
    busy: prepare.isPending || write.isPending,
    draft,
    crop,
    original: source.original,
    notice,
    problem,
    /** makes the last change over the photo that the person has set since; null if there is nothing to overwrite */
    anyway: isTheirs ? () => write.mutate(() => last.write(true)) : null,
    choose: (file: File) => {
      reset()
      prepare.mutate(file)
    },
    confirm: (id: string) => begin((overwrite) => source.confirm(id, overwrite)),
    cancel: (id: string) => {
      reset()
      discard.mutate(id)
    },
    remove: () => begin(source.remove),
    reset,
    /** reads the photo again and clears the problem */
    retry: () => void photo.refetch().then(reset),
  }
}

/** The draft and the changes to its crop. */
function useDraft(source: PhotoSource) {
  const [draft, setDraft] = useState<DraftView | null>(null)
  const prepare = useMutation({ mutationFn: source.draft, onSuccess: setDraft })
  const crop = useMutation({
    mutationFn: ({ id, wanted }: { id: string; wanted: CropView }) => source.crop(id, wanted),
    onSuccess: setDraft,
  })
  const drop = (): void => {
    setDraft(null)
    prepare.reset()
    crop.reset()
  }
  return { draft, prepare, crop, drop }
}

/** Sets or removes the photo: an outcome other than success becomes a problem, after a success everything is read again. */
function useWrite(changes: readonly QueryKey[], onDone: (outcome: Change) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (action: () => Promise<Change>) => {
      const outcome = await action()
      if (outcome.kind !== 'done' && outcome.kind !== 'unchanged') throw problemOfOutcome(outcome)
      await Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey })))
      return outcome
    },
    onSuccess: onDone,
  })
}

function problemOfOutcome({ code, sentence, next, requestId }: OutcomeView): Problem {
  return new Problem({
    code: code ?? 'internal',
    sentence,
    next,
    detail: null,
    requestId,
    url: null,
  })
}
