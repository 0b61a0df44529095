import { readFileSync } from 'node:fs'
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-wasm'
import { loadGraphModelSync } from '@tensorflow/tfjs-converter'
import type { Face } from '../../model.ts'
import type { RawImage } from '../rawImage.ts'

/** Values that BlazeFace returns per anchor: the box (4), then x and y of six points, the first two being the eyes. */
const VALUES_PER_ANCHOR = 16

/**
 * The model's two grids of anchors: pixels per cell, anchors per cell, and the convolutions that hold their scores and
 * values. The model's own outputs would fit pictures of 256 × 256 only.
 */
const grids = [
  { cell: 16, anchors: 2, scores: output(33), values: output(35) },
  { cell: 32, anchors: 6, scores: output(34), values: output(36) },
] as const

type Grid = (typeof grids)[number]

/** The model halves its input five times, so sides must be multiples of this. */
const INPUT_STEP_PX = 32

type Model = ReturnType<typeof loadGraphModelSync>
let loading: Promise<Model> | null = null

/**
 * Every box that may show an upright face, in pixels of the picture, with a score (0 to 1) of at least `minScore`; the same
 * face comes several times. Blocks the thread for 0.3 ms per 1000 pixels. The model comes from the installed package, never
 * from the network.
 */
export async function detectFaces(picture: RawImage, minScore: number): Promise<Face[]> {
  loading ??= loadModel()
  const model = await loading
  const width = Math.ceil(picture.width / INPUT_STEP_PX) * INPUT_STEP_PX
  const height = Math.ceil(picture.height / INPUT_STEP_PX) * INPUT_STEP_PX
  const left = Math.floor((width - picture.width) / 2)
  const top = Math.floor((height - picture.height) / 2)
  const input = centredInput(picture, { width, height, left, top })
  const found: Face[] = []
  tf.tidy(() => {
    const tensor = tf.tensor4d(input, [1, height, width, 3])
    const outputs = model.execute(
      tensor,
      grids.flatMap(({ scores, values }) => [scores, values]),
    ) as tf.Tensor[]
    // Read inside `tidy`, which searches a returned array for tensors, number by number: half the time that the model
    // takes.
    const numbers = outputs.map((each) => each.dataSync())
    grids.forEach((grid, index) => {
      const [logits = [], values = []] = numbers.slice(index * 2)
      found.push(...facesOfGrid({ grid, columns: width / grid.cell, logits, values }, minScore))
    })
  })
  return found.map((face) => translate(face, -left, -top))
}

async function loadModel(): Promise<Model> {
  // Silences the advice that tfjs prints.
  tf.enableProdMode()
  await tf.setBackend('wasm')
  // The package exports its code only; the models lie beside it
  const packageEntry = import.meta.resolve('@vladmandic/human')
  const { modelTopology, weightsManifest } = JSON.parse(
    readFileSync(new URL('../models/blazeface.json', packageEntry), 'utf8'),
  ) as Required<tf.io.ModelJSON>
  const weightData = new Uint8Array(readFileSync(new URL('../models/blazeface.bin', packageEntry)))
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights)
  return loadGraphModelSync(
    tf.io.fromMemorySync({
      modelTopology: withAnyInputSize(modelTopology as Topology),
      weightSpecs,
      weightData: weightData.buffer,
    }),
  )
}

interface Topology {
  node: { op: string; attr?: { shape?: { shape: { dim: { size: string }[] } } } }[]
}

/** The model file fixes the input size, although a network of convolutions takes any. */
function withAnyInputSize(topology: Topology): Topology {
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

/** Values from −1 to 1, padded with black to the canvas. */
function centredInput({ data, width, height }: RawImage, canvas: Canvas): Float32Array {
  const values = new Float32Array(canvas.width * canvas.height * 3).fill(-1)
  for (let y = 0; y < height; y += 1) {
    const from = y * width * 3
    const to = ((y + canvas.top) * canvas.width + canvas.left) * 3
    for (let at = 0; at < width * 3; at += 1) values[to + at] = (data[from + at] ?? 0) / 127.5 - 1
  }
  return values
}

interface GridOutput {
  grid: Grid
  columns: number
  logits: ArrayLike<number>
  values: ArrayLike<number>
}

function facesOfGrid({ grid, columns, logits, values }: GridOutput, minScore: number): Face[] {
  const { cell, anchors } = grid
  const minLogit = Math.log(minScore / (1 - minScore))
  const faces: Face[] = []
  for (let anchor = 0; anchor < logits.length; anchor += 1) {
    const logit = logits[anchor] ?? 0
    if (logit < minLogit) continue
    const index = Math.floor(anchor / anchors)
    const x = ((index % columns) + 0.5) * cell
    const y = (Math.floor(index / columns) + 0.5) * cell
    const value = (nth: number) => values[anchor * VALUES_PER_ANCHOR + nth] ?? 0
    const [width, height] = [value(2), value(3)]
    const box = { left: x + value(0) - width / 2, top: y + value(1) - height / 2, width, height }
    const eyes = [4, 6].map((nth) => ({ x: x + value(nth), y: y + value(nth + 1) }))
    faces.push({ box, score: 1 / (1 + Math.exp(-logit)), eyes })
  }
  return faces
}

function translate({ box, score, eyes }: Face, x: number, y: number): Face {
  return {
    score,
    box: { ...box, left: box.left + x, top: box.top + y },
    eyes: eyes.map((eye) => ({ x: eye.x + x, y: eye.y + y })),
  }
}
