/** Twice as many pixels as on the page, so that it stays sharp on a slide. */
export const PICTURE_SCALE = 2
const TITLE_PX = 20 * PICTURE_SCALE
const MARGIN_PX = 16 * PICTURE_SCALE
const LEGEND_PX = 14 * PICTURE_SCALE
const BESIDE_SWATCH_PX = 8 * PICTURE_SCALE

/** How a chart looks on the page, apart from what it draws itself. */
interface Look {
  background: string
  colour: string
  fontFamily: string
  legend: { name: string; colour: string }[]
}

/** @param chart what the chart is drawn in; its legend stands beside it */
export function lookOf(chart: HTMLElement): Look {
  const { color, fontFamily } = getComputedStyle(chart)
  let place: HTMLElement | null = chart
  while (place && isClear(getComputedStyle(place).backgroundColor)) place = place.parentElement
  const swatches = chart.closest('[data-chart]')?.querySelectorAll<HTMLElement>('[data-swatch]')
  return {
    background: place ? getComputedStyle(place).backgroundColor : '#ffffff',
    colour: color,
    fontFamily,
    legend: [...(swatches ?? [])].map((swatch) => ({
      name: swatch.dataset['swatch'] ?? '',
      colour: getComputedStyle(swatch).backgroundColor,
    })),
  }
}

const isClear = (colour: string): boolean =>
  colour === 'transparent' || colour === 'rgba(0, 0, 0, 0)'

/**
 * A chart as a PNG, with its title above it and its legend below.
 * @param source data URL of the chart
 */
export async function titledPicture(source: string, title: string, look: Look): Promise<Blob> {
  const image = new Image()
  image.src = source
  await image.decode()
  const canvas = document.createElement('canvas')
  const top = TITLE_PX + 2 * MARGIN_PX
  const below = look.legend.length > 0 ? LEGEND_PX + 2 * MARGIN_PX : MARGIN_PX
  canvas.width = image.width + 2 * MARGIN_PX
  canvas.height = top + image.height + below
  const context = canvas.getContext('2d')
  if (!context) throw new Error('a canvas without a context')
  context.fillStyle = look.background
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, MARGIN_PX, top)
  context.textBaseline = 'top'
  context.fillStyle = look.colour
  context.font = `600 ${TITLE_PX}px ${look.fontFamily}`
  context.fillText(title, MARGIN_PX, MARGIN_PX, canvas.width - 2 * MARGIN_PX)
  drawLegend(context, look, top + image.height + MARGIN_PX)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('a canvas too large'))))
  })
}

function drawLegend(context: CanvasRenderingContext2D, look: Look, y: number): void {
  context.font = `${LEGEND_PX}px ${look.fontFamily}`
  let x = MARGIN_PX
  for (const { name, colour } of look.legend) {
    context.fillStyle = colour
    context.fillRect(x, y, LEGEND_PX, LEGEND_PX)
    x += LEGEND_PX + BESIDE_SWATCH_PX
    context.fillStyle = look.colour
    context.fillText(name, x, y)
    x += context.measureText(name).width + MARGIN_PX
  }
}
