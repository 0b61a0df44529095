import type { Translation } from '../createWords.ts'
import type { runWords as english } from '../en/runs.ts'

export const runWords: Translation<typeof english> = {
  'run.name':
    '{kind, select, remove {{count, plural, one {Eliminación de # foto} many {Eliminación de # de fotos} other {Eliminación de # fotos}}} restore {{count, plural, one {Restauración de # foto} many {Restauración de # de fotos} other {Restauración de # fotos}}} default {{count, plural, one {Imagen predeterminada para # persona} many {Imágenes predeterminadas para # de personas} other {Imágenes predeterminadas para # personas}}} undo {{count, plural, one {Acción de deshacer # cambio} many {Acción de deshacer # de cambios} other {Acción de deshacer # cambios}}} redo {{count, plural, one {Acción de rehacer # foto} many {Acción de rehacer # de fotos} other {Acción de rehacer # fotos}}} other {{count, plural, one {Importación de # foto} many {Importación de # de fotos} other {Importación de # fotos}}}}',
  'run.name.of':
    '{kind, select, redo {Acción de rehacer “{name}”} other {Acción de deshacer “{name}”}}',
}
