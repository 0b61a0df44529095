import type { Translation } from '../../../core/words/createWords.ts'
import type { run as english } from '../en/run.ts'

export const run: Translation<typeof english> = {
  'run.opening': 'Abriendo la operación',
  'run.unknown': 'Operación',
  'run.title.running':
    '{kind, select, remove {Quitando fotos} restore {Restaurando fotos} default {Estableciendo imágenes predeterminadas} undo {Deshaciendo} redo {Rehaciendo} other {Importando fotos}}',
  'run.title.paused':
    '{kind, select, remove {Eliminación en pausa} restore {Restauración en pausa} default {Asignación de imágenes predeterminadas en pausa} undo {Acción de deshacer en pausa} redo {Acción de rehacer en pausa} other {Importación en pausa}}',
  'run.title.cancelling': 'Cancelando',
  'run.title.cancelled':
    '{kind, select, remove {Eliminación cancelada} restore {Restauración cancelada} default {Asignación de imágenes predeterminadas cancelada} undo {Acción de deshacer cancelada} redo {Acción de rehacer cancelada} other {Importación cancelada}}',
  'run.title.finished':
    '{kind, select, remove {Eliminación finalizada} restore {Restauración finalizada} default {Asignación de imágenes predeterminadas finalizada} undo {Acción de deshacer finalizada} redo {Acción de rehacer finalizada} other {Importación finalizada}}',
  'run.showInGallery': 'Mostrar en la galería',
  'run.gallery': 'Galería',

  // progress
  'run.kind':
    '{kind, select, remove {Eliminación} restore {Restauración} default {Imágenes predeterminadas} undo {Acción de deshacer} redo {Acción de rehacer} other {Importación}}',
  'run.processed': '{ended, number} de {total, number} procesadas',
  'run.processed.paused': '{ended, number} de {total, number} procesadas, en pausa',
  'run.processed.left': '{ended, number} de {total, number} procesadas; {left}',
  'run.timeLeft': 'tiempo restante aproximado: {duration}',
  'run.timeLeft.short': 'faltan unos segundos',
  'run.slowed':
    'Microsoft 365 limita cuántos cambios acepta a la vez, por lo que esta operación va más despacio por ahora. No se pierde nada. No es necesario que haga nada.',
  'run.cancelling':
    '{kind, select, remove {Las fotos que se están quitando ahora mismo se completarán y la operación finalizará.} other {Las fotos que se están estableciendo ahora mismo se completarán y la operación finalizará.}}',
  'run.paused':
    '{kind, select, remove {No se quitan más fotos hasta que reanude la operación, aquí o en otro dispositivo.} other {No se establecen más fotos hasta que reanude la operación, aquí o en otro dispositivo.}}',
  'run.paused.itself':
    'No se pierde nada. La operación continúa automáticamente en cuanto esto funcione.',
  'run.paused.again': 'Se vuelve a intentar a esta hora: {time}.',
  'run.paused.trying': 'Intentándolo ahora.',
  'run.paused.still': 'Se ha vuelto a intentar, pero sigue sin funcionar.',
  'run.continues': 'Puede cerrar esta pestaña. La operación continúa sin usted.',
  'run.keepOpen':
    'Mantenga abierta esta pestaña hasta que se envíen todos los archivos. Después puede cerrarla.',
  'run.waitsForFiles':
    'Los archivos que han llegado se están procesando. Los demás están pendientes de envío.',
  'run.allSent':
    'Se han enviado todos los archivos. Puede cerrar esta pestaña. La operación continúa sin usted.',

  // result
  'run.done':
    '{kind, select, remove {{count, plural, =0 {Ninguna foto quitada} one {# foto quitada} many {# de fotos quitadas} other {# fotos quitadas}}} restore {{count, plural, =0 {Ninguna foto restaurada} one {# foto restaurada} many {# de fotos restauradas} other {# fotos restauradas}}} undo {{count, plural, =0 {Ningún cambio deshecho} one {# cambio deshecho} many {# de cambios deshechos} other {# cambios deshechos}}} redo {{count, plural, =0 {Ninguna foto establecida de nuevo} one {# foto establecida de nuevo} many {# de fotos establecidas de nuevo} other {# fotos establecidas de nuevo}}} other {{count, plural, =0 {Ninguna foto establecida} one {# foto establecida} many {# de fotos establecidas} other {# fotos establecidas}}}}',
  'run.left': '{count, number} sin cambios',
  'run.problems':
    '{kind, select, remove {{count, number} sin quitar} restore {{count, number} sin restaurar} undo {{count, number} sin deshacer} other {{count, number} sin establecer}}',
  'run.delay':
    'Teams, Outlook y otras aplicaciones pueden tardar hasta un día en mostrar estos cambios en todas partes.',
  'run.notYetSeen':
    'Microsoft 365 todavía no muestra {count, number} de estos cambios. Puede tardar un poco. No es necesario que haga nada.',
  'run.seenOtherwise':
    '{count, plural, one {# de estas fotos no se muestra en Microsoft 365 como se estableció. El motivo aparece en la lista siguiente.} many {# de estas fotos no se muestran en Microsoft 365 como se establecieron. El motivo aparece en la lista siguiente.} other {# de estas fotos no se muestran en Microsoft 365 como se establecieron. El motivo aparece en la lista siguiente.}}',
  'run.undone':
    '{kind, select, undo {{count, plural, one {# de estas fotos se ha establecido de nuevo desde entonces.} many {# de estas fotos se han establecido de nuevo desde entonces.} other {# de estas fotos se han establecido de nuevo desde entonces.}}} other {{count, plural, one {# de estos cambios se ha deshecho desde entonces.} many {# de estos cambios se han deshecho desde entonces.} other {# de estos cambios se han deshecho desde entonces.}}}}',
  'run.seeRuns': 'Ver todas las operaciones',
  'run.segments': 'Resultado',
  'run.faces': 'Fotos nuevas',
  'run.attention.see': 'Mostrarlas',
  'run.item.accept': 'Establecer de todos modos',
  'run.segment.left': '{count, number} sin cambios',
  'run.undoes':
    '{kind, select, redo {Esta operación revierte una acción de deshacer.} other {Esta operación deshace una operación anterior.}}',
  'run.seeEarlier':
    '{kind, select, redo {Ver la acción de deshacer} other {Ver la operación anterior}}',

  // actions
  'run.actions': 'Acciones',
  'run.pause': 'Pausar',
  'run.resume': 'Reanudar',
  'run.tryNow': 'Intentar ahora',
  'run.cancel': 'Cancelar',
  'run.retry': 'Reintentar {count, number}',
  'run.overwrite':
    '{kind, select, remove {Quitar {count, number} de todos modos} other {Reemplazar {count, number} de todos modos}}',
  'run.undoAll': '{kind, select, undo {Rehacer todo} other {Deshacer todo}}',
  'run.report': 'Descargar el informe',
  'run.report.xlsx': 'Excel (XLSX)',
  'run.report.csv': 'CSV',

  // questions
  'run.ask.no': 'Cancelar',
  'run.askUndo':
    '{kind, select, undo {{count, plural, one {¿Rehacer # foto?} many {¿Rehacer # de fotos?} other {¿Rehacer # fotos?}}} other {{count, plural, one {¿Deshacer # cambio?} many {¿Deshacer # de cambios?} other {¿Deshacer # cambios?}}}}',
  'run.askUndo.text':
    '{kind, select, undo {{count, plural, one {# persona recupera la foto que tenía antes de deshacer} many {# de personas recuperan la foto que tenían antes de deshacer} other {# personas recuperan la foto que tenían antes de deshacer}}} other {{count, plural, one {# persona recupera la foto que tenía antes, o ninguna si no tenía} many {# de personas recuperan la foto que tenían antes, o ninguna si no tenían} other {# personas recuperan la foto que tenían antes, o ninguna si no tenían}}}}. Se omite y se indica a quien haya cambiado su foto desde entonces. Puede revertir esta acción.',
  'run.askUndo.yes': '{kind, select, undo {Rehacer} other {Deshacer}}',
  'run.askUndoOne':
    '{kind, select, undo {¿Establecer de nuevo la foto de {name}?} other {¿Deshacer el cambio de la foto de {name}?}}',
  'run.askUndoOne.text':
    '{before, select, undo {{name} recupera la foto anterior a la acción de deshacer} photo {{name} recupera su foto anterior} other {{name} dejará de tener foto}}, a menos que se haya cambiado desde entonces.',
  'run.askCancel':
    '{kind, select, remove {¿Cancelar esta eliminación?} restore {¿Cancelar esta restauración?} default {¿Cancelar la asignación de imágenes predeterminadas?} undo {¿Cancelar esta acción de deshacer?} redo {¿Cancelar esta acción de rehacer?} other {¿Cancelar esta importación?}}',
  'run.askCancel.remaining':
    '{kind, select, remove {{count, plural, one {# foto no se quitará.} many {# de fotos no se quitarán.} other {# fotos no se quitarán.}}} other {{count, plural, one {# foto no se establecerá y la de esta persona queda como está.} many {# de fotos no se establecerán y las de estas personas quedan como están.} other {# fotos no se establecerán y las de estas personas quedan como están.}}}}',
  'run.askCancel.uploading':
    '{kind, select, remove {{count, plural, one {# foto se está quitando ahora mismo y se completará.} many {# de fotos se están quitando ahora mismo y se completarán.} other {# fotos se están quitando ahora mismo y se completarán.}}} other {{count, plural, one {# foto se está estableciendo ahora mismo y se completará.} many {# de fotos se están estableciendo ahora mismo y se completarán.} other {# fotos se están estableciendo ahora mismo y se completarán.}}}}',
  'run.askCancel.nothing':
    '{kind, select, remove {Hasta ahora no se ha quitado ninguna foto.} other {Hasta ahora no se ha establecido ninguna foto.}}',
  'run.askCancel.done':
    '{kind, select, remove {{count, plural, one {La # foto quitada hasta ahora queda así y puede deshacerlo más tarde.} many {Las # de fotos quitadas hasta ahora quedan así y puede deshacerlo más tarde.} other {Las # fotos quitadas hasta ahora quedan así y puede deshacerlo más tarde.}}} undo {{count, plural, one {El # cambio deshecho hasta ahora queda así y puede rehacerlo más tarde.} many {Los # de cambios deshechos hasta ahora quedan así y puede rehacerlos más tarde.} other {Los # cambios deshechos hasta ahora quedan así y puede rehacerlos más tarde.}}} other {{count, plural, one {La # foto establecida hasta ahora se conserva y puede deshacerlo más tarde.} many {Las # de fotos establecidas hasta ahora se conservan y puede deshacerlo más tarde.} other {Las # fotos establecidas hasta ahora se conservan y puede deshacerlo más tarde.}}}}',
  'run.askCancel.yes':
    '{kind, select, remove {Cancelar la eliminación} restore {Cancelar la restauración} default {Cancelar la asignación} undo {Cancelar la acción} redo {Cancelar la acción} other {Cancelar la importación}}',
  'run.askCancel.no': 'Seguir con la operación',
  'run.askOverwrite':
    '{kind, select, remove {{count, plural, one {¿Quitar # foto de todos modos?} many {¿Quitar # de fotos de todos modos?} other {¿Quitar # fotos de todos modos?}}} other {{count, plural, one {¿Reemplazar # foto de todos modos?} many {¿Reemplazar # de fotos de todos modos?} other {¿Reemplazar # fotos de todos modos?}}}}',
  'run.askOverwrite.text':
    '{kind, select, import {{count, plural, one {# persona cambió o quitó su foto después de que se estableciera aquí por última vez. Su foto actual se conserva, por lo que puede deshacer esta acción.} many {# de personas cambiaron o quitaron sus fotos después de que se establecieran aquí por última vez. Sus fotos actuales se conservan, por lo que puede deshacer esta acción.} other {# personas cambiaron o quitaron sus fotos después de que se establecieran aquí por última vez. Sus fotos actuales se conservan, por lo que puede deshacer esta acción.}}} other {{count, plural, one {# foto se cambió después de que se estableciera aquí por última vez o después de que seleccionara a la persona. La foto actual se conserva, por lo que puede deshacer esta acción.} many {# de fotos se cambiaron después de que se establecieran aquí por última vez o después de que seleccionara a estas personas. Las fotos actuales se conservan, por lo que puede deshacer esta acción.} other {# fotos se cambiaron después de que se establecieran aquí por última vez o después de que seleccionara a estas personas. Las fotos actuales se conservan, por lo que puede deshacer esta acción.}}}}',
  'run.askOverwriteOne':
    '{kind, select, remove {¿Quitar de todos modos la foto de {name}?} other {¿Reemplazar de todos modos la foto de {name}?}}',
  'run.askOverwriteOne.text':
    '{kind, select, import {{name} la cambió o la quitó después de que se estableciera aquí por última vez.} other {Se cambió después de que se estableciera aquí por última vez o después de que seleccionara a {name}.}} La foto actual se conserva, por lo que puede deshacer esta acción.',
  'run.askOverwrite.yes':
    '{kind, select, remove {Quitar de todos modos} other {Reemplazar de todos modos}}',

  // files that weren't sent
  'run.missing':
    '{count, plural, one {# archivo no se envió antes de cerrar la pestaña} many {# de archivos no se enviaron antes de cerrar la pestaña} other {# archivos no se enviaron antes de cerrar la pestaña}}',
  'run.missing.known':
    'El explorador recuerda dónde están. Es posible que le pida permiso para leerlos de nuevo.',
  'run.missing.drop':
    'Suelte aquí los mismos archivos, la misma carpeta o el mismo archivo ZIP. Solo se envían los archivos que faltan.',
  'run.missing.none': 'A esta operación no le falta ninguno de estos archivos.',
  'run.missing.resume': 'Reanudar el envío',
  'run.missing.folder': 'Elegir carpeta',
  'run.missing.files': 'Elegir archivos',
  'run.sending': 'Enviando el archivo {number, number} de {total, number}',
  'run.sending.offline':
    'No tiene conexión. El envío se reanuda automáticamente cuando vuelva la conexión.',
  'run.notSent': 'Archivos que no se han podido enviar',
  'run.notSent.again': 'Enviar de nuevo',
  'run.outOfDate':
    'Este es el último estado conocido. La página se actualiza automáticamente cuando el servicio vuelva a estar disponible. No se pierde nada.',

  // its photos
  'run.items': 'Fotos de esta operación',
  'run.items.tab': '{name} ({count, number})',
  'run.items.all': 'Todas',
  'run.items.open': 'En curso',
  'run.items.done': 'Listas',
  'run.items.problems':
    '{kind, select, remove {Sin quitar} restore {Sin restaurar} undo {Sin deshacer} other {Sin establecer}}',
  'run.items.skipped': 'Omitidas',
  'run.items.unchanged': 'Sin cambios',
  'run.items.loading': 'Cargando fotos',
  'run.items.none': 'Aquí no hay fotos.',
  'run.item.state':
    '{state, select, awaiting {En espera del archivo} received {Recibida} prepared {Preparada} uploading {{kind, select, remove {Quitando foto} other {Estableciendo foto}}} done {Lista} unchanged {Sin cambios} skipped {Omitida} gone {Cuenta eliminada} other {{kind, select, remove {No se ha podido quitar} restore {No se ha podido restaurar} undo {No se ha podido deshacer} other {No se ha podido establecer}}}}',
  'run.item.unconfirmed': 'Se desconoce',
  'run.item.seen':
    '{seen, select, not_yet {{action, select, remove {Quitada} other {Establecida}}. Microsoft 365 puede tardar un poco en mostrarlo.} never {Microsoft 365 aceptó este cambio, pero no lo mostró en un día. Compruebe la foto en Microsoft 365.} different {Microsoft 365 muestra una imagen distinta de la que se envió. Compruebe la foto en Microsoft 365.} other {La foto se cambió después en otro lugar.}}',
  'run.item.paused': 'En pausa',
  'run.item.delayed': 'Se reintentará más tarde',
  'run.item.delayed.text':
    'Microsoft 365 estaba ocupado o no respondió. Esta foto se reintenta automáticamente a esta hora aproximada: {time}.',
  'run.item.undone': '{kind, select, undo {Establecida de nuevo} other {Deshecha}}',
  'run.item.removed': 'Quitada',
  'run.item.restored': 'Restaurada',
  'run.item.setAgain': 'Establecida de nuevo',
  'run.item.replaced': 'Reemplazada',
  'run.item.new': 'Foto nueva',
  'run.item.undo': '{kind, select, undo {Rehacer} other {Deshacer}}',
  'run.item.retry': 'Reintentar',
  'run.item.overwrite':
    '{kind, select, remove {Quitar de todos modos} other {Reemplazar de todos modos}}',
  'run.item.changedBy':
    '{isOwn, select, true {{action, select, remove {{name} la quitó en Likeness, {when}.} other {{name} la cambió en Likeness, {when}.}}} other {{action, select, remove {Quitada por {name}, {when}.} create {Agregada por {name}, {when}.} other {Reemplazada por {name}, {when}.}}}}',
  'run.item.offer': '{offer}: {name}',

  // the list of runs
  'run.list': 'Operaciones',
  'run.list.loading': 'Cargando operaciones',
  'run.list.earlier': 'Mostrar operaciones anteriores',
  'run.list.label': 'Operaciones, las más recientes primero',
  'run.list.empty': 'Todavía no hay operaciones',
  'run.list.empty.text':
    'Después de agregar fotos, aquí puede ver qué ha pasado con cada una y deshacerlo.',
  'run.list.search': 'Buscar operaciones por nombre',
  'run.list.search.hint': 'Buscar nombres',
  'run.list.standing': 'Estado',
  'run.list.standing.all': 'Todos los estados ({count, number})',
  'run.list.standing.option': '{standing} ({count, number})',
  'run.list.clear': 'Borrar filtros',
  'run.list.notFound': 'No se encontraron operaciones',
  'run.list.notFound.text': 'Nada coincide con estos filtros.',
  'run.rename': 'Cambiar el nombre de {name}',
  'run.rename.label': 'Nombre de la operación',
  'run.rename.save': 'Guardar',
  'run.rename.cancel': 'Cancelar',
  'run.rename.empty': 'Escriba un nombre.',
  'run.standing':
    '{standing, select, held {Lista para comprobar} waiting {En espera de archivos} paused {En pausa} finished {Finalizada} cancelled {Cancelada} discarded {Descartada} attention {Requiere atención} undone {Deshecha} open {Sin finalizar} other {En curso}}',
  'run.nothingYet': 'Todavía no se ha establecido ninguna foto',
  'run.nothing': 'Ninguna foto establecida',

  // the bar in the gallery
  'run.bar.held': 'Hay una importación lista para comprobar.',
  'run.bar.held.text':
    '{count, plural, one {# foto. No se establece nada hasta que la compruebe.} many {# de fotos. No se establece nada hasta que las compruebe.} other {# fotos. No se establece nada hasta que las compruebe.}}',
  'run.bar.waiting':
    '{kind, select, undo {Una acción de deshacer espera archivos.} redo {Una acción de rehacer espera archivos.} other {Una importación espera archivos.}}',
  'run.bar.paused':
    '{kind, select, remove {Hay una eliminación en pausa.} restore {Hay una restauración en pausa.} default {La asignación de imágenes predeterminadas está en pausa.} undo {Hay una acción de deshacer en pausa.} redo {Hay una acción de rehacer en pausa.} other {Hay una importación en pausa.}}',
  'run.bar.running':
    '{kind, select, remove {Hay una eliminación en curso.} restore {Hay una restauración en curso.} default {Se están estableciendo imágenes predeterminadas.} undo {Hay una acción de deshacer en curso.} redo {Hay una acción de rehacer en curso.} other {Hay una importación en curso.}}',
  'run.bar.check': 'Comprobar',
  'run.bar.view': 'Ver',
}
