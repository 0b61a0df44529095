/** Files and folders that are no photos of anybody, by their names. Pure. */
import { cameraExtension } from '../extensions.ts'

/** What is only elsewhere: it is to be fetched, and added then. */
export const elsewhereKinds = ['icloud', 'cloud', 'partial', 'shortcut'] as const
type ElsewhereKind = (typeof elsewhereKinds)[number]

/** What nobody misses: it is counted. */
export const besideKinds = [
  'thumbnails',
  'bin',
  'system',
  'program',
  'hidden',
  'sidecar',
  'raw',
  'video',
] as const
export type BesideKind = (typeof besideKinds)[number]

export type IgnoredKind = BesideKind | ElsewhereKind

/** By path, which ends with `/` for a folder with everything in it. */
export type Ignored = ReadonlyMap<string, IgnoredKind>

/** Names of files and folders, in small letters. */
const named: Record<'thumbnails' | 'bin' | 'system' | 'program', string[]> = {
  // Synology and QNAP; Linux and Android; Windows, Zoner, Paint Shop Pro, digiKam
  thumbnails: (
    '@eadir/.@__thumb/.thumbnails/.thumbs/thumbs.db/thumbs.db:encryptable/ehthumbs.db/ehthumbs_vista.db/' +
    'zbthumbnail.info/pspbrwse.jbf/thumbnails-digikam.db/.bridgecache/.bridgecachet'
  ).split('/'),
  bin: (
    '$recycle.bin/recycler/recycled/#recycle/@recycle/.recycle/.trash/.trashes/.trashbox/.dtrash/' +
    '@recently-snapshot/#snapshot/.snapshot/.snapshots/.stversions'
  ).split('/'),
  system: (
    '.ds_store/__macosx/.fseventsd/.appledouble/.appledb/.appledesktop/.spotlight-v100/.temporaryitems/temporary items/' +
    '.documentrevisions-v100/.apdisk/.localized/icon\r/thevolumesettingsfolder/desktop.ini/autorun.inf/' +
    'found.000/wpsettings.dat/indexervolumeguid/lost+found/.directory/.nomedia/@tmp/' +
    '@sharebin/.dropbox/.dropbox.cache/.dropbox.attr/.stfolder/.stignore/sync.ffs_db'
  ).split('/'),
  program: (
    'picasa.ini/.picasa.ini/.picasaoriginals/captureone/lightroom settings/nksc_param/[originals]/digikam4.db/' +
    'recognition.db/.bridgesort/.bridgelabelsandratings/.zonerarchive/canonmsc'
  ).split('/'),
}

const kindByName: ReadonlyMap<string, IgnoredKind> = new Map(
  (['thumbnails', 'bin', 'system', 'program'] as const).flatMap((kind) =>
    named[kind].map((name) => [name, kind] as const),
  ),
)

/** Of files and folders; the first that fits counts. */
const anywhere: [IgnoredKind, RegExp][] = [
  // AppleDouble, and what Office keeps while a file is open
  ['system', /^(?:\._|~\$|system volume information$)/u],
  ['bin', /^(?:\.trash-\d+|network trash folder)$/u],
  ['thumbnails', /^(?:syno(?:file|photo|video|index|eastream)_|\.thumbdata)/u],
  [
    'program',
    /\.(?:lrcat(?:-data|-wal|-shm|-journal|\.lock)?|lrdata|lrlibrary|cocatalog(?:db)?|cosession(?:db)?|comask|ctg)$/u,
  ],
]

/** Of files only; the first that fits counts. */
const files: [IgnoredKind, RegExp][] = [
  ['icloud', /.\.icloud$/u],
  ['cloud', /.\.(?:nextcloud|owncloud|cloudf?|rsls)$/u],
  [
    'partial',
    /.\.(?:crdownload|part|partial|filepart|opdownload|download|aria2|dtapart|!ut|!qb|bc!)$/u,
  ],
  [
    'shortcut',
    /.\.(?:lnk|url|website|webloc|desktop|symlink|gdoc|gsheet|gslides|gdraw|glink|gshortcut)$/u,
  ],
  ['thumbnails', /.\.thm$/u],
  // what ExifTool and editors keep of a picture before they change it
  ['program', /.\.(?:jpe?g|png|tiff?|heic|webp)(?:_original|~)$/u],
  ['sidecar', /.\.(?:aae|xmp|pp3|dop|on1|cos|vrd|dr4|arp|nksc)$/u],
  ['sidecar', /^m[eé]tad(?:ata|aten|atos|ati|onn[eé]es)(?:\(\d+\))?\.json$/u],
]

/** Google Takeout: `a.jpg.json`, `a.jpg.supplemental-metadata(1).json`, `a.jpg.suppl.json`. */
const takeout = /(?:\.s[a-z-]*)?(?:\(\d+\))?\.json$/u

/** Folders of a library of Apple's programs that hold something else than its photos. */
const notOriginals =
  /^(?:resources|database|private|internal|external|scopes|caches|thumbnails|previews)$/u
const library = /\.(?:photoslibrary|photolibrary|aplibrary|migratedphotolibrary)$/u

/**
 * Why a file, or the outermost folder that it is in, is no photo of anybody; null if it may be one.
 * @param name with folders; ends with `/` for a folder
 */
export function ignoredIn(name: string): { path: string; kind: IgnoredKind } | null {
  const parts = name.split('/')
  let path = ''
  let folder = ''
  for (const [index, written] of parts.entries()) {
    const isFile = index === parts.length - 1
    const part = written.normalize('NFC').toLowerCase()
    path += isFile ? written : `${written}/`
    const kind = part === '' ? null : kindOf(part, isFile, folder)
    if (kind) return { path, kind }
    folder = part
  }
  return null
}

/** Whether it is no photo of anybody. */
export const isIgnored = (name: string): boolean => ignoredIn(name) !== null

function kindOf(name: string, isFile: boolean, folder: string): IgnoredKind | null {
  const fits = ([, pattern]: [IgnoredKind, RegExp]): boolean => pattern.test(name)
  const known = kindByName.get(name) ?? anywhere.find(fits)?.[0]
  if (known) return known
  if (!isFile && library.test(folder) && notOriginals.test(name)) return 'program'
  const kind = isFile ? (files.find(fits)?.[0] ?? (isTakeout(name) ? 'sidecar' : null)) : null
  return kind ?? (name.startsWith('.') ? 'hidden' : null)
}

const isTakeout = (name: string): boolean => {
  const of = name.replace(takeout, '')
  return of !== name && cameraExtension.test(of)
}

/** The name that the file will have once it is there: `Dora Hill.jpg` for `.Dora Hill.jpg.icloud`. */
export function nameThere(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const without = name.replace(/\.[^.]+$/u, '')
  return without.replace(/^\./u, '') || name
}
