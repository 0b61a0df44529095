import type { Translation } from '../../../../core/words/createWords.ts'
import type { files as english } from '../../en/import/files.ts'

export const files: Translation<typeof english> = {
  'files.unreadable': 'Este archivo no se puede leer del disco.',
  'files.folderUnreadable': 'Esta carpeta no se puede leer del disco.',
  'files.tooLarge': 'Este archivo supera los {megabytes, number} MB.',
  'files.movedOnDisk': 'No se puede leer del disco. Elíjalo de nuevo.',
  'files.raw':
    'Los archivos RAW de cámaras no se pueden usar. Exporte esta foto como JPEG y agregue ese archivo.',
  'files.video': 'Los vídeos no se pueden usar. Guarde una imagen del vídeo y agregue ese archivo.',
  'files.icloud': 'Esta foto solo está en iCloud: descárguela primero.',
  'files.cloud': 'Esta foto solo está en la nube: descárguela primero.',
  'files.partial':
    'Este archivo solo se ha descargado en parte: espere a que termine la descarga y vuelva a agregarlo.',
  'files.shortcut': 'Esto es solo un acceso directo: agregue el archivo al que lleva.',
  'files.notPhoto': 'Lo creó un sistema o un programa. No es una foto de nadie.',

  // ZIP files and other archives
  'files.zipDamaged':
    'Este archivo del ZIP está dañado o comprimido de una forma que los exploradores no pueden leer.',
  'files.zip.damaged': 'Está dañado o no es un archivo ZIP: no se encuentra su índice.',
  'files.zip.split': 'Es una de varias partes. Descomprímalo y suelte la carpeta.',
  'files.zip.protected': 'Está protegido con contraseña. Descomprímalo y suelte la carpeta.',
  'files.zip.partlyProtected':
    '{count, plural, one {Un archivo que contiene está protegido} many {# de archivos que contiene están protegidos} other {# archivos que contiene están protegidos}} con contraseña. Descomprímalo y suelte la carpeta.',
  'files.zip.tooMany':
    'Contiene demasiados archivos. Solo se han agregado los primeros {count, number}.',
  'files.zip.overlapping':
    'Indica que contiene más de lo que contiene. No lo abra si no sabe quién lo ha creado.',
  'files.zip.empty': 'No contiene ningún archivo.',
  'files.zip.nested':
    'Está dentro de otro archivo ZIP y no se ha abierto. Descomprima el exterior y suelte este por separado.',
  'files.archive': 'Aquí solo se pueden abrir archivos ZIP. Descomprímalo y suelte la carpeta.',

  // lists
  'files.listTooLarge':
    'Este archivo es demasiado grande para una lista. Guarde solo las columnas que necesite como CSV y elija ese archivo.',
  'files.listTooSlow':
    'La lectura de esta lista ha llevado demasiado tiempo. Guarde solo las columnas que necesite como CSV y elija ese archivo.',
  'files.listNeedsMemory':
    'El explorador se ha quedado sin memoria. Guarde solo las columnas que necesite como CSV y elija ese archivo.',
  'files.listNotText': 'No es un archivo de texto. Guarde la lista como CSV o XLSX.',
  'files.listEmpty': 'Esta lista está vacía.',
  'files.list.ods': 'Guárdela como CSV o XLSX y elija ese archivo.',
  'files.list.numbers': 'Expórtela como CSV o Excel (XLSX) y elija ese archivo.',
  'files.list.tooMany':
    '{count, plural, one {Solo se ha leído la primera lista} many {Solo se han leído las primeras # listas} other {Solo se han leído las primeras # listas}}. Elija esta por separado.',
  'files.list.column': 'Columna {number, number}',
  'files.workbookEmpty': 'Este libro está vacío.',
  'files.workbookOld':
    'Este libro tiene un formato antiguo. Guárdelo como XLSX o CSV y elija ese archivo.',
  'files.workbookProtected':
    'Este libro está protegido con contraseña. Guárdelo sin ella o como CSV y elija ese archivo.',
  'files.workbookTooLarge':
    'Este libro es demasiado grande para una lista. Guarde la hoja que necesite como CSV y elija ese archivo.',
  'files.workbookUnreadable': 'No se puede leer este libro. Guárdelo como CSV y elija ese archivo.',
}
