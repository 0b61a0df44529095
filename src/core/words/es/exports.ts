import type { Translation } from '../createWords.ts'
import type { exports as english } from '../en/exports.ts'

export const exports: Translation<typeof english> = {
  'exports.fileName.photos': 'fotos',
  'exports.fileName.list': 'personas',
  'exports.fileName.part': 'parte-{part}',
  'exports.listInside': 'Lista.csv',

  'exports.fileName.changes': 'historial',
  'exports.action.create': 'Agregada',
  'exports.action.replace': 'Reemplazada',
  'exports.action.remove': 'Quitada',
  'exports.action.undo': 'Sí',
  'exports.action.setting': 'Configuración cambiada',
  'exports.action.decline': 'Foto rechazada',
  'exports.reason.face': 'La cara no se ve con claridad',
  'exports.reason.quality': 'Borrosa, oscura o demasiado pequeña',
  'exports.reason.others': 'Otra persona o varias personas',
  'exports.reason.unsuitable': 'No es adecuada para la organización',
  'exports.as.person': 'la persona que hizo el cambio',
  'exports.as.app': 'la aplicación',
  'exports.way.tab': 'Pestaña',
  'exports.way.bot': 'Bot',
  'exports.way.import': 'Importación',
  'exports.way.approval': 'Aprobación',

  'exports.photo.has': 'Tiene foto',
  'exports.photo.none': 'Sin foto',
  'exports.photo.unknown': 'Todavía no se sabe',

  'exports.result.saved': 'Foto guardada',
  'exports.result.none': 'Sin foto',
  'exports.result.unread': 'No se ha podido leer la foto',
  'exports.note.number':
    'Otra persona recibe el mismo nombre de archivo, por lo que este lleva un número.',
  'exports.note.nothing':
    'Falta algo que pide el patrón, por lo que el archivo lleva el nombre de inicio de sesión.',
  'exports.note.unclear':
    'El patrón da un nombre que corresponde a otra persona, por lo que el archivo lleva el nombre de inicio de sesión.',
}
