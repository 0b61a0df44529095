/** Files as they come from a drop, an input, a ZIP file, or the list of sample pictures. */
import { isIgnored } from './ignored/ignored.ts'
import { UnusableFile, type UnusableReason } from './unusableFile.ts'

export interface LocalFile {
  /** the name it is matched by; may contain folders: `Sales/Ana Müller.jpg` */
  name: string
  /** bytes once it is open */
  size: number
  /** when it was last changed on disk, in milliseconds; unknown for files in a ZIP */
  modified?: number
  /**
   * The file itself. A file in a ZIP is unpacked at each call, so keep the result if you need it again.
   * @throws UnusableFile if it is damaged, encrypted, or gone from disk
   */
  open: () => Promise<File>
  /**
   * Its first bytes, without reading the rest.
   * @throws UnusableFile as `open` does
   */
  head: (bytes: number) => Promise<Uint8Array>
}

export const localFile = (file: File, name = file.webkitRelativePath || file.name): LocalFile => ({
  name,
  size: file.size,
  modified: file.lastModified,
  open: () => Promise.resolve(file),
  head: async (bytes) => new Uint8Array(await file.slice(0, bytes).arrayBuffer()),
})

/** The files of `added` that aren't in `present`; the same name and size is the same file dropped twice. */
export function newFiles(present: LocalFile[], added: LocalFile[]): LocalFile[] {
  const key = ({ name, size }: LocalFile) => `${size} ${name}`
  const seen = new Set(present.map(key))
  const fresh: LocalFile[] = []
  for (const candidate of added) {
    if (isIgnored(candidate.name) || seen.has(key(candidate))) continue
    seen.add(key(candidate))
    fresh.push(candidate)
  }
  return fresh
}

export function filesOfInput(list: FileList): LocalFile[] {
  return Array.from(list, (file) => localFile(file))
}

/** Called with the number of files found so far. */
type OnFound = (count: number) => void

/**
 * All files of a drop, including those in folders. Call it within the drop event: the entries are gone afterwards. What
 * can't be read from disk is included, and throws an `UnusableFile` when it is opened; so is a folder that is ignored, by its
 * name with a `/` behind, since nobody needs what is in it.
 */
export async function filesOfDrop(
  transfer: DataTransfer,
  onFound: OnFound = () => {},
): Promise<LocalFile[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry())
  const files = Array.from(transfer.files)
  if (entries.every((entry) => entry === null)) return files.map((file) => localFile(file))
  const found: LocalFile[] = []
  await addEntries(
    entries.filter((entry) => entry !== null),
    found,
    onFound,
  )
  return found
}

/** Each is a message to the process that may read the disk. */
const MAX_OPEN_ENTRIES = 100

/** Disks list names in any order; people expect IMG_2 before IMG_10. */
const byName = new Intl.Collator('en', { numeric: true })

/** Files first, a few at a time so that the page stays responsive, then folders one by one. */
async function addEntries(
  entries: FileSystemEntry[],
  found: LocalFile[],
  onFound: OnFound,
): Promise<void> {
  const wanted = entries.toSorted((one, other) => byName.compare(one.name, other.name))
  const files = wanted.filter(isFile)
  for (let start = 0; start < files.length; start += MAX_OPEN_ENTRIES) {
    const opened = await Promise.all(
      files.slice(start, start + MAX_OPEN_ENTRIES).map((entry) => fileOfEntry(entry)),
    )
    for (const file of opened) found.push(file)
    onFound(found.length)
  }
  for (const folder of wanted.filter(isFolder)) {
    const path = `${pathOf(folder)}/`
    if (isIgnored(path)) {
      found.push(unusableFile(path, 'notPhoto'))
      continue
    }
    const children = await childrenOf(folder.createReader()).catch(() => null)
    if (children) await addEntries(children, found, onFound)
    else found.push(unusableFile(pathOf(folder), 'folderUnreadable'))
  }
}

async function fileOfEntry(entry: FileSystemFileEntry): Promise<LocalFile> {
  try {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return localFile(file, pathOf(entry))
  } catch {
    return unusableFile(pathOf(entry), 'unreadable')
  }
}

function unusableFile(name: string, reason: UnusableReason): LocalFile {
  const fail = () => Promise.reject(new UnusableFile(reason))
  return { name, size: 0, open: fail, head: fail }
}

/** `readEntries` gives some entries per call (100 in Chromium), and none at the end. */
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
