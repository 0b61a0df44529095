import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CropView, DraftView, OutcomeView } from '../../../api/contract.ts'
import { asProblem, Problem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'

export type OwnPhoto = ReturnType<typeof useOwnPhoto>

interface Notice {
  sentence: string
  next: string
}

/** The signed-in person's photo, the unconfirmed draft, and the outcome of the last action. */
export function useOwnPhoto() {
  const { client } = useServices()
  const photo = useQuery({ queryKey: queryKeys.ownPhoto(), queryFn: client.myPhoto })
  const { draft, prepare, crop, drop } = useDraft()
  // a failure is not shown: an unconfirmed draft changes nothing and expires
  const discard = useMutation({ mutationFn: client.discardDraft })
  const [notice, setNotice] = useState<Notice | null>(null)
  const write = useWrite((outcome) => {
    setNotice(outcome)
    drop()
  })
  const reset = (): void => {
    setNotice(null)
    drop()
    write.reset()
  }
  const error = photo.error ?? prepare.error ?? write.error
  return {
    picture: photo.data ?? null,
    loading: photo.isPending,
    busy: prepare.isPending || write.isPending,
    draft,
    crop,
    notice,
    problem: error ? asProblem(error) : null,
    choose: (file: File) => {
      reset()
      prepare.mutate(file)
    },
    confirm: (id: string) => write.mutate(() => client.confirmDraft(id)),
    cancel: (id: string) => {
      reset()
      discard.mutate(id)
    },
    remove: () => write.mutate(client.removeMyPhoto),
    /** reads the photo again and clears the problem */
    retry: () => void photo.refetch().then(reset),
  }
}

/** The draft and the changes to its crop. */
function useDraft() {
  const { client } = useServices()
  const [draft, setDraft] = useState<DraftView | null>(null)
  const prepare = useMutation({ mutationFn: client.draft, onSuccess: setDraft })
  const crop = useMutation({
    mutationFn: ({ id, wanted }: { id: string; wanted: CropView }) => client.cropDraft(id, wanted),
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
function useWrite(onDone: (outcome: OutcomeView) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (action: () => Promise<OutcomeView>) => {
      const outcome = await action()
      if (outcome.kind !== 'done' && outcome.kind !== 'unchanged') throw problemOfOutcome(outcome)
      await Promise.all(
        [queryKeys.ownPhoto(), queryKeys.me(), queryKeys.allPeople(), queryKeys.allCounts()].map(
          (queryKey) => queries.invalidateQueries({ queryKey }),
        ),
      )
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
