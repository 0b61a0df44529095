import type { Translation } from '../../../../core/words/createWords.ts'
import type { addPhotos as english } from '../../en/import/addPhotos.ts'

export const addPhotos: Translation<typeof english> = {
  'addPhotos.title': 'Agregar fotos',
  'addPhotos.moreFiles': 'Agregar más archivos',
  'addPhotos.matching': 'Buscando personas: {done, number} de {all, number} archivos',
  'addPhotos.matchingProgress': 'Buscando personas',
  // choosing files
  'addPhotos.dropZone': 'Agregar imágenes',
  'addPhotos.drop': 'Suelte aquí imágenes, carpetas o archivos ZIP',
  'addPhotos.nothingSent': 'No se envía ni se cambia nada hasta que lo haya revisado.',
  'addPhotos.readingFolders':
    'Leyendo carpetas: {count, plural, one {# archivo} many {# de archivos} other {# archivos}} hasta ahora',
  'addPhotos.chooseFiles': 'Elegir archivos',
  'addPhotos.chooseFolder': 'Elegir una carpeta',
  'addPhotos.useSamples': 'Usar fotos de ejemplo',
  'addPhotos.naming':
    'Los archivos se asocian a las personas por su nombre: dirección de correo, nombre de usuario, id. de empleado o nombre completo. Por ejemplo:',
  'addPhotos.example.email': 'ana.mueller@contoso.com.jpg',
  'addPhotos.example.id': '100234.png',
  'addPhotos.example.name': 'Ventas/Ana Müller.jpg',
  'addPhotos.formats':
    'Puede agregar archivos JPEG, PNG, HEIC, WebP, AVIF, GIF, TIFF y BMP de hasta {megabytes, number} MB cada uno.',
  'addPhotos.listHint':
    'Si los nombres de archivo no identifican a nadie, agregue también una lista: un archivo CSV o Excel (XLSX) con una columna para el archivo y otra para la persona.',
  'addPhotos.files': 'Archivos',
  'addPhotos.folder': 'Carpeta',
  // all files
  'addPhotos.tools': 'Opciones para todos los archivos',
  'addPhotos.downloadPlan': 'Descargar el plan',
  'addPhotos.planAsExcel': 'Excel (XLSX)',
  'addPhotos.planAsCsv': 'CSV',
  'addPhotos.downloadPlanAsExcel': 'Descargar el plan como Excel (XLSX)',
  'addPhotos.downloadPlanAsCsv': 'Descargar el plan como CSV',
  'addPhotos.planFileName': 'plan de fotos {date}',
  'addPhotos.startOver': 'Empezar de nuevo',
  'addPhotos.startOver.title': '¿Empezar de nuevo?',
  'addPhotos.startOver.text':
    'Se quitan todos los archivos de la lista y se pierden sus decisiones sobre {count, plural, one {# archivo} many {# de archivos} other {# archivos}}. No se cambia ninguna foto.',
  'addPhotos.startOver.cancel': 'Conservar los archivos',
  // what happens next
  'addPhotos.name': 'Nombre',
  'addPhotos.name.of': '{source}, {month}',
  'addPhotos.name.none': 'Fotos, {date}',
  'addPhotos.audience': 'Para',
  'addPhotos.audience.replace': 'Todos',
  'addPhotos.audience.keep': 'Solo las personas sin foto',
  'addPhotos.audience.only': 'Solo las personas con foto',
  'addPhotos.preparing': 'Preparando: {done, number} de {all, number}',
  'addPhotos.back': 'Atrás',
  'addPhotos.check':
    '{count, plural, =0 {Comprobar} one {Comprobar # foto} many {Comprobar # de fotos} other {Comprobar # fotos}}',
}
