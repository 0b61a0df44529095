/** Where the pages of a list begin that is read page by page. Pure. */

/** Of one filter. */
export interface Pages {
  /** the cursor of each page that is known, the first one's null */
  starts: readonly (string | null)[]
  /** how many people the last page has, once the list is known to its end */
  onLast: number | null
}

export const noPages: Pages = { starts: [null], onLast: null }

interface ReadPage {
  items: readonly unknown[]
  /** the cursor of the page after it; null = it is the last */
  next: string | null
}

/**
 * The pages after one of them was read, maybe again. If it ends elsewhere now, since people were added or removed
 * before its end, the page after it begins there; those after that keep their places until the page before them is
 * read, so that the list does not shrink under a reader who is far down in it while the directory is read.
 */
export function afterReading(pages: Pages, index: number, { items, next }: ReadPage): Pages {
  const { starts, onLast } = pages
  const isLast = index === starts.length - 1
  if (next === null)
    return isLast && onLast === items.length
      ? pages
      : { starts: starts.slice(0, index + 1), onLast: items.length }
  if (starts[index + 1] === next) return pages
  const known = starts.indexOf(next, index + 1)
  const after = known === -1 ? [next, ...starts.slice(index + 2)] : starts.slice(known)
  return { starts: [...starts.slice(0, index + 1), ...after], onLast: isLast ? null : onLast }
}

/** How many people the list has as far as it is known; the last page that is known is not read before it is in view. */
export const knownCount = ({ starts, onLast }: Pages, pageSize: number): number =>
  (starts.length - 1) * pageSize + (onLast ?? 0)

/** Which pages hold the people from `first` to `last`; the page after the known ones when the end is in view. */
export function pagesInView(
  pages: Pages,
  view: { first: number; last: number },
  pageSize: number,
): number[] {
  const end = pages.starts.length - 1
  const page = (index: number): number => Math.min(end, Math.max(0, Math.floor(index / pageSize)))
  const [from, to] = [page(view.first), page(view.last)]
  return Array.from({ length: to - from + 1 }, (_, n) => from + n)
}
