import { localFile, type LocalFile } from './localFile.ts'

const atATime = 4

/**
 * Fetches the list of sample pictures (`{files: [{name, url}]}`, addresses may be relative to it) and then the
 * pictures, without our token: they lie on another server.
 * @throws Error when the list or a picture cannot be had
 */
export async function fetchSamples(listUrl: string): Promise<LocalFile[]> {
  const wanted = readList(await (await answerOf(listUrl)).json(), listUrl)
  const files: LocalFile[] = []
  for (let start = 0; start < wanted.length; start += atATime) {
    const some = wanted.slice(start, start + atATime)
    files.push(...(await Promise.all(some.map(({ name, url }) => fetchFile(name, url)))))
  }
  return files
}

async function fetchFile(name: string, url: string): Promise<LocalFile> {
  const blob = await (await answerOf(url)).blob()
  return localFile(new File([blob], name.split('/').at(-1) ?? name, { type: blob.type }), name)
}

async function answerOf(url: string): Promise<Response> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`The sample pictures could not be fetched (${answer.status}).`)
  return answer
}

function readList(list: unknown, listUrl: string): { name: string; url: string }[] {
  if (typeof list !== 'object' || list === null || !('files' in list)) return []
  if (!Array.isArray(list.files)) return []
  return list.files.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return []
    if (!('name' in entry) || typeof entry.name !== 'string') return []
    const path = 'url' in entry && typeof entry.url === 'string' ? entry.url : null
    const fallback = `${listUrl}/${encodeURIComponent(entry.name)}`
    return [{ name: entry.name, url: path ? new URL(path, listUrl).href : fallback }]
  })
}
