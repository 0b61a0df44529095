import { withholdName } from '../imaging/notes/noteSentence.ts'
import type { Draft } from '../contracts.ts'
import type { Access, RejectedPhoto } from '../model.ts'

/**
 * A draft as the person who asks may see it: only people who manage photos are told whose photo a picture resembles,
 * everybody else that it is somebody else's.
 */
export function draftFor<Made extends Draft | RejectedPhoto>(
  { manage }: Pick<Access, 'manage'>,
  made: Made,
): Made {
  if ('kind' in made || manage !== null) return made
  const { prepared } = made
  return { ...made, prepared: { ...prepared, notes: prepared.notes.map(withholdName) } }
}
