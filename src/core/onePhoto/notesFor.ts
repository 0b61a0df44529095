import { withholdName } from '../imaging/notes/noteSentence.ts'
import type { Draft } from '../contracts.ts'
import type { Access, RejectedPhoto } from '../model.ts'

/**
 * A draft as the person who asks may see it: only people who manage photos are told whose photo a picture resembles,
 * everybody else that it is somebody else's.
 */
export function draftFor(
  { manage }: Pick<Access, 'manage'>,
  made: Draft | RejectedPhoto,
): Draft | RejectedPhoto {
  if ('kind' in made || manage !== null) return made
  const { prepared } = made
  return { ...made, prepared: { ...prepared, notes: prepared.notes.map(withholdName) } }
}
