const inlineMarks =
  /\\([\\`*_{}[\]()#+\-.!|~<>&])|\*\*((?:\\.|[^\\])+?)\*\*|(?<![\p{L}\p{N}_])_((?:\\.|[^\\_])+)_(?![\p{L}\p{N}_])|\[((?:\\.|[^\]\\])+)\]\(((?:https?:\/\/|mailto:)[^\s)]+)\)/gsu

const bullet = /^\s*[-*•]\s+(.*)$/
const numbered = /^\s*\d{1,3}[.)]\s+(.*)$/

/**
 * Renders the Markdown of chats and cards as safe HTML: paragraphs, bullet and numbered lists, bold, italic, links
 * (http, https, mailto) and backslash escapes. Everything else, including HTML, is escaped.
 */
export function markdownToHtml(text: string): string {
  const blocks: { tag: 'p' | 'ul' | 'ol'; lines: string[] }[] = []
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const item = bullet.exec(line) ?? numbered.exec(line)
    const tag = item === null ? 'p' : bullet.test(line) ? 'ul' : 'ol'
    const last = blocks.at(-1)
    if (last?.tag === tag && line.trim() !== '') last.lines.push(item?.[1] ?? line)
    else blocks.push({ tag, lines: line.trim() === '' ? [] : [item?.[1] ?? line] })
  }
  return blocks
    .filter((block) => block.lines.length > 0)
    .map(({ tag, lines }) =>
      tag === 'p'
        ? `<p>${lines.map(inlineHtml).join('<br>')}</p>`
        : `<${tag}>${lines.map((line) => `<li>${inlineHtml(line)}</li>`).join('')}</${tag}>`,
    )
    .join('')
}

function inlineHtml(text: string): string {
  let html = ''
  let from = 0
  for (const match of text.matchAll(inlineMarks)) {
    const [whole, escaped, bold, italic, label, url] = match
    html += escapeHtml(text.slice(from, match.index))
    if (escaped !== undefined) html += escapeHtml(escaped)
    else if (bold !== undefined) html += `<strong>${inlineHtml(bold)}</strong>`
    else if (italic !== undefined) html += `<em>${inlineHtml(italic)}</em>`
    else html += `<a href="${escapeHtml(url ?? '')}">${inlineHtml(label ?? '')}</a>`
    from = match.index + whole.length
  }
  return html + escapeHtml(text.slice(from))
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
