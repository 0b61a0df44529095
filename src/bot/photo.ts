import * as z from 'zod'
import { errorWords, explain, AppError } from '../core/errors.ts'
import type { Outcome } from '../core/model.ts'
import { downloadPicture, type PictureAddress } from './attachments.ts'
import { messageCard } from './cards/message.ts'
import { photoConfirmCard } from './cards/photoConfirm.ts'
import { photoDoneCard } from './cards/photoDone.ts'
import { photoMineCard, photoRemoveCard } from './cards/photoMine.ts'
import type { Reply } from './reply.ts'
import type { Surroundings, Turn } from './turn.ts'

const draftData = z.object({ draftId: z.guid() })
const ownerData = z.object({ personId: z.string() })

const notYours = 'This card belongs to somebody else. Send me your own picture to begin.'
const noPhoto = 'You have no profile photo at the moment. Send me a picture to set one.'

/** Somebody sent pictures: the first becomes a draft, and a card asks whether to use it. */
export async function offerPhoto(
  pictures: readonly PictureAddress[],
  { config, core, log }: Surroundings,
  turn: Turn,
): Promise<Reply> {
  const [first] = pictures
  if (!first) return { text: explain('not_an_image') }
  await turn.typing()
  const download = await downloadPicture(first, turn.botToken, config, log)
  if (download.kind === 'failed') return { text: explain(download.code) }
  const draft = await core.ownPhoto.draft(turn.sender, download.bytes)
  if ('kind' in draft) return { text: explain(draft.code) }
  const card = photoConfirmCard({
    draftId: draft.id,
    preview: await core.ownPhoto.preview(turn.sender, draft.id),
    side: draft.prepared.side,
    notes: draft.prepared.notes,
    sent: pictures.length,
  })
  return { card, summary: 'Your new profile photo: confirm or cancel' }
}

/** Confirm: writes the draft as the app. Pressed twice, or by somebody else, it says so and writes nothing. */
export async function confirmPhoto(
  data: unknown,
  { core }: Surroundings,
  { sender }: Turn,
): Promise<Reply> {
  const { draftId } = draftData.parse(data)
  return answeringDraft(async () => {
    const preview = await core.ownPhoto.preview(sender, draftId)
    const outcome = await core.ownPhoto.confirm(sender, draftId, 'app')
    const fault = faultOf(outcome, 'Your photo was not changed')
    return fault ?? { card: photoDoneCard(preview), summary: 'Your photo is set' }
  })
}

/** Cancel: the draft is gone, the present photo stays. */
export async function cancelPhoto(
  data: unknown,
  { core }: Surroundings,
  { sender }: Turn,
): Promise<Reply> {
  const { draftId } = draftData.parse(data)
  return answeringDraft(async () => {
    await core.ownPhoto.discard(sender, draftId)
    return settled('Cancelled', 'Your photo stays as it is. Send me another picture at any time.')
  })
}

async function answeringDraft(answer: () => Promise<Reply>): Promise<Reply> {
  try {
    return await answer()
  } catch (err) {
    if (!(err instanceof AppError)) throw err
    if (err.code === 'wrong_state')
      return { text: 'This was answered already. Send me the picture once more to start over.' }
    if (err.code === 'not_found') return { text: notYours }
    throw err
  }
}

/** "my photo". */
export async function showPhoto({ core }: Surroundings, { sender, typing }: Turn): Promise<Reply> {
  await typing()
  const thumbnail = await core.ownPhoto.thumbnail(sender, 'app')
  if (!thumbnail) return { text: noPhoto }
  return { card: photoMineCard({ personId: sender.id, thumbnail }), summary: 'Your profile photo' }
}

/** "remove my photo" and the Remove button beside it: asks first. */
export async function askRemove({ core }: Surroundings, { sender, typing }: Turn): Promise<Reply> {
  await typing()
  const thumbnail = await core.ownPhoto.thumbnail(sender, 'app')
  if (!thumbnail) return { text: noPhoto }
  return {
    card: photoRemoveCard({ personId: sender.id, thumbnail }),
    summary: 'Remove your photo?',
  }
}

/** The answer to that question. */
export async function removePhoto(
  data: unknown,
  { core }: Surroundings,
  { sender }: Turn,
): Promise<Reply> {
  if (ownerData.parse(data).personId !== sender.id) return { text: notYours }
  const outcome = await core.ownPhoto.remove(sender, 'app')
  if (outcome.kind === 'unchanged') return settled('No photo', noPhoto)
  const removed = settled('Your photo is removed', 'Teams and Outlook may take a day to notice.')
  return faultOf(outcome, 'Your photo was not removed') ?? removed
}

/** Keep: nothing happens, and the buttons go. */
export function keepPhoto(): Reply {
  return settled('Kept', 'Your photo stays as it is.')
}

function settled(title: string, sentence: string): Reply {
  return { card: messageCard(title, sentence), summary: title }
}

/**
 * What to say when the photo is not as it should be, else null. Where another try may help, words are said and the card
 * keeps its buttons (core gives the draft back); where none will, they give way to the reason.
 */
function faultOf(outcome: Outcome, title: string): Reply | null {
  switch (outcome.kind) {
    case 'done':
    case 'unchanged':
      return null
    case 'throttled':
      return {
        text: `${title}. ${errorWords('throttled').sentence} Press the button again in a minute.`,
      }
    case 'failed':
      return { text: `${title}. ${explain(outcome.code)}` }
    case 'gone':
    case 'refused':
      return settled(title, explain(outcome.code))
    default:
      return outcome satisfies never
  }
}
