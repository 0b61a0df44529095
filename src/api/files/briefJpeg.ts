import type { Answer } from '../answers.ts'
import { jpeg } from '../answers.ts'

/** Copies end soon after the picture has, and none is for others. */
const CACHE_CONTROL = 'private, max-age=300'

/** A JPEG that may be gone in a while. */
export const briefJpeg: Answer<Buffer> = {
  send: async (response, result) => {
    response.setHeader('Cache-Control', CACHE_CONTROL)
    await jpeg.send(response, result)
  },
  statuses: {
    200: {
      description: 'The picture',
      content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } },
    },
  },
}
