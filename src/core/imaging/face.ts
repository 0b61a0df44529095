import { readFileSync } from 'node:fs'
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-wasm'
import { loadGraphModelSync } from '@tensorflow/tfjs-converter'
import sharp from 'sharp'
import type { Face } from '../model.ts'
import type { RawImage } from './raw.ts'

/** Pixels on each side of what the model looks at. */
const INPUT = 256

/** The model's own certainty, 0 to 1; from here on 82 of 89 photos gave the right face, and 5 of 64 without people one too many. */
const MIN_SCORE = 0.6

/** Of the picture's short side; what is smaller is a passer-by or a pattern. */
const MIN_WIDTH = 0.06

/** Two boxes that share more of their common area than this are the same face. */
const MAX_OVERLAP = 0.3

/** Numbers the model gives for each place: box (4), then six points of which the first two are the eyes. */
const VALUES = 16

/** The model's two grids: cells on each side, and boxes it proposes in each cell. */
const grids = [
  { cells: 16, perCell: 2 },
  { cells: 8, perCell: 6 },
] as const

/** How the picture lies in the model's input: scaled, in the middle, black around it. */
interface Letterbox {
  scale: number
  left: number
  top: number
}

type Model = ReturnType<typeof loadGraphModelSync>
let loading: Promise<Model> | null = null

/**
 * Every upright face, the surest first, in pixels of the picture given; boxes run from the middle of the
 * forehead to the chin and may reach over the picture's edge when the face does. Detection only: nothing
 * here tells one person from another. Some 25 ms of computing that blocks the thread (the first call 300 ms):
 * for the imaging process only. Reads its model from the installed package, never from the network.
 */
export async function findFaces(picture: RawImage): Promise<Face[]> {
  loading ??= loadModel()
  const model = await loading
  const { pixels, letterbox } = await fit(picture)
  const minWidth = MIN_WIDTH * Math.min(picture.width, picture.height)
  const found = look(model, pixels)
    .map((face) => inPicture(face, letterbox))
    .filter(({ box }) => box.width >= minWidth)
    .toSorted((a, b) => b.score - a.score)
  return withoutDoubles(found)
}

async function loadModel(): Promise<Model> {
  // keeps it from advising on the console
  tf.enableProdMode()
  await tf.setBackend('wasm')
  // the package exports its programs only; the models lie beside them
  const program = import.meta.resolve('@vladmandic/human')
  const { modelTopology, weightsManifest } = JSON.parse(
    readFileSync(new URL('../models/blazeface.json', program), 'utf8'),
  ) as Required<tf.io.ModelJSON>
  const weightData = new Uint8Array(readFileSync(new URL('../models/blazeface.bin', program)))
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights)
  return loadGraphModelSync(
    tf.io.fromMemorySync({ modelTopology, weightSpecs, weightData: weightData.buffer }),
  )
}

async function fit(picture: RawImage): Promise<{ pixels: Buffer; letterbox: Letterbox }> {
  const { data, width, height } = picture
  const scale = INPUT / Math.max(width, height)
  const fitted = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
  const left = Math.floor((INPUT - fitted.width) / 2)
  const top = Math.floor((INPUT - fitted.height) / 2)
  const pixels = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(fitted.width, fitted.height, { fit: 'fill', kernel: 'linear' })
    .extend({
      left,
      top,
      right: INPUT - fitted.width - left,
      bottom: INPUT - fitted.height - top,
      background: 'black',
    })
    .raw()
    .toBuffer()
  return { pixels, letterbox: { scale, left, top } }
}

/** What the model sees, in pixels of its input. */
function look(model: Model, pixels: Buffer): Face[] {
  let outputs: { shape: number[]; values: ArrayLike<number> }[] = []
  tf.tidy(() => {
    const input = tf.tensor4d(centred(pixels), [1, INPUT, INPUT, 3])
    const tensors = model.execute(input) as tf.Tensor3D[]
    // not returned: tidy would look for tensors in every single number, half as long as the model takes
    outputs = tensors.map((tensor) => ({ shape: tensor.shape, values: tensor.dataSync() }))
  })
  return grids.flatMap(({ cells, perCell }) => {
    const places = cells * cells * perCell
    const of = (last: number) =>
      outputs.find(({ shape }) => shape[1] === places && shape[2] === last)?.values ?? []
    return facesOfGrid(of(1), of(VALUES), cells, perCell)
  })
}

/** −1 to 1, as the model was trained. */
function centred(pixels: Buffer): Float32Array {
  const values = new Float32Array(pixels.length)
  for (let at = 0; at < pixels.length; at += 1) values[at] = (pixels[at] ?? 0) / 127.5 - 1
  return values
}

function facesOfGrid(
  logits: ArrayLike<number>,
  values: ArrayLike<number>,
  cells: number,
  perCell: number,
): Face[] {
  const cell = INPUT / cells
  return Array.from(logits, (logit, place) => ({ score: 1 / (1 + Math.exp(-logit)), place }))
    .filter(({ score }) => score >= MIN_SCORE)
    .map(({ score, place }) => {
      const index = Math.floor(place / perCell)
      const centre = {
        x: ((index % cells) + 0.5) * cell,
        y: (Math.floor(index / cells) + 0.5) * cell,
      }
      const value = (nth: number) => values[place * VALUES + nth] ?? 0
      const point = (nth: number) => ({ x: centre.x + value(nth), y: centre.y + value(nth + 1) })
      const middle = point(0)
      const [width, height] = [value(2), value(3)]
      const box = { left: middle.x - width / 2, top: middle.y - height / 2, width, height }
      return { box, score, eyes: [point(4), point(6)] }
    })
}

function inPicture({ box, score, eyes }: Face, { scale, left, top }: Letterbox): Face {
  return {
    score,
    box: {
      left: (box.left - left) / scale,
      top: (box.top - top) / scale,
      width: box.width / scale,
      height: box.height / scale,
    },
    eyes: eyes.map(({ x, y }) => ({ x: (x - left) / scale, y: (y - top) / scale })),
  }
}

/** The model proposes a face from several places; the surest proposal stands for it. */
function withoutDoubles(surestFirst: Face[]): Face[] {
  return surestFirst.reduce<Face[]>(
    (kept, face) =>
      kept.some((other) => overlap(other, face) > MAX_OVERLAP) ? kept : [...kept, face],
    [],
  )
}

/** The part of their common area that two boxes share, 0 to 1. */
function overlap({ box: a }: Face, { box: b }: Face): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left)
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top)
  if (width <= 0 || height <= 0) return 0
  const shared = width * height
  return shared / (a.width * a.height + b.width * b.height - shared)
}
