import type { Config } from '../../core/config.ts'
import type { Core } from '../../core/index.ts'
import { withLinkedPictures } from '../cards/pictures/linkedPictures.ts'
import type { Reply } from '../reply.ts'

/** The reply with its pictures as the settings want them: as part of the card, or as addresses. */
export type PictureDoor = (reply: Reply, shownTo: string) => Promise<Reply>

export function pictureDoor(
  { cardPictures: wanted, publicUrl }: Config,
  { cardPictures }: Pick<Core, 'cardPictures'>,
): PictureDoor {
  return async (reply, shownTo) => {
    if (wanted === 'embedded' || 'text' in reply) return reply
    const card = await withLinkedPictures(reply.card, {
      async ofJpeg(jpeg, about) {
        const signed = await cardPictures.keep(jpeg, { personId: shownTo, ...about, shownTo })
        return `${publicUrl}/api/card-pictures/${signed}/photo.jpg`
      },
      ofColour: (colour) => `${publicUrl}/bars/${colour}.gif`,
    })
    return { ...reply, card }
  }
}
