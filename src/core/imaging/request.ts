import { AppError } from '../errors.ts'
import type { CropRequest } from '../model.ts'

/**
 * A crop as somebody asked for it, once it is certain that it lies inside of the picture.
 * @param picture pixels of the upright picture, turned by `rotation`
 * @throws AppError `invalid_request`
 */
export function checkedRequest(
  { box, rotation }: CropRequest,
  picture: { width: number; height: number; rotation: CropRequest['rotation'] },
): CropRequest {
  if (!box) return { box, rotation }
  const turned = (rotation - picture.rotation) % 180 !== 0
  const width = turned ? picture.height : picture.width
  const height = turned ? picture.width : picture.height
  const isInside =
    box.left >= 0 && box.top >= 0 && box.left + box.width <= width && box.top + box.height <= height
  if (!isInside || box.width !== box.height) {
    throw new AppError('invalid_request', {
      detail: 'box: not a square inside of the picture',
    })
  }
  return { box, rotation }
}
