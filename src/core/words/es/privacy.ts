import type { Translation } from '../createWords.ts'
import type { privacy as english } from '../en/privacy.ts'

export const privacy: Translation<typeof english> = {
  'privacy.kept.directory':
    'Lo que el directorio dice de usted: nombres, nombre de inicio de sesión, direcciones, id. de empleado, departamento, puesto, oficina, país, tipo de cuenta y licencias.',
  'privacy.kept.directory.why':
    'Para encontrar a la persona que muestra un archivo y saber quién no tiene foto.',
  'privacy.kept.present':
    'Si tiene foto, cuándo cambió, de dónde procede y una copia pequeña de ella.',
  'privacy.kept.present.why':
    'Para mostrar las listas con rapidez y detectar cuándo ha cambiado una foto.',
  'privacy.kept.photos': 'Las fotos que se establecieron aquí y las que había antes.',
  'privacy.kept.photos.why': 'Para deshacer un cambio.',
  'privacy.kept.picture':
    'Cómo se recortó una imagen: su tamaño, un recuadro alrededor de cada cara, advertencias como “borrosa” y 64 bits con los que se detectan dos imágenes parecidas. Nada más sobre las caras.',
  'privacy.kept.picture.why':
    'Para volver a recortarla del mismo modo y advertir si dos personas tienen la misma imagen.',
  'privacy.kept.history':
    'Cada cambio de su foto que se hizo aquí: cuándo, quién y qué. También cada cambio que hizo usted.',
  'privacy.kept.history.why':
    'Para dejar constancia de quién cambió qué y poder deshacer los cambios.',
  'privacy.kept.settings': 'Cada cambio que hizo usted en la configuración de Likeness.',
  'privacy.kept.settings.why': 'Para dejar constancia de quién cambió qué.',
  'privacy.kept.runs':
    'Su línea en cada importación u otra operación: el nombre del archivo, por qué es suyo y cuál fue el resultado. También las operaciones que inició usted, con los nombres que les dio.',
  'privacy.kept.runs.why': 'Para realizar la operación e informar sobre ella.',
  'privacy.kept.files': 'El archivo que se envió para su foto.',
  'privacy.kept.files.why': 'Para crear la foto a partir de él y poder recortarla de nuevo.',
  'privacy.kept.drafts':
    'Las imágenes en espera de que se seleccione “Establecer foto”, preparadas por usted o para usted.',
  'privacy.kept.drafts.why': 'Para mostrar el recorte antes de cambiar nada.',
  'privacy.kept.approvals':
    'Cada foto suya que se envió para su aprobación: cuándo, quién decidió y el motivo. La imagen en sí se elimina antes, con las fotos.',
  'privacy.kept.approvals.why': 'Para mostrarla a quien decide y comunicarle la decisión.',
  'privacy.kept.cards':
    'Las imágenes de las tarjetas del bot, si quien administra Likeness hace que Teams las recoja.',
  'privacy.kept.cards.why':
    'Para que Teams las muestre donde no muestra las que forman parte de una tarjeta.',
  'privacy.kept.chat':
    'La dirección de su chat con el bot, qué mensajes muestran en él sus operaciones, si desea el resumen semanal y la última pregunta del bot que no ha respondido. No lo que se dijo en él. De quienes administran las fotos, que lo hacen y qué fotos pendientes de aprobación se les mostraron allí.',
  'privacy.kept.chat.why':
    'Para decirle en el chat cómo van sus operaciones, enviarle el resumen y entender su respuesta.',
  'privacy.kept.reminders':
    'Que se le recordó en el chat que estableciera una foto, o por qué no, y que pidió no recibir recordatorios. De quienes administran las fotos, a quién hicieron enviar recordatorios y cuándo.',
  'privacy.kept.reminders.why': 'Para no recordárselo a nadie dos veces y respetar su deseo.',
  'privacy.kept.messages':
    'Lo último que escribió al bot o seleccionó en sus tarjetas, hasta que responda. Después, solo que ha respondido.',
  'privacy.kept.messages.why':
    'Para responder una sola vez, aunque Teams entregue algo dos veces o el servicio se reinicie.',
  'privacy.kept.groups': 'Que pertenece a un grupo por el que se filtraron listas.',
  'privacy.kept.groups.why': 'Para filtrar por él sin consultar cada vez a Microsoft 365.',
  'privacy.kept.downloads': 'Que puede descargar un archivo que solicitó.',
  'privacy.kept.downloads.why': 'Para que nadie más pueda descargarlo.',
  'privacy.kept.leavers': 'Que ya no está en el directorio y desde cuándo.',
  'privacy.kept.leavers.why': 'Para eliminar el resto a tiempo.',
  'privacy.kept.deletions':
    'Que se eliminó a alguien, cuándo y a petición de qué administrador de fotos; nunca a quién se eliminó.',
  'privacy.kept.deletions.why': 'Para demostrar que se hizo.',
  'privacy.kept.browser':
    'Las fotos pequeñas que se han visto. En el explorador de quien administra fotos, durante una semana, lo primero que mostró la galería. En el explorador de quien importa, lo que eligió: nombres de archivos, de quién es cada foto y el acceso a los archivos.',
  'privacy.kept.browser.why':
    'Para que las listas muestren las caras al instante y una importación pueda continuar.',
  'privacy.kept.backup': 'Todo lo que se conservaba al hacer una copia de seguridad.',
  'privacy.kept.backup.why': 'Para reparar Likeness después de un error.',

  'privacy.where.database': 'La base de datos de Likeness',
  'privacy.where.photos': 'La base de datos de Likeness, como imágenes',
  'privacy.where.files': 'El servidor de Likeness, como archivos',
  'privacy.where.browser': 'El explorador de quien las vio',
  'privacy.where.backup':
    'Donde guarde las copias de seguridad la persona que administra la aplicación',

  'privacy.for.inDirectory': 'Hasta que deje de estar en el directorio.',
  'privacy.for.present': 'Hasta que cambie la foto o usted deje de estar en el directorio.',
  'privacy.for.retention':
    '{days, plural, one {# día} many {# de días} other {# días}} después del último cambio del que forma parte.',
  'privacy.for.history':
    'Mientras esté en el directorio y {leaverDays, plural, one {# día} many {# de días} other {# días}} después.',
  'privacy.for.files':
    'Hasta que se cree la foto o una semana mientras una importación está en espera; para una sola foto, un día.',
  'privacy.for.drafts':
    '{days, plural, one {# día} many {# de días} other {# días}} después de crearse.',
  'privacy.for.card':
    'Una hora, o un día mientras una foto espera aprobación; menos si la imagen se usa o se descarta, o si se quita el bot del chat.',
  'privacy.for.chat':
    'Hasta que quite el bot o {leaverDays, plural, one {# día} many {# de días} other {# días}} después de que deje el directorio.',
  'privacy.for.message':
    'Hasta que se responda, normalmente unos segundos. Que se ha respondido: alrededor de un día.',
  'privacy.for.group': 'Un día después de que nadie filtre ya por él.',
  'privacy.for.minute': 'Un minuto.',
  'privacy.for.leaver': '{leaverDays, plural, one {# día} many {# de días} other {# días}}.',
  'privacy.for.always':
    'Mientras Likeness esté instalado; el nombre del administrador de fotos, hasta que se le elimine también.',
  'privacy.for.browser':
    'Las fotos pequeñas, siete días; lo que se eligió, 30 días; solo a disposición de quien usa el explorador.',
  'privacy.for.backup':
    'Lo que haya decidido la persona que administra la aplicación. Después de una restauración, hay que volver a eliminar a las personas que se habían eliminado.',

  'privacy.export.fileName': 'likeness-datos-personales-{date}',
  'privacy.export.summary': 'leame.html',
  'privacy.export.title': 'Lo que Likeness conserva sobre {name}',
  'privacy.export.made': 'Creado el {date}.',
  'privacy.export.about':
    'Todas las filas están en {file}, para que las lean otros programas. Las fotos que se conservan están en la carpeta “{folder}”. No se nombra a otras personas.',
  'privacy.export.section': 'En este archivo',
  'privacy.export.count.directory':
    '{count, plural, =0 {Ninguna entrada del directorio} one {La entrada del directorio} many {# de entradas del directorio} other {# entradas del directorio}}',
  'privacy.export.count.changes':
    '{count, plural, =0 {Ningún cambio de la foto} one {# cambio de la foto} many {# de cambios de la foto} other {# cambios de la foto}}',
  'privacy.export.count.items':
    '{count, plural, =0 {Ninguna línea en operaciones} one {# línea en una operación} many {# de líneas en operaciones} other {# líneas en operaciones}}',
  'privacy.export.count.drafts':
    '{count, plural, =0 {Ninguna imagen en espera} one {# imagen en espera} many {# de imágenes en espera} other {# imágenes en espera}}',
  'privacy.export.count.made':
    '{count, plural, =0 {Ningún cambio hecho en fotos de otras personas} one {# cambio hecho en la foto de otra persona} many {# de cambios hechos en fotos de otras personas} other {# cambios hechos en fotos de otras personas}}',
  'privacy.export.count.photos':
    '{count, plural, =0 {Ninguna foto} one {# foto} many {# de fotos} other {# fotos}}',
  'privacy.export.gone':
    '{count, plural, one {Se eliminó # foto} many {Se eliminaron # de fotos} other {Se eliminaron # fotos}} mientras se creaba este archivo.',
  'privacy.export.kept': 'Qué se conserva y durante cuánto tiempo',
  'privacy.export.what': 'Qué',
  'privacy.export.where': 'Dónde',
  'privacy.export.why': 'Por qué',
  'privacy.export.howLong': 'Durante cuánto tiempo',
  'privacy.export.microsoft365':
    'La foto que muestra Microsoft 365 no se conserva aquí, sino allí, igual que su cuenta.',
  'privacy.somebodyDeleted': 'Persona eliminada',
}
