import type { ChosenPicture, DefaultPictureService, Draft, RunService } from '../contracts.ts'
import { AppError } from '../errors.ts'
import type { DefaultPicture, NoteCode, Principal, RejectedPhoto } from '../model.ts'
import { makeDraft, takeDraft, tryTidyDrafts } from '../onePhoto/drafts/draft.ts'
import { createDraftLimits } from '../onePhoto/drafts/draftLimits.ts'
import type { DraftStore } from '../onePhoto/drafts/draft.ts'
import type { CommandContext } from '../runs/commands/commandContext.ts'
import { selectPeople } from '../runs/commands/select.ts'
import { keepLonger } from '../store/blobs.ts'
import type { Database } from '../store/open.ts'
import { examplesOf } from './examples.ts'

/** Stands for a person where a draft names whose photo it would be. */
const FOR_MANY = 'many'

/** About the picture alone: who is in it, and where else it is used, says nothing of one that is set for many. */
const heededNotes: NoteCode[] = ['turned', 'small', 'enlarged', 'blurred']

interface Dependencies extends Omit<CommandContext, 'db' | 'originals'> {
  runs: Pick<RunService, 'get'>
}

export function createDefaultPictures(
  store: DraftStore,
  { runs, ...context }: Dependencies,
): DefaultPictureService {
  const limits = createDraftLimits()
  return {
    async draft(owner, picture, signal) {
      const made = await limits.receive(owner.id, picture, (counted) =>
        makeDraft({ ...store, signal }, owner, counted, undefined, FOR_MANY),
      )
      return withHeededNotes(made)
    },
    examples: (owner, selection, colours, signal) =>
      examplesOf(store.db, owner, { selection, colours }, signal),
    async set(owner, { picture, ...request }) {
      const pictureIn = (tx: Database) => storedPicture(tx, owner, picture)
      const id = await selectPeople({ ...store, ...context }, owner, {
        kind: 'default',
        pictureIn,
        ...request,
      })
      if (picture.kind === 'file') await tryTidyDrafts(store)
      return runs.get(owner, id)
    },
  }
}

function withHeededNotes(made: Draft | RejectedPhoto): Draft | RejectedPhoto {
  if ('kind' in made) return made
  const notes = made.prepared.notes.filter(({ code }) => heededNotes.includes(code))
  return { ...made, prepared: { ...made.prepared, notes } }
}

async function storedPicture(
  tx: Database,
  owner: Principal,
  picture: ChosenPicture,
): Promise<DefaultPicture> {
  if (picture.kind === 'initials') return picture
  const { preparedSha } = await takeDraft(tx, owner, picture.draftId, FOR_MANY)
  if (!(await keepLonger(tx, preparedSha))) throw new AppError('draft_gone')
  return { kind: 'file', sha256: preparedSha }
}
