import { AppError, explain } from '../core/errors.ts'
import { findUser } from '../core/graph/people.ts'
import type { PhotoAccess } from '../core/graph/photos.ts'
import type { Graph } from '../core/graph/request.ts'
import { directoryRolesOf } from '../core/graph/roles.ts'
import { detectFormat } from '../core/imaging/header/format.ts'
import type { Person } from '../core/model.ts'
import type { Dialogue } from './dialogue.ts'
import { keep, keptFileOf, type KeptPhoto } from './photos/keptPhotos.ts'
import { sentenceOf } from './sentences.ts'
import type { FurtherUser } from './step.ts'
import { words } from './words/words.ts'

/** Graph's limits for a photo that is set: in general, and perhaps for people without a mailbox. */
const MAX_PUT_BYTES = 4 * 1024 * 1024
const MAX_BYTES_WITHOUT_MAILBOX = 100 * 1024

export interface Choosing {
  graph: Graph
  photos: PhotoAccess
  dialogue: Dialogue
  /** where photos are kept */
  folder: string
  /** photos kept so far; the chosen person's is added */
  kept: KeptPhoto[]
}

/**
 * Finds a test user, shows who it is, asks whether to use them, and keeps their photo before anything is changed.
 * @param role null = the test user, who is needed; for another, an empty answer means that there is none
 * @param given sign-in name from the command line; the first that is tried
 * @returns null when there is none, or the given name is of no use and nobody can be asked
 */
export async function chooseUser(
  choosing: Choosing,
  role: FurtherUser | null,
  given: string | null,
): Promise<Person | null> {
  const { dialogue } = choosing
  let name = given
  for (;;) {
    name ??= await dialogue.line(words(role ? `ask.${role}` : 'ask.user'))
    if (name === '' && (role || dialogue.isUnattended)) return null
    const person = name === '' ? null : await lookUp(choosing, name)
    if (person && (await mayUse(choosing, person))) return person
    if (dialogue.isUnattended) return null
    name = null
  }
}

async function lookUp({ graph, dialogue }: Choosing, name: string): Promise<Person | null> {
  const person = await findUser(graph, name)
  if (!person) dialogue.say(words('user.unknown', { name }))
  return person
}

/** Shows the person and their photo, asks, and keeps the photo. */
async function mayUse(choosing: Choosing, person: Person): Promise<boolean> {
  const { photos, dialogue, folder, kept } = choosing
  if (kept.some(({ personId }) => personId === person.id)) return true
  dialogue.say(`\n${await describe(choosing, person)}`)
  const present = await photos.bytes(person.id)
  if (present.kind !== 'found' && present.kind !== 'none') {
    dialogue.say(words('user.photoUnread', { why: sentenceOf(present) }))
    return false
  }
  const jpeg = present.kind === 'found' ? present.value : null
  const obstacle = jpeg && obstacleTo(jpeg, person)
  if (obstacle) {
    dialogue.say(words(obstacle))
    return false
  }
  dialogue.say(words('user.photo', { has: jpeg ? 'yes' : 'no', bytes: jpeg?.length ?? 0 }))
  if ((await dialogue.choose(words('user.use'), ['y', 'n'])) === 'n') return false
  const photo = { personId: person.id, jpeg }
  await keep(folder, photo)
  kept.push(photo)
  dialogue.say(words('user.kept', { file: keptFileOf(folder, photo) }))
  return true
}

/** Why the present photo might not go back. */
function obstacleTo(photo: Buffer, { hasMailbox }: Person) {
  if (detectFormat(photo) !== 'jpeg') return 'user.notJpeg'
  if (photo.length > MAX_PUT_BYTES) return 'user.tooLarge'
  if (!hasMailbox && photo.length > MAX_BYTES_WITHOUT_MAILBOX) return 'user.largeWithoutMailbox'
  return null
}

async function describe({ graph }: Choosing, person: Person): Promise<string> {
  const { displayName, userPrincipalName, userType, accountEnabled, hasMailbox } = person
  return words('user.is', {
    name: displayName,
    signInName: userPrincipalName,
    type: userType,
    enabled: accountEnabled ? 'yes' : 'no',
    mailbox: hasMailbox ? 'yes' : 'no',
    roles: await rolesOf(graph, person),
  })
}

async function rolesOf(graph: Graph, { id }: Person): Promise<string> {
  try {
    const roles = await directoryRolesOf(graph, id)
    return words('user.roles', { count: roles.size })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return words('user.rolesUnread', { why: explain(error.code) })
  }
}
