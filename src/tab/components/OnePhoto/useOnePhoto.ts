import { useMutation, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type {
  CropView,
  DraftView,
  GivenPictureFrom,
  OutcomeView,
  PhotoChangeView,
} from '../../../api/contract.ts'
import { asProblem, Problem } from '../../api/problem.ts'
import type { PhotoSource } from './source.ts'
import { useDraftFromChat } from './fromChat/useDraftFromChat.ts'

export type OnePhoto = ReturnType<typeof useOnePhoto>
type Change = OutcomeView | PhotoChangeView
/** A change, made over what the person has set themselves only if that is wanted. */
type Write = (overwrite: boolean) => Promise<Change>

/** A person's photo, the unconfirmed draft, and the outcome of the last action. */
export function useOnePhoto(source: PhotoSource) {
  const photo = useQuery({ queryKey: source.queryKey, queryFn: source.read })
  const { draft, prepare, choose, ofPresent, crop, fromChat, cancel, drop } = useDraft(source)
  const changes = useChanges(source, drop)
  const reset = (): void => {
    changes.reset()
    drop()
  }
  const afresh = after(reset)
  // what was done last tells more than a photo that still can't be read
  const error = changes.error ?? prepare.error ?? ofPresent.error ?? photo.error
  return {
    picture: photo.data ?? null,
    loading: photo.isPending,
    /** why it isn't known whether there is a photo, or which */
    unread: photo.error && photo.data === undefined ? asProblem(photo.error) : null,
    /** it could not be found out whether there is a photo */
    unknown: photo.isError,
    /** there is a photo, and it can't be read */
    unreadable: photo.error !== null && asProblem(photo.error).code === 'photo_unreadable',
    busy: prepare.isPending || ofPresent.isPending || fromChat.isOpening || changes.busy,
    changing: changes.busy,
    draft,
    /** the draft is of the photo that is there */
    isOfPresent: ofPresent.isSuccess,
    /** a draft that waits in the chat */
    fromChat: { ...fromChat, open: afresh(fromChat.open) },
    crop,
    original: source.original,
    notice: changes.notice,
    problem: error ? asProblem(error) : null,
    anyway: changes.anyway,
    choose: afresh(choose),
    confirm: (id: string) => changes.begin((overwrite) => source.confirm(id, overwrite)),
    /** ends the draft, unless it waits in the chat */
    cancel: afresh(cancel),
    remove: () => changes.begin(source.remove),
    /** makes a draft of the photo that is there; null where it can't be cropped */
    cropPresent: source.draftOfPresent ? afresh(() => ofPresent.mutate()) : null,
    /** any other change, such as an undo, or restoring an earlier photo */
    change: changes.begin,
    reset,
    /** reads the photo again and clears the problem */
    retry: () => void photo.refetch().then(reset),
  }
}

/** Does something else first. */
const after =
  (first: () => void) =>
  <Given extends unknown[]>(act: (...given: Given) => void) =>
  (...given: Given): void => {
    first()
    act(...given)
  }

/** Changes of the photo: what came of the last one, and how to make it over what the person has set since. */
function useChanges(source: PhotoSource, drop: () => void) {
  const [notice, setNotice] = useState<Change | null>(null)
  const [last, setLast] = useState<{ write: Write } | null>(null)
  // a second press comes before the button is drawn as busy, and says nothing new
  const begun = useRef(false)
  const write = useWrite(source.changes, (outcome) => {
    setNotice(outcome)
    drop()
  })
  const isTheirs = isChangedSince(write.error)
  return {
    notice,
    error: write.error,
    busy: write.isPending,
    begin: (wanted: Write): void => {
      if (begun.current) return
      begun.current = true
      setNotice(null)
      setLast({ write: wanted })
      write.mutate(() => wanted(false), { onSettled: () => void (begun.current = false) })
    },
    /** null if the last change met no photo that the person has set since */
    anyway: isTheirs && last ? () => write.mutate(() => last.write(true)) : null,
    reset: (): void => {
      setNotice(null)
      write.reset()
    },
  }
}

interface Given {
  file: File
  from: GivenPictureFrom
}

/** The draft and the changes to its crop. */
function useDraft(source: PhotoSource) {
  const [draft, setDraft] = useState<DraftView | null>(null)
  const prepare = useMutation({
    mutationFn: ({ file, from }: Given) => source.draft(file, from),
  })
  const ofPresent = useMutation({
    mutationFn: source.draftOfPresent ?? nothingToCrop,
    onSuccess: setDraft,
  })
  const crop = useMutation({
    mutationFn: ({ id, wanted }: { id: string; wanted: CropView }) => source.crop(id, wanted),
    onSuccess: setDraft,
  })
  const fromChat = useDraftFromChat(source, setDraft)
  const drop = (): void => {
    setDraft(null)
    fromChat.reset()
    prepare.reset()
    ofPresent.reset()
    crop.reset()
  }
  // given with the call, it is called for the picture chosen last only, whichever is ready first
  const choose = (file: File, from: GivenPictureFrom = 'file'): void =>
    prepare.mutate({ file, from }, { onSuccess: setDraft })
  // a failure is not shown: an unconfirmed draft changes nothing and expires
  const discard = useMutation({ mutationFn: source.discard })
  const cancel = (id: string): void => {
    if (fromChat.isShown && draft) fromChat.leave(draft)
    else discard.mutate(id)
  }
  return { draft, prepare, choose, ofPresent, crop, fromChat, cancel, drop }
}

const nothingToCrop = (): Promise<DraftView> => Promise.reject(new Error('no photo can be cropped'))

const isChangedSince = (error: Error | null): boolean =>
  error !== null && asProblem(error).code === 'changed_since'

/**
 * Sets or removes the photo: an outcome other than success becomes a problem. Everything is read again after a success, and
 * where somebody else was quicker.
 */
function useWrite(changes: readonly QueryKey[], onDone: (outcome: Change) => void) {
  const queries = useQueryClient()
  const readAgain = () =>
    Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey })))
  return useMutation({
    mutationFn: async (action: () => Promise<Change>) => {
      const outcome = await action()
      if (!succeeded.includes(outcome.kind)) throw problemOfOutcome(outcome)
      await readAgain()
      return outcome
    },
    onSuccess: onDone,
    onError: (error) => void (isChangedSince(error) && readAgain()),
  })
}

const succeeded: Change['kind'][] = ['done', 'unchanged', 'waiting']

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
