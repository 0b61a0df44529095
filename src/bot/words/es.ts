import type { Translation } from '../../core/words/createWords.ts'
import type { en } from './en.ts'

export const es: Translation<typeof en> = {
  // What people can ask: on the help card, and as Teams' suggestions (at most 128 characters there)
  'command.help': 'Ver lo que puedo hacer',
  'command.mine': 'Ver su foto de perfil',
  'command.remove': 'Quitar su foto de perfil, después de confirmarlo',
  'command.stopReminding': 'No recibir más recordatorios para establecer una foto',
  'command.remindAgain': 'Volver a recibir recordatorios',
  'command.remind':
    'Pedir a quienes no tienen foto que establezcan una (para quienes administran las fotos)',
  'command.missing':
    'Ver quién no tiene foto, por departamento (para quienes administran las fotos)',
  'command.approvals':
    'Ver qué fotos están pendientes de aprobación (para quienes administran las fotos)',
  'command.undo': 'Deshacer el último cambio de su foto',
  'command.known': 'Ver lo que se conserva sobre usted',
  'command.status': 'Ver cómo va su importación (para quienes administran las fotos)',

  'help.title': 'Lo que puedo hacer',
  'help.send': 'Envíeme una imagen',
  'help.send.text': 'Compruebe el recorte y seleccione “Establecer foto”.',
  'help.open': 'Abra su foto en Likeness',
  'help.open.text': 'Elija una imagen, compruebe el recorte y seleccione “Establecer foto”.',
  'help.say': 'Escriba “{phrase}”',

  'welcome.title': 'Hola, soy Likeness',
  'welcome.text': 'Me ocupo de su foto de perfil en Microsoft 365.',

  'reply.notUnderstood':
    'No he entendido el mensaje. Envíeme una imagen para establecer su foto o escriba “ayuda”.',
  'reply.notUnderstood.inTab':
    'No he entendido el mensaje. Escriba “ayuda” para ver lo que puedo hacer.',
  // where Teams passes no files to bots
  'reply.noFiles':
    'En la nube de su organización, Teams no entrega archivos a los bots. Para establecer su foto, ábrala en Likeness.',
  'reply.openPhoto': '{sentence} Para establecer su foto, ábrala en Likeness: {link}',
  // where Teams shows no cards; {buttons} is a list of their titles
  'reply.buttons': 'Para seleccionar {buttons}, abra su foto en Likeness: {link}',
  'reply.yesOrNo': 'Para seleccionar {buttons}, diga “sí” o “no”.',
  'reply.oldCard': 'Esta tarjeta no está actualizada. Escriba “ayuda” para ver lo que puedo hacer.',
  'reply.unexpected': 'Se ha producido un error. Inténtelo de nuevo en un momento.',

  // Slow work, and what was delivered twice
  working: 'En curso',
  'working.text': 'Esta tarjeta cambia en cuanto termine. Mientras tanto, puede hacer otra cosa.',
  'working.failed': 'No se ha podido hacer',
  'working.again': 'Reintentar',
  'working.done': 'Ya está hecho',
  'working.done.text': 'Esto ya se respondió antes.',

  // One's own photo
  'photo.none': 'No tiene foto de perfil. Para establecer una, envíeme una imagen.',
  'photo.none.inTab': 'No tiene foto de perfil.',
  'photo.otherOwner':
    'Esta tarjeta pertenece a otra persona. Para establecer su propia foto, envíeme una imagen.',
  'photo.otherOwner.inTab': 'Esta tarjeta pertenece a otra persona.',
  'photo.answered':
    'Ya ha respondido a esta tarjeta. Para empezar de nuevo, vuelva a enviar la imagen.',
  'photo.answered.inTab': 'Ya ha respondido a esta tarjeta.',
  'photo.gone':
    'Esta imagen ya no se conserva: la sustituyeron otras más recientes o se envió hace mucho tiempo. Para establecerla, vuelva a enviarla.',
  'photo.gone.inTab':
    'Esta imagen ya no se conserva: la sustituyeron otras más recientes o se envió hace mucho tiempo.',

  'photo.review': 'Su nueva foto',
  'photo.review.summary': 'Compruebe su nueva foto',
  'photo.review.text': 'Así se verá su foto.',
  'photo.review.size': '{side, number} × {side, number} píxeles',
  'photo.review.first': 'Ha enviado {count, number} imágenes. Solo se usa la primera.',
  'photo.review.asks':
    'Así se verá su foto. Su organización aprueba las fotos nuevas antes de establecerlas.',
  'photo.set': 'Establecer foto',
  'photo.ask': 'Enviar para aprobación',
  'photo.asked': 'Enviada para su aprobación',
  'photo.asked.text':
    'Su foto nueva se establecerá cuando alguien la apruebe; se lo indicaré aquí. Hasta entonces, su foto no cambia. En Likeness puede retirarla.',
  'photo.cancel': 'Cancelar',
  'photo.cancelled': 'Cancelado',
  'photo.cancelled.text': 'Su foto no ha cambiado. Puede enviar otra imagen en cualquier momento.',
  'photo.cancelled.text.inTab': 'Su foto no ha cambiado.',

  'photo.done': 'Se ha establecido su foto',
  'photo.done.text': 'Puede tardar hasta un día en mostrarse en todo Teams.',
  'photo.done.notShown':
    'Microsoft 365 puede tardar un poco en mostrarla y hasta un día en mostrarla en todo Teams.',
  'photo.done.different':
    'Microsoft 365 muestra una imagen distinta de la que envió. Compruebe su foto o vuelva a enviarla.',
  'photo.notSet': 'No se ha podido establecer su foto',

  'photo.mine': 'Su foto de perfil',
  'photo.mine.text': 'Para reemplazarla, envíeme una imagen.',
  'photo.mine.text.inTab': 'Para reemplazarla, ábrala en Likeness.',
  'photo.open': 'Abrir su foto',
  'photo.current': 'Su foto actual',
  'photo.remove': 'Quitar',
  'photo.askRemove': '¿Quitar su foto?',
  'photo.askRemove.text': 'En su lugar se muestran sus iniciales, en todo Microsoft 365.',
  'photo.keep': 'Conservar la foto',
  'photo.kept': 'Foto conservada',
  'photo.kept.text': 'Su foto no ha cambiado.',
  'photo.removed': 'Se ha quitado su foto',
  'photo.removed.text': 'Puede tardar hasta un día en desaparecer de todo Teams.',
  'photo.removed.notShown':
    'Microsoft 365 puede tardar un poco en mostrarlo y hasta un día en mostrarlo en todo Teams.',
  'photo.removed.changed': 'Microsoft 365 muestra otra foto, que se estableció al mismo tiempo.',
  'photo.notRemoved': 'No se ha podido quitar su foto',
  'photo.nothingToRemove': 'No hay ninguna foto que quitar',

  'photo.because': '{what}. {reason}',

  // Who is missing a photo
  'missing.headline':
    '{none, number} de {total, plural, one {# persona} many {# de personas} other {# personas}} no {none, plural, one {tiene} other {tienen}} foto',
  'missing.notRead': 'El directorio todavía no se ha leído',
  'missing.everyoneSoFar': 'Todas las personas comprobadas hasta ahora tienen foto',
  'missing.everyone': 'Todo el mundo tiene foto',
  'missing.with': '{count, number} con foto',
  'missing.without': '{count, number} sin foto',
  'missing.notChecked': '{count, number} sin comprobar',
  'missing.peopleNotChecked':
    '{count, plural, one {Todavía no se ha comprobado # persona.} many {Todavía no se han comprobado # de personas.} other {Todavía no se han comprobado # personas.}}',
  'missing.byDepartment': 'Por departamento',
  'missing.noDepartment': 'Sin departamento',
  'missing.share': '{none, number} de {total, number}',
  'missing.otherDepartments':
    '{departments, plural, one {# departamento más} many {# de departamentos más} other {# departamentos más}}: {people, plural, one {# persona} many {# de personas} other {# personas}}',
  'missing.people': 'Sin foto',
  'missing.firstPeople': 'Sin foto (primeras {count, number})',
  'missing.morePeople': 'Sin foto (continuación)',
  'missing.next': 'Siguientes {count, number}',
  'missing.previous': 'Anteriores {count, number}',
  'missing.list': 'Descargar la lista',
  'missing.gallery': 'Abrir en la galería',
  'missing.remind': 'Enviar recordatorio',
  'missing.summary': '{about}: {headline}',
  'missing.nobody': 'Nadie coincide con su pregunta',
  'missing.nobodySoFar': 'Todavía no se ha comprobado a nadie',
  'missing.scope.everyone': 'Todos',
  'missing.scope.kind':
    '{kind, select, guest {Invitados} disabled {Cuentas deshabilitadas} sharedMailbox {Buzones compartidos} room {Salas} other {Miembros}}',
  'missing.scope.added':
    'Agregados en {days, plural, one {el último día} many {los últimos # de días} other {los últimos # días}}',
  'missing.which': '¿De quién se trata?',
  'missing.which.several': 'Varios departamentos u oficinas se ajustan a su pregunta.',
  'missing.which.rest': 'No he entendido “{rest}”.',

  'remind.none': 'No hay nadie a quien recordárselo',
  'remind.pointless':
    'Su organización no permite que las personas establezcan su propia foto, así que no se le recuerda a nadie. Puede cambiarlo en la configuración de Likeness.',
  'remind.ask':
    '¿Recordárselo a {count, plural, one {# persona} many {# de personas} other {# personas}}?',
  'remind.ask.text':
    'Envío a cada una un mensaje en Teams, en el que puede establecer una foto al momento.',
  'remind.ask.installs':
    '{count, plural, one {# de ellas nunca ha abierto} many {# de ellas nunca han abierto} other {# de ellas nunca han abierto}} Likeness. Primero lo agrego a su Teams.',
  'remind.ask.noChat':
    '{count, plural, one {# de ellas nunca ha abierto Likeness y no puedo localizarla.} many {# de ellas nunca han abierto Likeness y no puedo localizarlas.} other {# de ellas nunca han abierto Likeness y no puedo localizarlas.}}',
  'remind.leftOut':
    'Sin recordatorio: {reason, select, room {{count, plural, one {# sala} many {# de salas} other {# salas}}} sharedMailbox {{count, plural, one {# buzón compartido} many {# de buzones compartidos} other {# buzones compartidos}}} disabled {{count, plural, one {# cuenta deshabilitada} many {# de cuentas deshabilitadas} other {# cuentas deshabilitadas}}} guest {{count, plural, one {# invitado} many {# de invitados} other {# invitados}}} optedOut {{count, plural, one {# persona que no quiere recordatorios} many {# de personas que no quieren recordatorios} other {# personas que no quieren recordatorios}}} lately {{count, plural, one {# persona que lo recibió hace poco} many {# de personas que lo recibieron hace poco} other {# personas que lo recibieron hace poco}}} hasPhoto {{count, plural, one {# persona que ya tiene foto} many {# de personas que ya tienen foto} other {# personas que ya tienen foto}}} other {{count, plural, one {# persona que ya no está en el directorio} many {# de personas que ya no están en el directorio} other {# personas que ya no están en el directorio}}}}',
  'remind.send':
    'Recordárselo a {count, plural, one {# persona} many {# de personas} other {# personas}}',
  'remind.cancelled': 'No se le ha recordado a nadie',
  'remind.cancelled.text': 'Puede hacerlo cuando quiera: diga “recuérdaselo”.',
  'remind.back': 'Mostrar a quién le falta',
  'remind.begun': 'Preparando los recordatorios',
  'remind.underWay': 'Recordatorios enviados: {sent, number} de {asked, number}',
  'remind.over':
    '{sent, plural, =0 {No se le ha recordado a nadie} one {# persona ha recibido el recordatorio} many {# de personas han recibido el recordatorio} other {# personas han recibido el recordatorio}}',
  'remind.setSince': '{count, number} han establecido una foto desde entonces',
  'remind.noPhotoYet': '{count, number} con recordatorio, aún sin foto',
  'remind.optedOut':
    '{count, plural, one {# persona no quiere} many {# de personas no quieren} other {# personas no quieren}} más recordatorios',
  'remind.waiting': '{count, number} pendientes',
  'remind.unreached': '{count, number} sin localizar',
  'remind.because':
    '{reason, select, noChat {{count, number} nunca han abierto Likeness} notInstalled {{count, number}: Microsoft 365 no me dejó agregarles Likeness} blocked {{count, number} me han bloqueado o quitado} unsure {{count, number}: me interrumpieron, y el mensaje puede haber llegado o no} gaveUp {{count, number}: Teams no aceptó más mensajes durante un día} other {{count, number}: Teams rechazó el mensaje}}',
  'remind.names': '{names} y {more, number} más',
  'remind.refresh': 'Actualizar',
  'remind.card': 'Todavía no tiene foto de perfil',
  'remind.card.from': '{name} le pide que establezca una.',
  'remind.card.text':
    'Envíeme una imagen, aquí en este chat. Verá el recorte antes de que se establezca nada.',
  'remind.card.text.inTab':
    'Abra su foto en Likeness para establecer una. Verá el recorte antes de que se establezca nada.',
  'remind.stop': 'No recordármelo más',
  'remind.again': 'Volver a recordármelo',
  'remind.stopped': 'No recibirá más recordatorios',
  'remind.stopped.text': 'Si cambia de opinión, diga “vuelve a recordármelo”.',
  'remind.resumed': 'Puede volver a recibir recordatorios',
  'remind.resumed.text': 'Solo mientras no tenga foto, y no a menudo.',

  // Photos that wait for approval, to those who decide and to those who wait
  'approval.title': 'Foto nueva por aprobar',
  'approval.asks': '{name} pide que apruebe una foto nueva',
  'approval.before': 'Foto actual',
  'approval.beforeOf': 'La foto actual de {name}',
  'approval.noBefore': '{present, select, none {Sin foto} other {No disponible ahora}}',
  'approval.after': 'Foto nueva',
  'approval.afterOf': 'La foto nueva de {name}',
  'approval.noAfter': 'Ya no se conserva',
  'approval.asked': 'Enviada el {when}, {askedIn, select, chat {en el chat} other {en Likeness}}',
  'approval.good': 'No hay nada que destacar de la imagen.',
  'approval.changed':
    'La foto de esta persona ha cambiado desde que envió esta. Al aprobarla, primero se consulta a Microsoft 365; si allí hay una foto más reciente, no se cambia.',
  'approval.others':
    '{count, plural, one {Hay # foto más pendiente.} many {Hay # fotos más pendientes.} other {Hay # fotos más pendientes.}}',
  'approval.approve': 'Aprobar',
  'approval.anyway': 'Aprobar de todos modos',
  'approval.decline': 'Rechazar',
  'approval.next': 'Siguiente',
  'approval.open': 'Abrir aprobaciones',
  'approval.review': 'Revisar aquí',
  'approval.why': 'Motivo',
  'approval.choose': 'Elija un motivo.',
  'approval.note': 'Agregar una nota (opcional)',
  'approval.note.missing': 'Escriba el motivo para que se sepa qué hay que cambiar.',
  'approval.reason':
    '{code, select, face {La cara no se ve con claridad} quality {Borrosa, oscura o demasiado pequeña} others {Otra persona o varias personas} unsuitable {No es adecuada para la organización} other {Otro motivo}}',
  'approval.ended':
    '{state, select, approved {Foto aprobada} declined {Foto rechazada} withdrawn {Foto retirada} other {Se eligió otra foto}}',
  'approval.ended.of':
    '{state, select, approved {Foto de {name} aprobada} declined {Foto de {name} rechazada} withdrawn {{name} retiró su foto} other {{name} eligió otra foto}}',
  'approval.ended.by':
    '{state, select, approved {Aprobada por {name}, {when}} declined {Rechazada por {name}, {when}} withdrawn {Por la propia persona, {when}} other {Por la propia persona, {when}}}',
  'approval.several':
    '{count, plural, one {# foto pendiente de aprobación} many {# fotos pendientes de aprobación} other {# fotos pendientes de aprobación}}',
  'approval.none': 'No hay nada pendiente de aprobación',
  'approval.none.text': 'Cuando alguien envíe una foto nueva, le aviso aquí.',
  'outcome.approved': 'Su foto se ha aprobado',
  'outcome.declined': 'Su foto se ha rechazado',
  'outcome.by':
    '{approved, select, true {{name} ha aprobado su foto nueva.} other {{name} ha rechazado su foto nueva. Su foto no cambia.}}',
  'outcome.again': 'Para intentarlo de nuevo, envíeme otra imagen.',
  'outcome.again.inTab': 'Para intentarlo de nuevo, abra su foto en Likeness.',

  // A run that finished, or paused by itself
  'run.headline':
    '{kind, select, remove {Eliminación} restore {Restauración} default {Asignación de imágenes predeterminadas} undo {Acción de deshacer} redo {Acción de rehacer} other {Importación}} {end, select, cancelled {cancelada} other {finalizada}}: {done, plural, =0 {ninguna foto} one {# foto} many {# de fotos} other {# fotos}} {kind, select, remove {{done, plural, =0 {quitada} one {quitada} other {quitadas}}} restore {{done, plural, =0 {restaurada} one {restaurada} other {restauradas}}} undo {{done, plural, =0 {devuelta a su estado anterior} one {devuelta a su estado anterior} other {devueltas a su estado anterior}}} redo {{done, plural, =0 {establecida de nuevo} one {establecida de nuevo} other {establecidas de nuevo}}} other {{done, plural, =0 {establecida} one {establecida} other {establecidas}}}}{problems, plural, =0 {} one {, # con error} many {, # con error} other {, # con error}}{unchanged, plural, =0 {} other {, # sin cambios}}',
  'run.paused':
    '{kind, select, remove {Eliminación} restore {Restauración} default {Asignación de imágenes predeterminadas} undo {Acción de deshacer} redo {Acción de rehacer} other {Importación}} en pausa',
  'run.paused.text':
    '{ended, number} de {total, number} procesadas. No se pierde nada y la operación continúa automáticamente en cuanto esto funcione.',
  'run.problem': '{count, number} ×: {reason}',
  'run.otherProblems': '{count, number} por otros motivos.',
  'run.done':
    '{count, number} {kind, select, remove {{count, plural, one {quitada} other {quitadas}}} restore {{count, plural, one {restaurada} other {restauradas}}} undo {{count, plural, one {deshecha} other {deshechas}}} redo {{count, plural, one {establecida de nuevo} other {establecidas de nuevo}}} other {{count, plural, one {establecida} other {establecidas}}}}',
  'run.unchanged': '{count, number} sin cambios',
  'run.problems':
    '{count, number} no se {count, plural, one {ha} other {han}} podido {kind, select, remove {quitar} restore {restaurar} undo {deshacer} other {establecer}}',
  'run.named': '{name}: {text}',
  'run.open': 'Ver operación',

  // What people may also say, and what is said where a text is not understood
  'ask.help': 'Ayuda',
  'ask.mine': 'Mi foto',
  'ask.remove': 'Quitar la foto',
  'ask.undo': 'Deshacer',
  'ask.set': 'Cambiar la foto',
  'ask.known': 'Mis datos',
  'ask.missing': 'Sin foto',
  'ask.approvals': 'Aprobaciones',
  'ask.status': 'Importación',
  'ask.pause': 'Pausar',
  'ask.resume': 'Reanudar',
  'ask.cancel': 'Cancelar la importación',
  'unclear.part': '¿Qué quiere que haga?',
  'unclear.nothing': 'No lo he entendido',
  'unclear.noQuestion': 'No hay ninguna pregunta pendiente',
  'unclear.noQuestion.text': 'No le he preguntado nada últimamente. ¿Qué quiere que haga?',
  'remark.hello':
    'Hola. Envíeme una imagen para establecer su foto o escriba “ayuda” para ver lo que puedo hacer.',
  'remark.hello.inTab': 'Hola. Escriba “ayuda” para ver lo que puedo hacer.',
  'remark.thanks': 'De nada.',
  'photo.send': 'Para cambiar su foto, envíeme una imagen aquí, en el chat.',
  'photo.send.inTab': 'En este chat no puede enviar imágenes.',
  'photo.undone': 'Se ha deshecho el último cambio',
  'photo.undone.text': 'Esta es ahora su foto. Para volver, escriba otra vez “deshacer”.',
  'photo.undone.none': 'Ahora no tiene foto, como antes. Para volver, escriba otra vez “deshacer”.',
  'photo.notUndone': 'No se ha podido deshacer el último cambio',
  'known.title': 'Lo que se conserva sobre usted',
  'known.directory':
    'Su nombre, su dirección y su departamento, tal como figuran en el directorio de su organización.',
  'known.unlisted': 'No figura en la lista de personas del directorio de su organización.',
  'known.photos':
    '{count, plural, =0 {Ninguna foto.} one {# foto, actual o anterior.} many {# de fotos, actuales y anteriores.} other {# fotos, actuales y anteriores.}}',
  'known.changes':
    '{count, plural, =0 {Ningún cambio de su foto.} one {# cambio de su foto.} many {# de cambios de su foto.} other {# cambios de su foto.}}',
  'known.changesMade':
    '{count, plural, one {# cambio que usted hizo en la foto de otra persona.} many {# de cambios que usted hizo en las fotos de otras personas.} other {# cambios que usted hizo en las fotos de otras personas.}}',
  'known.items':
    '{count, plural, one {# línea sobre usted en una importación u otra operación.} many {# de líneas sobre usted en importaciones y otras operaciones.} other {# líneas sobre usted en importaciones y otras operaciones.}}',
  'known.waiting':
    '{count, plural, one {# imagen que espera a ser establecida.} many {# de imágenes que esperan a ser establecidas.} other {# imágenes que esperan a ser establecidas.}}',
  'known.chat': 'La dirección de este chat y mi última pregunta, pero no lo que usted escribe.',
  'known.microsoft365': 'La foto que muestra Microsoft 365 se conserva allí.',
  'known.open': 'Ver, descargar o eliminar',
  'run.stands':
    '{kind, select, remove {Eliminación} restore {Restauración} default {Asignación de imágenes predeterminadas} undo {Acción de deshacer} redo {Acción de rehacer} other {Importación}}: {standing, select, held {lista para comprobar} waiting {en espera de archivos} paused {en pausa} other {en curso}}',
  'run.progress': '{ended, number} de {total, number} procesadas.',
  'run.none': 'Todavía no ha importado nada.',
  'run.none.running': 'Ninguna de sus importaciones está en curso.',
  'run.none.paused': 'Ninguna de sus importaciones está en pausa.',
  'run.which': '¿A qué operación se refiere?',
  'run.cancel': 'Cancelar operación',
  'run.keep': 'Seguir',
  'run.askCancel': '¿Cancelar esta operación?',
  'run.askCancel.text': 'Las fotos ya establecidas se quedan. El resto se omite.',
}
