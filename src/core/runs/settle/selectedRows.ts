import { colourFor } from '../../imaging/initials/colour.ts'
import { initialsFor, type PersonNames } from '../../imaging/initials/initialsFor.ts'
import type { DefaultPicture, PersonSummary, Unsettled } from '../../model.ts'
import { keepLonger } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { people as peopleTable } from '../../store/schema.ts'
import { isOneOf } from '../../store/statements/oneOf.ts'
import type { ItemRow, RunRow } from '../rows/items.ts'
import { earlierPhotos, keepEarlierPhotos, type EarlierPhoto } from './earlierPhotos.ts'

/** What an item begins with. */
export type NewRow = Pick<
  ItemRow,
  'personId' | 'personName' | 'selectedEtag' | 'state' | 'action' | 'code' | 'preparedSha' | 'drawn'
> & { removes: boolean; perceptualHash: string | null }

export type SelectedPerson = Pick<PersonSummary, 'id' | 'displayName' | 'photo' | 'photoEtag'>
type Change = Omit<NewRow, 'personId' | 'personName' | 'selectedEtag'>
type Select = Pick<Extract<Unsettled, { kind: 'select' }>, 'picture'>

/** What a run for selected people does about each of these. */
export async function rowsFor(
  tx: Database,
  run: Pick<RunRow, 'kind' | 'existing'>,
  { picture }: Select,
  people: SelectedPerson[],
): Promise<NewRow[]> {
  const changeOf = await changesFor(tx, run, picture, people)
  return people.map((person) => ({ ...begun(person), ...changeOf(person) }))
}

async function changesFor(
  tx: Database,
  { kind, existing }: Pick<RunRow, 'kind' | 'existing'>,
  picture: DefaultPicture | undefined,
  people: SelectedPerson[],
): Promise<(person: SelectedPerson) => Change> {
  const ids = people.map(({ id }) => id)
  if (kind === 'remove') return () => toRemove
  if (kind === 'restore') {
    const earlier = await earlierPhotos(tx, ids)
    await keepEarlierPhotos(tx, [...earlier.values()])
    return ({ id }) => toRestore(earlier.get(id))
  }
  if (kind !== 'default' || !picture)
    throw new Error(`a run of kind ${kind} is not for selected people`)
  const toSet = await defaultsFor(tx, picture, ids)
  return (person) => (existing === 'keep' && person.photo === 'has' ? toKeep : toSet(person))
}

const begun = ({ id, displayName, photo, photoEtag }: SelectedPerson) => ({
  personId: id,
  personName: displayName,
  selectedEtag: photo === 'none' ? '' : photoEtag,
})

const nothingToSet = { removes: false, preparedSha: null, perceptualHash: null, drawn: null }
const toSetLater = { ...nothingToSet, action: null, code: null }
const skipped = { ...nothingToSet, state: 'skipped', action: 'skip' } as const

const toRemove: Change = {
  ...toSetLater,
  state: 'prepared',
  action: 'remove',
  removes: true,
}

const toRestore = (earlier: EarlierPhoto | undefined): Change =>
  earlier
    ? {
        ...toSetLater,
        state: 'prepared',
        preparedSha: earlier.sha,
        perceptualHash: earlier.perceptualHash,
      }
    : { ...skipped, code: 'nothing_kept' }

/** A photo that is known already is not asked for again. */
const toKeep: Change = { ...skipped, code: 'has_photo_already' }

/** Without a perceptual hash: a default picture that others have as well is nobody's photo, and resembles none. */
async function defaultsFor(
  tx: Database,
  picture: DefaultPicture,
  ids: string[],
): Promise<(person: SelectedPerson) => Change> {
  if (picture.kind === 'file') {
    await keepLonger(tx, picture.sha256)
    return () => ({ ...toSetLater, state: 'prepared', preparedSha: picture.sha256 })
  }
  const names = await personNames(tx, ids)
  return ({ id, displayName }) => {
    const letters = initialsFor(names.get(id) ?? { givenName: null, surname: null, displayName })
    const drawn = { letters, colour: colourFor(id, picture.colours) }
    return { ...toSetLater, state: 'received', drawn }
  }
}

/** By the ids of those who are in the directory. */
export async function personNames(db: Database, ids: string[]): Promise<Map<string, PersonNames>> {
  const { id, givenName, surname, displayName } = peopleTable
  const rows = await db
    .select({ id, givenName, surname, displayName })
    .from(peopleTable)
    .where(isOneOf(id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}
