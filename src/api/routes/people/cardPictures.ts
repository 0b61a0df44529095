import * as z from 'zod'
import { briefJpeg } from '../../files/briefJpeg.ts'
import { route, type Route } from '../../route.ts'

export const cardPictureRoutes: Route[] = [
  route({
    name: 'cardPicture',
    method: 'get',
    // ends like a picture, since some clients of cards want that
    path: '/api/card-pictures/{signed}/photo.jpg',
    summary: 'Gets a picture of a card in the chat by its signed address, while it is shown',
    allow: 'signed',
    params: z.object({ signed: z.string() }),
    answer: briefJpeg,
    handle: ({ core, params }) => core.cardPictures.read(params.signed),
  }),
]
