import { messageCard } from '../cards/message.ts'
import { photoUndoneCard } from '../cards/photoDone.ts'
import { failureReply } from '../ownPhoto/photo.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'

/** "undo": goes back to the photo before the last change, or forth again, and shows what there is now. */
export async function undoPhoto({ core }: Services, { sender, words }: Turn): Promise<Reply> {
  const outcome = await core.ownPhoto.undo(sender, 'app')
  const failure = failureReply(words, outcome, words('photo.notUndone'))
  if (failure) return failure
  const thumbnail = await core.ownPhoto.thumbnail(sender, 'app')
  const title = words('photo.undone')
  const card = thumbnail
    ? photoUndoneCard(words, thumbnail)
    : messageCard(title, words('photo.undone.none'))
  return { card, summary: title }
}
