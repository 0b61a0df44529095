import { createHash } from 'node:crypto'
import type { Box, Face, Prepared, RejectedPhoto, Rotation } from '../model.ts'
import { cropFor, prominentFace, SURE } from './cropping.ts'
import { openDecoder, type Picture } from './decode.ts'
import { encode, encodeSizes, encodeView, scaled } from './encode.ts'
import { findFaces } from './face.ts'
import { inspect, unreadable } from './inspect.ts'
import { lookOf } from './look.ts'
import { qualityNotes, turnedNote } from './notes.ts'
import type { PhotoRequest, View } from './order.ts'
import { turnedFurther, upright } from './orientation.ts'
import type { Copy } from './part.ts'
import type { RawImage } from './raw.ts'
import { BACKGROUND, ENOUGH, MAX_ENLARGEMENT, MIN_SIDE, PHOTO_SIDE } from './recipe.ts'
import { salientSquare } from './salient.ts'
import { turnFor } from './tilt.ts'

/**
 * What runs inside of an imaging process; prepare.ts is the door to it. Bad files are an answer, only faults
 * of ours are exceptions.
 */

/**
 * From a file to a profile photo: inspect, decode, find faces, crop, encode, remark.
 * @param room MB that decoding may take
 */
export async function makePhoto(
  source: Buffer,
  { rotation = 0, box = null, background = BACKGROUND, sizes = [] }: Partial<PhotoRequest>,
  room?: number,
): Promise<Prepared> {
  const readable = await inspect(source, room)
  if (readable.kind === 'rejected') return readable
  const picture = await openDecoder(source, readable, { rotation, background })
  const copy = await picture?.workingCopy()
  if (!picture || !copy) return unreadable(source, readable.content)

  const { width, height } = picture
  const faces = (await findFaces(copy)).map((face) => enlarged(face, width / copy.width))
  const turn = box === null && rotation === 0 ? await turnToFace(picture, copy, faces) : 0
  if (turn !== 0) {
    return turned(await makePhoto(source, { rotation: turn, background, sizes }, room))
  }
  const crop = inside({ width, height }, box ?? (await chooseCrop(picture, copy, faces)))
  const square = await cutSquare(picture, copy, crop)
  if (!square) return unreadable(source, readable.content)

  const { jpeg, side } = await encode(square)
  const sha256 = createHash('sha256').update(jpeg).digest('hex')
  const given = box !== null
  const notes = qualityNotes({ size: { width, height }, faces, crop, given, square })
  const perceptualHash = await lookOf(square)
  const smaller = sizes.length > 0 ? { sizes: await encodeSizes(square, sizes) } : {}
  const facts = { width, height, rotation, crop, faces, perceptualHash, notes }
  return { kind: 'ready', jpeg, sha256, side, ...facts, ...smaller }
}

/** The whole upright picture as a JPEG, for a person to choose a crop on. */
export async function makeView(source: Buffer, room?: number): Promise<View | RejectedPhoto> {
  const readable = await inspect(source, room)
  if (readable.kind === 'rejected') return readable
  const picture = await openDecoder(source, readable, { rotation: 0, background: BACKGROUND })
  const copy = await picture?.workingCopy()
  if (!copy) return unreadable(source, readable.content)
  return { kind: 'view', jpeg: await encodeView(copy) }
}

/** For photos without the tag that says how they were held: by a face that is surely upright once it is turned. */
async function turnToFace(picture: Picture, copy: Copy, faces: Face[]): Promise<Rotation> {
  const face = prominentFace(picture, faces) ?? faces[0]
  const turn = face ? turnFor(face) : 0
  if (turn === 0) return 0
  const orientation = turnedFurther(copy.orientation ?? 1, turn)
  const [again] = await findFaces({
    ...copy,
    ...upright(copy, turnedFurther(1, turn)),
    orientation,
  })
  return again && again.score >= SURE && turnFor(again) === 0 ? turn : 0
}

function turned(photo: Prepared): Prepared {
  if (photo.kind === 'rejected') return photo
  return { ...photo, notes: [turnedNote, ...photo.notes] }
}

async function chooseCrop(picture: Picture, copy: Copy, faces: Face[]): Promise<Box> {
  const face = prominentFace(picture, faces)
  if (face) return cropFor(picture, face, null)
  return cropFor(picture, null, scaledBox(await salientSquare(copy), picture.width / copy.width))
}

/** A square in whole pixels within the picture and not too small for a photo, near to what was asked for. */
function inside(size: { width: number; height: number }, box: Box): Box {
  const most = Math.min(size.width, size.height)
  const side = Math.min(Math.max(Math.round(box.width), MIN_SIDE), most)
  const within = (start: number, wanted: number, length: number) =>
    Math.min(Math.max(Math.round(start + (wanted - side) / 2), 0), length - side)
  const left = within(box.left, box.width, size.width)
  const top = within(box.top, box.height, size.height)
  return { left, top, width: side, height: side }
}

/** The photo in raw pixels: from the working copy, or decoded anew where that has too few of them. */
async function cutSquare(picture: Picture, copy: Copy, crop: Box): Promise<RawImage | null> {
  const side = crop.width * MAX_ENLARGEMENT >= PHOTO_SIDE ? PHOTO_SIDE : crop.width
  const scale = copy.width / picture.width
  const isEnough = scale === 1 || crop.width * scale >= Math.min(side, crop.width) * ENOUGH
  if (!isEnough) return picture.cut(crop, side)
  const onCopy = scaledBox(crop, scale)
  const whole = Math.min(Math.round(onCopy.width), copy.width, copy.height)
  const left = Math.min(Math.round(onCopy.left), copy.width - whole)
  const top = Math.min(Math.round(onCopy.top), copy.height - whole)
  return scaled(copy, { left, top, width: whole, height: whole }, side)
}

function scaledBox({ left, top, width, height }: Box, scale: number): Box {
  return { left: left * scale, top: top * scale, width: width * scale, height: height * scale }
}

function enlarged({ box, score, eyes }: Face, scale: number): Face {
  const moved = eyes.map(({ x, y }) => ({ x: x * scale, y: y * scale }))
  return { box: scaledBox(box, scale), score, eyes: moved }
}
