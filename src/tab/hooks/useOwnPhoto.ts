import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CropView, DraftView, OutcomeView } from '../../api/contract.ts'
import { asProblem, Problem } from '../api/problem.ts'
import { queryKeys } from '../api/queryKeys.ts'
import { useServices } from './useServices.ts'

export type OwnPhoto = ReturnType<typeof useOwnPhoto>

interface Notice {
  sentence: string
  next: string
}

/** One's own photo, the draft that waits for its Confirm, and what became of the last action. */
export function useOwnPhoto() {
  const { client } = useServices()
  const photo = useQuery({ queryKey: queryKeys.ownPhoto(), queryFn: client.myPhoto })
  const { draft, prepare, crop, drop } = useDraft()
  // whether it succeeds makes no difference to anybody: a draft without its Confirm does nothing
  const discard = useMutation({ mutationFn: client.discardDraft })
  const [notice, setNotice] = useState<Notice | null>(null)
  const write = useWrite((outcome) => {
    setNotice(outcome)
    drop()
  })
  const forget = (): void => {
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
      forget()
      prepare.mutate(file)
    },
    confirm: (id: string) => write.mutate(() => client.confirmDraft(id)),
    cancel: (id: string) => {
      forget()
      discard.mutate(id)
    },
    remove: () => write.mutate(client.removeMyPhoto),
    /** forgets a problem and looks again */
    forgive: () => void photo.refetch().then(forget),
  }
}

/** The picture that is being prepared, and its crop. */
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

/** Writes one's photo; an outcome that is not a success is a problem, and a success is seen everywhere in the tab. */
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
