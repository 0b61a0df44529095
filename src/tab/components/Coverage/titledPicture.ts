/** Twice as many pixels as on the page, so that it stays sharp on a slide. */
export const PICTURE_SCALE = 2
const TITLE_PX = 20 * PICTURE_SCALE
const MARGIN_PX = 16 * PICTURE_SCALE

interface Look {
  background: string
  colour: string
  fontFamily: string
}

/** How the page looks where an element is. */
export function lookOf(element: HTMLElement): Look {
  const { color, fontFamily } = getComputedStyle(element)
  let place: HTMLElement | null = element
  while (place && isClear(getComputedStyle(place).backgroundColor)) place = place.parentElement
  const background = place ? getComputedStyle(place).backgroundColor : '#ffffff'
  return { background, colour: color, fontFamily }
}

const isClear = (colour: string): boolean =>
  colour === 'transparent' || colour === 'rgba(0, 0, 0, 0)'

/**
 * A chart as a PNG with its title above it.
 * @param source data URL of the chart
 */
export async function titledPicture(source: string, title: string, look: Look): Promise<Blob> {
  const image = new Image()
  image.src = source
  await image.decode()
  const canvas = document.createElement('canvas')
  const top = TITLE_PX + 2 * MARGIN_PX
  canvas.width = image.width + 2 * MARGIN_PX
  canvas.height = image.height + top + MARGIN_PX
  const context = canvas.getContext('2d')
  if (!context) throw new Error('a canvas without a context')
  context.fillStyle = look.background
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = look.colour
  context.font = `600 ${TITLE_PX}px ${look.fontFamily}`
  context.textBaseline = 'top'
  context.fillText(title, MARGIN_PX, MARGIN_PX, canvas.width - 2 * MARGIN_PX)
  context.drawImage(image, MARGIN_PX, top)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('a canvas too large'))))
  })
}
