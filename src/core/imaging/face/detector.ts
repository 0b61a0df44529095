import { readFileSync } from 'node:fs'
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-wasm'
import { loadGraphModelSync } from '@tensorflow/tfjs-converter'
import type { Face } from '../../model.ts'
import type { RawImage } from '../rawImage.ts'

/** Numbers the model gives for each place: box (4), then six points of which the first two are the eyes. */
const VALUES = 16

/**
 * The model's two grids: pixels between the cells' middles, boxes it proposes in each cell, and the convolutions that
 * score and place them. Read there, as the model's own outputs are laid out for pictures of 256 × 256 only.
 */
const grids = [
  { cell: 16, perCell: 2, scores: output(33), values: output(35) },
  { cell: 32, perCell: 6, scores: output(34), values: output(36) },
] as const

type Grid = (typeof grids)[number]

/** Sides of what is looked at are multiples of this: the model halves them five times. */
const STEP = 32

type Model = ReturnType<typeof loadGraphModelSync>
let loading: Promise<Model> | null = null

/**
 * All places of a picture that may show an upright face, several for each, scored from `minScore`, 0 to 1, in its
 * pixels. Blocks the thread for 0.3 ms per 1000 pixels. Reads its model from the installed package, never from the network.
 */
export async function proposeFaces(picture: RawImage, minScore: number): Promise<Face[]> {
  loading ??= loadModel()
  const model = await loading
  const width = Math.ceil(picture.width / STEP) * STEP
  const height = Math.ceil(picture.height / STEP) * STEP
  const left = Math.floor((width - picture.width) / 2)
  const top = Math.floor((height - picture.height) / 2)
  const input = centred(picture, { width, height, left, top })
  const found: Face[] = []
  tf.tidy(() => {
    const tensor = tf.tensor4d(input, [1, height, width, 3])
    const outputs = model.execute(
      tensor,
      grids.flatMap(({ scores, values }) => [scores, values]),
    ) as tf.Tensor[]
    // not returned: tidy would look for tensors in every single number, half as long as the model takes
    const numbers = outputs.map((each) => each.dataSync())
    grids.forEach((grid, index) => {
      const [logits = [], values = []] = numbers.slice(index * 2)
      found.push(...facesOfGrid({ grid, columns: width / grid.cell, logits, values }, minScore))
    })
  })
  return found.map((face) => moved(face, -left, -top))
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
    tf.io.fromMemorySync({
      modelTopology: forEverySize(modelTopology as Topology),
      weightSpecs,
      weightData: weightData.buffer,
    }),
  )
}

interface Topology {
  node: { op: string; attr?: { shape?: { shape: { dim: { size: string }[] } } } }[]
}

/** The file names one size for its input, though nothing but convolutions follow. */
function forEverySize(topology: Topology): Topology {
  const dim = [1, -1, -1, 3].map((size) => ({ size: String(size) }))
  const node = topology.node.map((each) =>
    each.op === 'Placeholder'
      ? { ...each, attr: { ...each.attr, shape: { shape: { dim } } } }
      : each,
  )
  return { ...topology, node }
}

function output(convolution: number): string {
  return `StatefulPartitionedCall/functional_1/conv2d_${convolution}/BiasAdd`
}

interface Canvas {
  width: number
  height: number
  left: number
  top: number
}

/** −1 to 1, as the model was trained, in the middle of black. */
function centred({ data, width, height }: RawImage, canvas: Canvas): Float32Array {
  const values = new Float32Array(canvas.width * canvas.height * 3).fill(-1)
  for (let y = 0; y < height; y += 1) {
    const from = y * width * 3
    const to = ((y + canvas.top) * canvas.width + canvas.left) * 3
    for (let at = 0; at < width * 3; at += 1) values[to + at] = (data[from + at] ?? 0) / 127.5 - 1
  }
  return values
}

interface Proposals {
  grid: Grid
  columns: number
  logits: ArrayLike<number>
  values: ArrayLike<number>
}

function facesOfGrid({ grid, columns, logits, values }: Proposals, minScore: number): Face[] {
  const { cell, perCell } = grid
  const minLogit = Math.log(minScore / (1 - minScore))
  const faces: Face[] = []
  for (let place = 0; place < logits.length; place += 1) {
    const logit = logits[place] ?? 0
    if (logit < minLogit) continue
    const index = Math.floor(place / perCell)
    const x = ((index % columns) + 0.5) * cell
    const y = (Math.floor(index / columns) + 0.5) * cell
    const value = (nth: number) => values[place * VALUES + nth] ?? 0
    const [width, height] = [value(2), value(3)]
    const box = { left: x + value(0) - width / 2, top: y + value(1) - height / 2, width, height }
    const eyes = [4, 6].map((nth) => ({ x: x + value(nth), y: y + value(nth + 1) }))
    faces.push({ box, score: 1 / (1 + Math.exp(-logit)), eyes })
  }
  return faces
}

function moved({ box, score, eyes }: Face, x: number, y: number): Face {
  return {
    score,
    box: { ...box, left: box.left + x, top: box.top + y },
    eyes: eyes.map((eye) => ({ x: eye.x + x, y: eye.y + y })),
  }
}
