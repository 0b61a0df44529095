import { createHash } from 'node:crypto'
import type { Box, Face, PreparedPhoto, RejectedPhoto, Rotation } from '../model.ts'
import { cropFor, prominentFace, SURE_SCORE } from './crop/crop.ts'
import { salientSquare } from './crop/salient.ts'
import { openDecoder, type Decoder } from './decode/decode.ts'
import { readRegion, type WorkingCopy } from './decode/workingCopy.ts'
import { perceptualHash as hashOf } from './duplicates/perceptualHash.ts'
import { encodePhoto, encodeSizes, encodeView } from './encode/encode.ts'
import { findFaces } from './face/findFaces.ts'
import { rotationToUpright } from './face/rollAngle.ts'
import { inspect, rejectedUnreadable } from './header/inspect.ts'
import { rotateOrientation, uprightSize } from './header/orientation.ts'
import type { RawImage } from './rawImage.ts'
import {
  DEFAULT_BACKGROUND,
  MAX_ENLARGEMENT,
  MIN_PIXEL_SHARE,
  MIN_SIDE_PX,
  PHOTO_SIDE_PX,
} from './recipe.ts'
import { notesOn, rotatedNote, type UnwordedNote } from './notes/notesOn.ts'
import type { PhotoRequest, View } from './request.ts'

/**
 * Runs inside an imaging process; callers use prepare.ts. Files that cannot be used are returned as `rejected`, so an
 * exception is always a bug.
 */

/** A prepared photo whose notes are not sentences yet. */
export type PhotoResult = (Omit<PreparedPhoto, 'notes'> & { notes: UnwordedNote[] }) | RejectedPhoto

/**
 * Inspects, decodes, finds faces, crops and encodes one picture, and notes its flaws.
 * @param availableMb memory that decoding may take
 */
export async function makePhoto(
  source: Buffer,
  request: Partial<PhotoRequest>,
  availableMb?: number,
): Promise<PhotoResult> {
  const { rotation = 0, box = null, background = DEFAULT_BACKGROUND, sizes = [] } = request
  const inspected = await inspect(source, availableMb)
  if (inspected.kind === 'rejected') return inspected
  const picture = await openDecoder(source, inspected, { rotation, background })
  const copy = await picture?.workingCopy()
  if (!picture || !copy) return rejectedUnreadable(source, inspected.format)

  const { width, height } = picture
  const faces = (await findFaces(copy)).map((face) => scaleFace(face, width / copy.width))
  const wasGiven = box !== null || rotation !== 0
  const correction = wasGiven ? 0 : await rotationForFaces(picture, copy, faces)
  if (correction !== 0) {
    const turned = { ...request, rotation: correction }
    return withRotatedNote(await makePhoto(source, turned, availableMb))
  }
  const crop = box
    ? fitInside({ width, height }, box)
    : fitInside({ width, height }, await chooseCrop(picture, copy, faces, request), request)
  const square = await readSquare(picture, copy, crop)
  if (!square) return rejectedUnreadable(source, inspected.format)

  const encoding = encodeAll(square, sizes)
  const isManual = box !== null
  const mayBeDamaged = picture.mayBeDamaged()
  const notes = notesOn({ size: { width, height }, faces, crop, isManual, square, mayBeDamaged })
  const croppedBy = isManual ? 'person' : request.centred ? 'centre' : 'face'
  const facts = { width, height, rotation, crop, croppedBy, faces, notes } as const
  return { kind: 'ready', ...facts, ...(await encoding) }
}

/** At the same time, so that the processor isn't idle between the steps of each; the caller meanwhile makes the notes. */
async function encodeAll(square: RawImage, sizes: number[]) {
  const [photo, perceptualHash, smaller] = await Promise.all([
    encodePhoto(square),
    hashOf(square),
    encodeSizes(square, sizes),
  ])
  const sha256 = createHash('sha256').update(photo.jpeg).digest('hex')
  return { ...photo, sha256, perceptualHash, ...(sizes.length > 0 && { sizes: smaller }) }
}

