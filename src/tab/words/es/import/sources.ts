import type { Translation } from '../../../../core/words/createWords.ts'
import type { sources as english } from '../../en/import/sources.ts'

export const sources: Translation<typeof english> = {
  'sources.label': 'Listas y otros orígenes',
  'sources.reading':
    'Leyendo: {count, plural, one {# archivo} many {# de archivos} other {# archivos}} hasta ahora',
  'sources.readingProgress': 'Leyendo',
  'sources.details': 'Detalles ({count, number})',
  'sources.less': 'Menos',
  'sources.close': 'Cerrar',
  'sources.notAdded':
    '{count, plural, one {No se ha podido agregar un archivo} other {No se han podido agregar algunos archivos}}',
  'sources.notAdded.why': '{file}: {reason}',
  'sources.notAdded.more': 'y {count, number} más',
  // what is no photo of anybody
  'sources.elsewhere.icloud':
    '{count, plural, one {# foto solo está en iCloud: descárguela primero} many {# de fotos solo están en iCloud: descárguelas primero} other {# fotos solo están en iCloud: descárguelas primero}}',
  'sources.elsewhere.cloud':
    '{count, plural, one {# foto solo está en la nube: descárguela primero} many {# de fotos solo están en la nube: descárguelas primero} other {# fotos solo están en la nube: descárguelas primero}}',
  'sources.elsewhere.partial':
    '{count, plural, one {# archivo solo se ha descargado en parte: espere a que termine la descarga y vuelva a agregarlo} many {# de archivos solo se han descargado en parte: espere a que terminen las descargas y vuelva a agregarlos} other {# archivos solo se han descargado en parte: espere a que terminen las descargas y vuelva a agregarlos}}',
  'sources.elsewhere.shortcut':
    '{count, plural, one {# archivo es solo un acceso directo: agregue el archivo al que lleva} many {# de archivos son solo accesos directos: agregue los archivos a los que llevan} other {# archivos son solo accesos directos: agregue los archivos a los que llevan}}',
  'sources.elsewhere.which': '{sentence} ({names})',
  'sources.beside': 'Sin incluir',
  'sources.beside.all':
    '{total, plural, one {{count} que no es una foto de nadie.} many {{count} que no son fotos de nadie.} other {{count} que no son fotos de nadie.}}',
  'sources.beside.line': '{what}: {count}',
  'sources.beside.folders':
    '{count, plural, one {# carpeta} many {# de carpetas} other {# carpetas}}',
  'sources.beside.files':
    '{count, plural, one {# archivo} many {# de archivos} other {# archivos}}',
  'sources.beside.thumbnails': 'Miniaturas creadas por un NAS o un sistema',
  'sources.beside.bin': 'Papeleras y versiones antiguas',
  'sources.beside.system': 'Creados por Windows, macOS, Linux o un NAS',
  'sources.beside.program': 'Creados por programas de fotos, como Picasa o Lightroom',
  'sources.beside.hidden': 'Ocultos',
  'sources.beside.sidecar': 'Notas y ediciones junto a las fotos, como AAE, XMP o JSON',
  'sources.beside.raw': 'Archivos RAW de cámaras junto a su imagen',
  'sources.beside.video': 'Vídeos junto a su imagen',
  // a list
  'sources.columns': 'Elegir columnas',
  'sources.columnsOf': 'Columnas de {list}',
  'sources.remove': 'Quitar {list}',
  'sources.chooseColumns': 'Elija las columnas de los archivos y de las personas.',
  'sources.columnsInUse': 'Archivo: “{file}”; persona: {people}',
  'sources.column': '“{column}”',
  'sources.tooLong':
    '{count, plural, one {La lista es demasiado larga: no se usa la última fila.} many {La lista es demasiado larga: no se usan las últimas # filas.} other {La lista es demasiado larga: no se usan las últimas # filas.}}',
  'sources.applied':
    '{listed, plural, =0 {La lista no nombra ninguno de los archivos.} other {La lista nombra # de {all, plural, one {# archivo} many {# de archivos} other {# archivos}}.}}',
  'sources.noFilesYet': 'Agregue ahora los archivos que nombra la lista.',
  'sources.fewNames': '{names}{more, plural, =0 {} other {; y # más}}',
  'sources.doubt.absent': 'No están entre los archivos: {names}.',
  'sources.doubt.twice': 'Aparecen más de una vez, para personas distintas: {names}.',
  'sources.doubt.unclear': 'No se usan porque coinciden varios archivos: {names}.',
  'sources.doubt.blank': 'No se indica ninguna persona: {names}.',
  'sources.doubt.shortened':
    'Excel ha acortado estos identificadores, por lo que no nombran a nadie: {names}. En Excel, dé a la columna el formato Número sin decimales y guarde la lista de nuevo. Los identificadores que entonces terminen en ceros se han perdido: expórtelos de nuevo e importe la columna como texto.',
  'sources.doubt.failed':
    'Algunas fórmulas de la lista han fallado, por lo que estas celdas no nombran a nadie: {names}. Corríjalas y agregue la lista de nuevo.',
  // choosing an encoding
  'sources.chooseReading': 'Elija cómo se lee la lista.',
  'sources.reading.label': 'Cómo se lee la lista',
  'sources.reading.hint':
    'El archivo no indica su codificación. Elija la línea que se lea correctamente.',
  'sources.reading.example': '{example} ({encoding})',
  'sources.names':
    'Elija cómo se leen los nombres de este archivo ZIP. Hasta entonces se leen como “{example}”.',
  'sources.names.choose': 'Elegir nombres',
  // choosing columns
  'sources.columnsHint':
    'Elija qué columna nombra el archivo y cuál nombra a la persona: por dirección de correo, nombre de inicio de sesión, identificador o nombre completo. Si el nombre y los apellidos están en columnas distintas, elija “Parte del nombre” para ambas. Si hay archivos con el mismo nombre en varias carpetas, elija “Carpeta” para la columna que las distingue.',
  'sources.sheet': 'Hoja',
  'sources.firstRows': 'Primeras filas',
  'sources.firstRowsOfList': 'Primeras filas de la lista',
  'sources.useOfColumn': 'Uso de la columna {column}',
  'sources.use.none': 'No se usa',
  'sources.use.file': 'Archivo',
  'sources.use.folder': 'Carpeta',
  'sources.use.person': 'Persona',
  'sources.use.namePart': 'Parte del nombre',
  'sources.rowsShown': 'Primeras {shown, number} de {all, number} filas',
  'sources.noFileColumn': 'Elija la columna del archivo.',
  'sources.noPersonColumn': 'Elija la columna de la persona.',
  'sources.lookingForPeople': 'Buscando personas…',
  'sources.peopleFound':
    '{all, plural, =0 {Las primeras filas no nombran a nadie.} one {{found, number} de # primera fila corresponde exactamente a una persona de su organización.} many {{found, number} de las # primeras filas corresponden exactamente a una persona de su organización.} other {{found, number} de las # primeras filas corresponden exactamente a una persona de su organización.}}',
  'sources.cancel': 'Cancelar',
  'sources.useColumns': 'Usar estas columnas',
  // an edited plan
  'sources.plan': 'Plan',
  'sources.plan.changed':
    '{count, plural, =0 {No hay cambios: sus archivos ya coinciden con el plan.} one {Se ha cambiado # archivo para que coincida con el plan.} many {Se han cambiado # de archivos para que coincidan con el plan.} other {Se han cambiado # archivos para que coincidan con el plan.}}',
  'sources.plan.absent': 'No están entre los archivos: {names}.',
  'sources.plan.unread': '“Set” no es ni “yes” ni “no”: {names}.',
  'sources.plan.unclear': 'No se ha encontrado exactamente una persona: {names}.',
}
