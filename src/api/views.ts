import type { ChangedPhoto, Draft, DirectoryStatus } from '../core/index.ts'
import { AppError, errorWords } from '../core/errors.ts'
import type {
  BackgroundProblem,
  ListedPerson,
  Outcome,
  OwnOutcome,
  PausedBecause,
  QualityNote,
  RejectedPhoto,
  Readiness,
  RunItem,
  RunSummary,
  Thumbnail,
} from '../core/model.ts'
import { translateNote } from '../core/pictures.ts'
import { runName } from '../core/words/runName.ts'
import type { CoreWords } from '../core/words/words.ts'
import { otherChangeView } from './errors.ts'
import type {
  BackgroundProblemView,
  DirectoryView,
  DraftView,
  RunView,
  ItemView,
  ListedPersonView,
  OutcomeView,
  PhotoChangeView,
  ReadinessCheck,
  Thumbnails,
} from './contract.ts'

const dateText = (date: Date | null): string | null => date?.toISOString() ?? null

export const listedPersonView = (person: ListedPerson): ListedPersonView => ({
  ...person,
  createdDateTime: dateText(person.createdDateTime),
  photoChangedAt: dateText(person.photoChangedAt),
})

export const directoryView = (status: DirectoryStatus): DirectoryView => ({
  syncedAt: dateText(status.syncedAt),
  running: status.running,
  photos: status.photos,
})

export const problemView = (
  { work, code, since, lastSuccessAt }: BackgroundProblem,
  words: CoreWords,
): BackgroundProblemView => ({
  work,
  code,
  ...errorWords(code, words),
  since: since.toISOString(),
  lastSuccessAt: dateText(lastSuccessAt),
})

/** A check with its dates as text, and codes with their sentences. */
export function checkView(readiness: Readiness, words: CoreWords): ReadinessCheck {
  const { check, state, values } = readiness
  switch (check) {
    case 'app_permissions': {
      const { sentence, next } = values.code
        ? errorWords(values.code, words)
        : { sentence: null, next: null }
      return { check, state, values: { ...values, sentence, next } }
    }
    case 'directory':
      return { check, state, values: { syncedAt: dateText(values.syncedAt) } }
    case 'background':
      return {
        check,
        state,
        values: { problems: values.problems.map((problem) => problemView(problem, words)) },
      }
    case 'photo_settings':
    case 'caller_role':
    case 'mailboxes':
    case 'people_gone':
    case 'photo_states':
      return readiness
    default:
      return readiness satisfies never
  }
}

export const runView = ({ undoesName, ...summary }: RunSummary, words: CoreWords): RunView => ({
  ...summary,
  name: runName({ ...summary, undoesName }, words),
  isNamed: summary.name !== null,
  createdAt: summary.createdAt.toISOString(),
  startedAt: dateText(summary.startedAt),
  pausedAt: dateText(summary.pausedAt),
  pausedBecause: summary.pausedBecause && pausedView(summary.pausedBecause, words),
  cancelledAt: dateText(summary.cancelledAt),
  finishedAt: dateText(summary.finishedAt),
})

const pausedView = ({ probeAt, ...why }: PausedBecause, words: CoreWords) => ({
  ...why,
  ...errorWords(why.code, words),
  probeAt: probeAt.toISOString(),
})

export function itemView(item: RunItem, words: CoreWords): ItemView {
  const { sentence, next } = item.code
    ? errorWords(item.code, words)
    : { sentence: null, next: null }
  const picture = item.picture && withNotesIn(words, item.picture)
  const changedBy = item.changedBy && otherChangeView(item.changedBy, words)
  const person =
    item.code === 'person_deleted'
      ? { ...item.person, displayName: words('privacy.somebodyDeleted') }
      : item.person
  const notBefore = dateText(item.notBefore)
  return { ...item, person, sentence, next, picture, changedBy, notBefore }
}

const withNotesIn = <P extends { notes: QualityNote[] }>(words: CoreWords, picture: P): P => ({
  ...picture,
  notes: picture.notes.map((note) => translateNote(note, words)),
})

/** @throws AppError why the picture can't be used */
export function draftView(made: Draft | RejectedPhoto, words: CoreWords): DraftView {
  if ('kind' in made) throw new AppError(made.code)
  const { id, prepared } = made
  return { ...withNotesIn(words, prepared), id, picture: dataUri(prepared.jpeg) }
}

export const dataUri = (jpeg: Buffer): string => `data:image/jpeg;base64,${jpeg.toString('base64')}`

export function thumbnailsView(found: Map<string, Thumbnail>): Thumbnails {
  const view: Thumbnails = { thumbnails: {}, unreadable: [] }
  for (const [id, photo] of found) {
    if (photo === 'unreadable') view.unreadable.push(id)
    else view.thumbnails[id] = photo?.toString('base64') ?? null
  }
  return view
}

/** An outcome with its sentences; a failure has those of its error. */
export function outcomeView(outcome: Outcome, change: OwnChange, words: CoreWords): OutcomeView {
  const { kind } = outcome
  const requestId = 'requestId' in outcome ? outcome.requestId : null
  if (outcome.kind === 'done' || outcome.kind === 'unchanged')
    return { kind, code: null, ...successWords(outcome, change, words), requestId }
  const code = outcome.kind === 'throttled' ? outcome.kind : outcome.code
  return { kind, code, ...errorWords(code, words), requestId }
}

/** Like `outcomeView`, of one's own photo that was set, or waits for approval. */
export const ownOutcomeView = (outcome: OwnOutcome, words: CoreWords): OutcomeView => {
  if (outcome.kind !== 'waiting') return outcomeView(outcome, 'set', words)
  const said = { sentence: words('approval.asked'), next: words('approval.asked.next') }
  return { kind: outcome.kind, code: null, ...said, requestId: null }
}

/** Like `outcomeView`, of somebody else's photo. */
export function photoChangeView(
  { outcome, runId, actingAs }: ChangedPhoto,
  change: 'set' | 'remove',
  words: CoreWords,
): PhotoChangeView {
  const view = outcomeView(outcome, change, words)
  return { ...view, ...personWords(outcome, change, words), runId, actingAs }
}

function personWords(outcome: Outcome, change: 'set' | 'remove', words: CoreWords) {
  if (outcome.kind === 'done')
    return { sentence: words(change === 'set' ? 'personPhoto.set' : 'personPhoto.removed') }
  if (outcome.kind === 'unchanged' && change === 'remove')
    return { sentence: words('personPhoto.nothingToRemove') }
  return {}
}

type Success = Extract<Outcome, { kind: 'done' | 'unchanged' }>

const doneSentences = {
  set: 'ownPhoto.set',
  remove: 'ownPhoto.removed',
  undo: 'ownPhoto.undone',
} as const
type OwnChange = keyof typeof doneSentences

/** What to know after a change, by what Microsoft 365 shows of it. */
const afterwards = {
  seen: 'ownPhoto.delay',
  not_yet: 'ownPhoto.notShown',
  never: 'ownPhoto.notShown',
  different: 'ownPhoto.different',
  changed: 'ownPhoto.changed',
} as const

function successWords(outcome: Success, change: OwnChange, words: CoreWords) {
  if (outcome.kind === 'done')
    return {
      sentence: words(doneSentences[change]),
      next: words(afterwards[outcome.seen ?? 'not_yet']),
    }
  if (change !== 'remove') return errorWords('same_photo', words)
  return { sentence: words('ownPhoto.nothingToRemove'), next: words('ownPhoto.noAction') }
}
