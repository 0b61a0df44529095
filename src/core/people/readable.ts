import { AppError } from '../errors.ts'
import { isPicture } from '../imaging/header/format.ts'

/** @returns the photo that Graph sent. @throws AppError `photo_unreadable` if it is no picture */
export function readable(photo: Buffer): Buffer {
  if (!isPicture(photo)) throw new AppError('photo_unreadable')
  return photo
}
