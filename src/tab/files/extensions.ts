/** What the ends of names say about files. What is in them decides, where that can be read. */

const pictures = 'jpe?g|jpe|jfif|png|gif|webp|avif|heic|heif|hif|tiff?|bmp'
const raws =
  '3fr|ari|arw|bay|cap|cr2|cr3|crw|dcr|dcs|dng|erf|fff|gpr|iiq|k25|kdc|mdc|mef|mos|mrw|nef|nrw|orf|pef|ptx|' +
  'r3d|raf|raw|rw2|rwl|rwz|sr2|srf|srw|x3f'
const videos =
  '3g2|3gp|asf|avi|braw|flv|insv|lrv|m2ts|m2v|m4v|mkv|mov|mp|mp4|mpe?g|mts|mxf|ogv|qt|vob|webm|wmv'

/** Of the kinds of pictures that can be photos; with its dot, in small letters. */
export const pictureExtension = new RegExp(`\\.(?:${pictures})$`, 'u')

/** Of what cameras record instead of pictures, or beside them. */
export const rawExtension = new RegExp(`\\.(?:${raws})$`, 'iu')
export const videoExtension = new RegExp(`\\.(?:${videos})$`, 'iu')

/** Of whatever cameras record. */
export const cameraExtension = new RegExp(`\\.(?:${pictures}|${raws}|${videos})$`, 'iu')
