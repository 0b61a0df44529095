/** Until the last screen that counts by itself has its sentences in words/. */
export const photos = (count: number): string =>
  count === 1 ? '1 photo' : `${format(count)} photos`

export const format = (count: number): string => count.toLocaleString('en')
