/** Characters; with the rest of a file name and a folder, Windows still opens it. */
const MAX_LENGTH = 60

/** A name as part of a file name on any system: letters and digits of any script, and hyphens. Empty for null. */
export const fileNamePart = (name: string | null): string =>
  Array.from((name ?? '').normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-'))
    .slice(0, MAX_LENGTH)
    .join('')
    .replaceAll(/^-+|-+$/g, '')
