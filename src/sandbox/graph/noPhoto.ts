import type { Context } from 'hono'
import type { NoPhotoForm } from '../traffic/faults.ts'
import { metadataOf, type GraphEnv } from './caller.ts'
import { graphError } from './errors.ts'

const fast = 'Microsoft.Fast.Profile.Core.Exception'
const thrown = (exception: string): string => `Exception of type '${fast}.${exception}' was thrown.`

/** The code and message of a 404; null for a form that is none. */
const answers = {
  imageNotFound: { code: 'ImageNotFound', message: thrown('ImageNotFoundException') },
  errorItemNotFound: {
    code: 'ErrorItemNotFound',
    message: 'The specified object was not found in the store.',
  },
  errorEntityNotFound: { code: 'ErrorEntityNotFound', message: thrown('ImageNotFoundException') },
  profileNotFound: {
    code: 'UnknownError',
    message: JSON.stringify({
      errorCode: 'ErrorUserResolutionFailedUserDoesNotExist',
      message: thrown('ProfileNotFoundException'),
      target: null,
      details: null,
      innerError: null,
      instanceAnnotations: [],
    }),
  },
  consumerPhotoIsNotSupported: {
    code: 'ConsumerPhotoIsNotSupported',
    message: 'Consumer photo is not supported.',
  },
  gif1x1: null,
  gif1x1Value: null,
  nullBodyInBatch: null,
} as const satisfies Record<NoPhotoForm, { code: string; message: string } | null>

/** What was asked for: the description of a photo, or its bytes. */
type Asked = 'metadata' | 'value'

/** The answer to a request for a photo that is not there. */
export function noPhoto(
  c: Context<GraphEnv>,
  asked: Asked,
  form: NoPhotoForm = 'imageNotFound',
): Response {
  const error = answers[form]
  if (error) return graphError(c, 404, error.code, error.message)
  if (form === 'nullBodyInBatch' && c.env.inBatch) return c.body(null, 404)
  if (form !== 'nullBodyInBatch' && asked === 'metadata') return gifMetadata(c)
  return form === 'gif1x1Value' ? gif(c) : noPhoto(c, asked)
}

const emptyGif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

function gifMetadata(c: Context): Response {
  return c.json({
    '@odata.context': `${metadataOf(c)}#Me/photo/$entity`,
    '@odata.mediaContentType': 'image/gif',
    '@odata.mediaEtag': '',
    id: '1x1',
    width: 1,
    height: 1,
  })
}

function gif(c: Context): Response {
  return c.body(new Uint8Array(emptyGif), 200, { 'Content-Type': 'image/gif' })
}
