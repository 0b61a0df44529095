import type { Translation } from '../../core/words/createWords.ts'
import type { en } from './en.ts'
import { approvalMessages } from './es/approvals.ts'

export const es: Translation<typeof en> = {
  ...approvalMessages,

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
  'help.others': 'Establecer o quitar la foto de otra persona',
  'help.others.text':
    'Escriba “establecer la foto de” y un nombre o una dirección, y envíe la imagen; o “quitar la foto de”. Varias imágenes con nombres de personas inician una importación.',

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
  'reply.say': 'Puede escribir {phrases}.',
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
  'photo.review.what':
    '{named, select, yes {“{name}”} other {La imagen que ha enviado}}{cropped, select, face {, con un recorte alrededor de la cara} person {, con el recorte que ha elegido} centre {, con un recorte por el medio} other {}}',
  'photo.review.size': '{side, number} × {side, number} píxeles',
  'photo.review.cropped':
    'El recorte se ha cambiado en la pestaña. Compruébelo antes de establecerlo.',
  'photo.review.asks':
    'Así se verá su foto. Su organización aprueba las fotos nuevas antes de establecerlas.',
  'photo.choose': '¿Qué imagen?',
  'photo.choose.text':
    'Seleccione la que debe ser su foto. Puede recortarla antes de establecerla.',
  'photo.choose.most':
    'Ha enviado {count, number} imágenes. Puede elegir entre las {most, number} primeras.',
  'photo.choose.one': 'Imagen {place, number}',
  'photo.choose.none': 'No se puede usar ninguna de estas imágenes',
  'photo.choices': 'Otra imagen',
  'photo.crop.closer': 'Más cerca',
  'photo.crop.wider': 'Más lejos',
  'photo.crop.whole': 'Imagen entera',
  'photo.crop.byHand': 'A mano…',
  'photo.crop.open': 'Recortar…',
  'photo.crop.faces': 'En la imagen aparecen varias personas. Seleccione de quién es la foto:',
  'photo.crop.face': 'Persona {number, number} de {count, number}',
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

  // La foto de otra persona
  'person.send': 'Envíeme la imagen',
  'person.send.text':
    'Envíela aquí, en este chat. La verá junto a la foto actual antes de que se establezca nada.',
  'person.inTab':
    'En este chat no se pueden enviar imágenes para {name}. Establezca la foto en Likeness: {link}',
  'person.which': '¿A quién se refiere?',
  'person.which.fits': 'Varias personas coinciden con “{name}”.',
  'person.which.like':
    'No sé con seguridad quién es “{name}”. ¿Se refiere a {count, plural, one {esta persona} many {una de estas personas} other {una de estas personas}}?',
  'person.which.more':
    '{count, plural, one {# persona más coincide.} many {# de personas más coinciden.} other {# personas más coinciden.}}',
  'person.which.say': 'O dígalo de nuevo con la dirección o el id. de empleado.',
  'person.nobody':
    'No he encontrado a nadie que se llame “{name}” y no he cambiado nada. Pruebe con el nombre completo, la dirección o el id. de empleado.',
  'person.named': '{name} ({details})',
  'person.guest': 'Invitado',
  'person.disabled': 'Cuenta deshabilitada',
  'person.review': '¿Establecer esta foto?',
  'person.review.of': '¿Establecer esta foto para {name}?',
  'person.review.beside': 'A la izquierda está la foto actual; a la derecha, la nueva.',
  'person.review.none': 'Aún no hay ninguna foto. Esta es la nueva.',
  'person.review.unread': 'No se puede leer la foto actual. Esta es la nueva.',
  'person.current': 'Foto actual',
  'person.new': 'Foto nueva',
  'person.set': 'Se ha establecido la foto',
  'person.set.of': 'Se ha establecido la foto de {name}',
  'person.set.different':
    'Microsoft 365 muestra una imagen distinta de la que envió. Véala en Likeness.',
  'person.setBefore': 'Esta foto ya estaba establecida',
  'person.notSet': 'No se ha podido establecer la foto',
  'person.setAnyway': 'Establecer de todos modos',
  'person.cancelled.text': 'No se ha cambiado nada.',
  'person.askRemove': '¿Quitar esta foto?',
  'person.askRemove.of': '¿Quitar la foto de {name}?',
  'person.askRemove.text':
    'En su lugar se muestran iniciales, en todo Microsoft 365. La foto se conserva por ahora, para que pueda deshacerlo.',
  'person.askRemove.unread': 'La foto no se puede mostrar aquí porque no se puede leer.',
  'person.removed': 'Se ha quitado la foto',
  'person.removed.of': 'Se ha quitado la foto de {name}',
  'person.noPhoto': '{name} no tiene foto.',
  'person.notRemoved': 'No se ha podido quitar la foto',
  'person.removeAnyway': 'Quitar de todos modos',
  'person.changed': 'La foto ha cambiado mientras tanto',
  'person.undone': 'Se ha deshecho el cambio',
  'person.undone.photo': 'La foto anterior está establecida de nuevo.',
  'person.undone.none': 'Ahora no hay ninguna foto, como antes.',
  'person.notUndone': 'No se ha podido deshacer el cambio',
  'person.otherPicture':
    'Esta imagen se eligió para otra persona. Para establecerla para esta, envíela de nuevo.',
  'person.onePicture':
    'Ha enviado {count, number} imágenes para una sola persona. Envíe solo la que quiera.',
  'person.open': 'Abrir en Likeness',

  // Varias imágenes con nombres de personas
  'import.ready':
    '{count, plural, one {# foto espera} many {# de fotos esperan} other {# fotos esperan}} a que la compruebe',
  'import.ready.text':
    'No se establece nada hasta que las haya visto en Likeness y haya seleccionado “Establecer fotos”.',
  'import.none': 'No se ha iniciado ninguna importación',
  'import.nobody':
    '{count, plural, one {# imagen no coincide} many {# de imágenes no coinciden} other {# imágenes no coinciden}} con nadie',
  'import.several':
    '{count, plural, one {# imagen puede} many {# de imágenes pueden} other {# imágenes pueden}} mostrar a varias personas, o a alguien con un nombre parecido',
  'import.twice':
    '{count, plural, one {# imagen es} many {# de imágenes son} other {# imágenes son}} para la misma persona que otra',
  'import.apart':
    '{count, plural, one {# imagen es} many {# de imágenes son} other {# imágenes son}} para un invitado, una cuenta deshabilitada o compartida, o alguien que ha cambiado su foto desde entonces',
  'import.unusable':
    'No se {count, plural, one {ha podido usar # imagen} many {han podido usar # de imágenes} other {han podido usar # imágenes}}',
  'import.file': '{name}: {reason}',
  'import.rest': 'Añádalas en Likeness, donde elige de quién es cada foto.',
  'import.review': 'Comprobar en Likeness',

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
  'ask.digest': 'Resumen semanal',
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
  'known.chat':
    'La dirección de este chat, qué mensajes muestran sus operaciones, si desea el resumen semanal y mi última pregunta, pero no lo que usted escribe.',
  'known.microsoft365': 'La foto que muestra Microsoft 365 se conserva allí.',
  'known.open': 'Ver, descargar o eliminar',
  'run.stands':
    '{kind, select, remove {Eliminación} restore {Restauración} default {Asignación de imágenes predeterminadas} undo {Acción de deshacer} redo {Acción de rehacer} other {Importación}}: {standing, select, held {lista para comprobar} waiting {en espera de archivos} cancelling {cancelándose} paused {en pausa} other {en curso}}',
  'run.progress': '{ended, number} de {total, number} procesadas.',
  'run.none': 'Todavía no ha importado nada.',
  'run.none.running': 'Ninguna de sus importaciones está en curso.',
  'run.none.paused': 'Ninguna de sus importaciones está en pausa.',
  'run.which': '¿A qué operación se refiere?',
  'run.cancel': 'Cancelar operación',
  'run.keep': 'Seguir',
  'run.askCancel': '¿Cancelar esta operación?',
  'run.askCancel.text':
    '{left, plural, =0 {No queda nada por hacer.} one {# foto no se {kind, select, remove {quitaría} restore {restauraría} undo {desharía} redo {volvería a establecer} other {establecería}}.} many {# de fotos no se {kind, select, remove {quitarían} restore {restaurarían} undo {desharían} redo {volverían a establecer} other {establecerían}}.} other {# fotos no se {kind, select, remove {quitarían} restore {restaurarían} undo {desharían} redo {volverían a establecer} other {establecerían}}.}}{done, plural, =0 {} one { # foto ya está {kind, select, remove {quitada} restore {restaurada} undo {deshecha} redo {establecida de nuevo} other {establecida}} y así se queda.} many { # de fotos ya están {kind, select, remove {quitadas} restore {restauradas} undo {deshechas} redo {establecidas de nuevo} other {establecidas}} y así se quedan.} other { # fotos ya están {kind, select, remove {quitadas} restore {restauradas} undo {deshechas} redo {establecidas de nuevo} other {establecidas}} y así se quedan.}}',
  'run.byYou.cancelled': 'La ha cancelado usted.',
  'run.byYou.paused': 'La ha pausado usted.',

  // The weekly digest
  'digest.headline':
    '{share} tienen foto: {has, number} de {total, plural, one {# persona} many {# de personas} other {# personas}}',
  'digest.change':
    '{direction, select, more {{count, number} más que el {night}, cuando era el {share}.} fewer {{count, number} menos que el {night}, cuando era el {share}.} other {Las mismas que el {night}.}}',
  'digest.noBefore': 'La semana que viene podré decir qué ha cambiado.',
  'digest.waiting':
    '{count, plural, =0 {Ninguna foto espera aprobación.} one {# foto espera aprobación.} many {# de fotos esperan aprobación.} other {# fotos esperan aprobación.}}',
  'digest.runs': 'Sus operaciones de los últimos siete días',
  'digest.noRuns': 'No ha iniciado ninguna operación en los últimos siete días.',
  'digest.moreRuns': 'Las anteriores están en Likeness.',
  'digest.coverage': 'Ver cobertura',
  'digest.approvals': 'Ver aprobaciones',
  'digest.turnOn': 'Activar el resumen semanal',
  'digest.turnOff': 'Desactivar el resumen semanal',
  'digest.show': 'Mostrar ahora',
  'digest.on': 'Recibe el resumen semanal',
  'digest.on.text':
    'Los lunes le envío cuántas personas tienen foto, qué ha cambiado, qué espera aprobación y sus operaciones. Para no recibirlo más, escriba “desactiva el resumen semanal”.',
  'digest.off': 'Ya no recibe el resumen semanal',
  'digest.off.text': 'Para volver a recibirlo, escriba “activa el resumen semanal”.',
}
