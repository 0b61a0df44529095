/** Keeps the browser from opening files and links in place of the page, where nothing takes what is dropped. */
export function refuseStrayDrops(): void {
  addEventListener('dragover', refuse)
  addEventListener('drop', refuse)
}

function refuse(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer || !wouldOpen(event)) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}

/** A field takes a link as text. */
function wouldOpen({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? []
  const isField = target instanceof Element && target.closest('input, textarea') !== null
  return types.includes('Files') || (types.includes('text/uri-list') && !isField)
}
