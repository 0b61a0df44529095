import { AppError } from '../../errors.ts'
import type { CropRequest } from '../../model.ts'

/**
 * Returns the request if its box is a square inside the picture.
 * @param picture size in pixels after its own `rotation`, which the request's rotation replaces
 * @throws AppError `invalid_request`
 */
export function checkedRequest(
  { box, rotation }: CropRequest,
  picture: { width: number; height: number; rotation: CropRequest['rotation'] },
): CropRequest {
  if (!box) return { box, rotation }
  const isSideways = (rotation - picture.rotation) % 180 !== 0
  const width = isSideways ? picture.height : picture.width
  const height = isSideways ? picture.width : picture.height
  const isInside =
    box.left >= 0 && box.top >= 0 && box.left + box.width <= width && box.top + box.height <= height
  if (!isInside || box.width !== box.height) {
    throw new AppError('invalid_request', {
      detail: 'box: not a square inside the picture',
    })
  }
  return { box, rotation }
}
