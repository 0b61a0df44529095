/** The folder that all files have in common, so that it need not stand in every row. Pure. */

/** The leading folders of all names with their last slash, `Portraits 2026/`; empty when they have none in common. */
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

/** What a row says of a file: its name without the folder of all. */
export const within = (folder: string, name: string): string =>
  name.startsWith(folder) ? name.slice(folder.length) : name
