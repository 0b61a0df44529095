import type { FaceCrop } from '../../contracts/drafts.ts'
import { cropFor } from '../../imaging/crop/crop.ts'
import { openOwnJpeg } from '../../imaging/encode/openOwnJpeg.ts'
import { MIN_COMPARABLE_WIDTH } from '../../imaging/notes/notesOn.ts'
import type { Box, Principal } from '../../model.ts'
import { draftOriginal, ownDraft, type DraftContext } from './draft.ts'

/** More would not stand in one row of a card. */
const MAX_FACES = 4
/** Pixels of a side: four of them and a photo have to fit into the 80 KB of a message. */
const PREVIEW_SIDE = 48

/**
 * A crop around each face of a draft that shows several, from left to right; none where it shows one or nobody.
 * @throws AppError `not_found`, `draft_gone`, `original_gone`, `too_many_requests`
 */
export async function faceCrops(
  context: DraftContext,
  owner: Principal,
  draftId: string,
): Promise<FaceCrop[]> {
  const { picture } = await ownDraft(context.db, owner, draftId)
  const faces = picture ? offered(picture.faces.map(({ box }) => box)) : []
  if (!picture || faces.length < 2) return []
  const view = await draftOriginal(context, owner, draftId)
  const turned = openOwnJpeg(view).rotate(picture.rotation).jpeg()
  const { data, info } = await turned.toBuffer({ resolveWithObject: true })
  const scale = info.width / picture.width
  return Promise.all(
    faces.map(async (face) => {
      const box = cropFor(picture, { box: face, score: 1, eyes: [] }, null)
      return { box, preview: await cutOut(data, scaled(box, scale, info)) }
    }),
  )
}

function offered(faces: Box[]): Box[] {
  const bySize = faces.toSorted((a, b) => b.width - a.width)
  const least = (bySize[0]?.width ?? 0) * MIN_COMPARABLE_WIDTH
  return bySize
    .filter(({ width }) => width >= least)
    .slice(0, MAX_FACES)
    .toSorted((a, b) => a.left - b.left)
}

/** Inside the smaller picture, whatever rounding came to. */
function scaled(box: Box, scale: number, size: { width: number; height: number }): Box {
  const side = Math.min(Math.max(1, Math.round(box.width * scale)), size.width, size.height)
  return {
    left: Math.min(Math.round(box.left * scale), size.width - side),
    top: Math.min(Math.round(box.top * scale), size.height - side),
    width: side,
    height: side,
  }
}

const cutOut = (jpeg: Buffer, box: Box): Promise<Buffer> =>
  openOwnJpeg(jpeg)
    .extract(box)
    .resize(PREVIEW_SIDE, PREVIEW_SIDE, { withoutEnlargement: true })
    .jpeg({ quality: 65 })
    .toBuffer()
