/** The folder that all files have in common, which isn't repeated in every row. Pure. */

/** With its last slash: `Portraits 2026/`; empty if there is none. */
export function commonFolder(names: readonly string[]): string {
  const [first = ''] = names
  let folder = first.slice(0, first.lastIndexOf('/') + 1)
  for (const name of names) {
    while (!name.startsWith(folder)) folder = parentOf(folder)
  }
  return folder
}

const parentOf = (folder: string): string =>
  folder.slice(0, folder.slice(0, -1).lastIndexOf('/') + 1)

/** A file's own name, and its folder without the common one: empty if it is in that one itself. */
export function partsWithin(folder: string, name: string): { own: string; within: string } {
  const rest = name.startsWith(folder) ? name.slice(folder.length) : name
  const slash = rest.lastIndexOf('/')
  return { own: rest.slice(slash + 1), within: slash < 0 ? '' : rest.slice(0, slash) }
}
