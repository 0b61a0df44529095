import { localFile, type LocalFile } from './localFile.ts'

const MAX_CONCURRENT_FETCHES = 4

/**
 * Fetches the list of sample pictures (`{files: [{name, url}]}`, URLs may be relative to it), then the pictures. Our token
 * isn't sent, since they are on another server.
 * @throws Error if the list or a picture can't be fetched
 */
export async function fetchSamples(listUrl: string): Promise<LocalFile[]> {
  const wanted = readList(await (await answerOf(listUrl)).json(), listUrl)
  const files: LocalFile[] = []
  for (let start = 0; start < wanted.length; start += MAX_CONCURRENT_FETCHES) {
    const some = wanted.slice(start, start + MAX_CONCURRENT_FETCHES)
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
  if (!answer.ok) throw new Error(`Couldn't fetch the sample pictures (HTTP ${answer.status}).`)
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
