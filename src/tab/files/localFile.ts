/** Files as they come from a drop, an input, a ZIP or the list of sample pictures. */

/** bytes of a picture, as the API has it */
export const largestFile = 25 * 1024 * 1024

export interface LocalFile {
  /** the name under which it is matched; may hold folders: `Sales/Ana Müller.jpg` */
  name: string
  /** bytes, once it is open */
  size: number
  /**
   * The file itself; one in a ZIP is unpacked at each call, so keep what you need.
   * @throws UnusableFile when it cannot be had: broken, encrypted, or gone from the disk
   */
  open: () => Promise<File>
  /** Its first bytes, without the rest. Throws as `open` does. */
  head: (bytes: number) => Promise<Uint8Array>
}

export const localFile = (file: File, name = file.webkitRelativePath || file.name): LocalFile => ({
  name,
  size: file.size,
  open: () => Promise.resolve(file),
  head: async (bytes) => new Uint8Array(await file.slice(0, bytes).arrayBuffer()),
})

/** A file that cannot be had; its message is a plain sentence. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile'
}

const rubbish = new Set(['thumbs.db', 'desktop.ini', 'ehthumbs.db', '__macosx'])

/** Files that systems leave in folders and nobody means to import. */
export function isHidden(name: string): boolean {
  return name
    .split('/')
    .some((part) => part.startsWith('.') || rubbish.has(part.toLocaleLowerCase('en')))
}

/** Those that are not there yet; the same name and size twice is the same file dropped twice. */
export function newFiles(present: LocalFile[], added: LocalFile[]): LocalFile[] {
  const key = ({ name, size }: LocalFile) => `${size} ${name}`
  const known = new Set(present.map(key))
  const fresh: LocalFile[] = []
  for (const candidate of added) {
    if (isHidden(candidate.name) || known.has(key(candidate))) continue
    known.add(key(candidate))
    fresh.push(candidate)
  }
  return fresh
}

export function filesOfInput(list: FileList): LocalFile[] {
  return Array.from(list, (file) => localFile(file))
}

type Found = (count: number) => void

/**
 * All files of a drop, folders opened; `onFound` is told how many there are so far. Call it within the drop event: the
 * entries are gone afterwards. What the disk does not give is among them, and says so when it is opened.
 */
export async function filesOfDrop(
  transfer: DataTransfer,
  onFound: Found = () => {},
): Promise<LocalFile[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry())
  const loose = Array.from(transfer.files)
  if (entries.every((entry) => entry === null)) return loose.map((file) => localFile(file))
  const found: LocalFile[] = []
  await addEntries(
    entries.filter((entry) => entry !== null),
    found,
    onFound,
  )
  return found
}

/** entries asked for at once: each costs a message to the process that may read the disk */
const atOnce = 100

/** disks give names in any order; people expect IMG_2 before IMG_10 */
const byName = new Intl.Collator('en', { numeric: true })

/** Files first, a few at a time so that the page stays usable, then folders one after the other. */
async function addEntries(
  entries: FileSystemEntry[],
  found: LocalFile[],
  onFound: Found,
): Promise<void> {
  const wanted = entries
    .filter((entry) => !isHidden(pathOf(entry)))
    .toSorted((one, other) => byName.compare(one.name, other.name))
  const files = wanted.filter(isFile)
  for (let start = 0; start < files.length; start += atOnce) {
    const some = await Promise.all(files.slice(start, start + atOnce).map(fileOfEntry))
    for (const file of some) found.push(file)
    onFound(found.length)
  }
  for (const folder of wanted.filter(isFolder)) {
    const children = await childrenOf(folder.createReader()).catch(() => null)
    if (children) await addEntries(children, found, onFound)
    else found.push(unusableFile(pathOf(folder), 'This folder cannot be read from the disk.'))
  }
}

async function fileOfEntry(entry: FileSystemFileEntry): Promise<LocalFile> {
  try {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return localFile(file, pathOf(entry))
  } catch {
    return unusableFile(pathOf(entry), 'This file cannot be read from the disk.')
  }
}

function unusableFile(name: string, sentence: string): LocalFile {
  const fail = () => Promise.reject(new UnusableFile(sentence))
  return { name, size: 0, open: fail, head: fail }
}

/** A reader gives at most 100 entries at a time in Chromium, and an empty list at the end. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

const pathOf = (entry: FileSystemEntry): string => entry.fullPath.replace(/^\//, '')
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