/** Makes the view on which people choose a crop. */
export async function makeView(
  source: Buffer,
  availableMb?: number,
): Promise<View | RejectedPhoto> {
  const inspected = await inspect(source, availableMb)
  if (inspected.kind === 'rejected') return inspected
  const options = { rotation: 0, background: DEFAULT_BACKGROUND } as const
  const picture = await openDecoder(source, inspected, options)
  const copy = await picture?.workingCopy()
  if (!copy) return rejectedUnreadable(source, inspected.format)
  return { kind: 'view', jpeg: await encodeView(copy) }
}

/**
 * The rotation for photos that lie on their side without an EXIF orientation. It is used only if a second detection finds
 * the face upright and with a high score.
 */
async function rotationForFaces(
  picture: Decoder,
  copy: WorkingCopy,
  faces: Face[],
): Promise<Rotation> {
  const face = prominentFace(picture, faces) ?? faces[0]
  const rotation = face ? rotationToUpright(face) : 0
  if (rotation === 0) return 0
  const [found] = await findFaces({
    ...copy,
    ...uprightSize(copy, rotateOrientation(1, rotation)),
    orientation: rotateOrientation(copy.orientation ?? 1, rotation),
  })
  return found && found.score >= SURE_SCORE && rotationToUpright(found) === 0 ? rotation : 0
}

function withRotatedNote(photo: PhotoResult): PhotoResult {
  if (photo.kind === 'rejected') return photo
  return { ...photo, notes: [rotatedNote, ...photo.notes] }
}

async function chooseCrop(
  picture: Decoder,
  copy: WorkingCopy,
  faces: Face[],
  { centred = false }: Partial<PhotoRequest>,
): Promise<Box> {
  if (centred) return cropFor(picture, null, null)
  const face = prominentFace(picture, faces)
  if (face) return cropFor(picture, face, null)
  return cropFor(picture, null, scaleBox(await salientSquare(copy), picture.width / copy.width))
}

/** The square closest to `box` that lies in the picture, in whole pixels, and is large enough for a photo. */
function fitInside(
  size: { width: number; height: number },
  box: Box,
  { leastSide = MIN_SIDE_PX }: Partial<PhotoRequest> = {},
): Box {
  const maxSide = Math.min(size.width, size.height)
  const side = Math.min(Math.max(Math.round(box.width), MIN_SIDE_PX, leastSide), maxSide)
  const within = (start: number, wanted: number, length: number) =>
    Math.min(Math.max(Math.round(start + (wanted - side) / 2), 0), length - side)
  const left = within(box.left, box.width, size.width)
  const top = within(box.top, box.height, size.height)
  return { left, top, width: side, height: side }
}

/** The photo's pixels: from the working copy, or decoded again if that has too few of them. */
async function readSquare(
  picture: Decoder,
  copy: WorkingCopy,
  crop: Box,
): Promise<RawImage | null> {
  const side = crop.width * MAX_ENLARGEMENT >= PHOTO_SIDE_PX ? PHOTO_SIDE_PX : crop.width
  const scale = copy.width / picture.width
  const minPixels = Math.min(side, crop.width) * MIN_PIXEL_SHARE
  if (scale !== 1 && crop.width * scale < minPixels) return picture.decodeSquare(crop, side)
  const onCopy = scaleBox(crop, scale)
  const width = Math.min(Math.round(onCopy.width), copy.width, copy.height)
  const left = Math.min(Math.round(onCopy.left), copy.width - width)
  const top = Math.min(Math.round(onCopy.top), copy.height - width)
  return readRegion(copy, { left, top, width, height: width }, { width: side, height: side })
}

function scaleBox({ left, top, width, height }: Box, scale: number): Box {
  return { left: left * scale, top: top * scale, width: width * scale, height: height * scale }
}

function scaleFace({ box, score, eyes }: Face, scale: number): Face {
  const scaledEyes = eyes.map(({ x, y }) => ({ x: x * scale, y: y * scale }))
  return { box: scaleBox(box, scale), score, eyes: scaledEyes }
}
