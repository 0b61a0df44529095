import type { Translation } from '../../../core/words/createWords.ts'
import type { background as english } from '../en/background.ts'

export const background: Translation<typeof english> = {
  'background.label': 'Trabajo en segundo plano',
  'background.directory':
    '{ever, select, true {El directorio no se ha leído desde el {when}.} other {El directorio todavía no se ha leído.}}',
  'background.photos':
    '{ever, select, true {No se han comprobado todas las fotos desde el {when}.} other {Todavía no se han comprobado todas las fotos.}}',
  'background.notifications':
    '{ever, select, true {Las notificaciones sobre operaciones no se han entregado desde el {when}.} other {Las notificaciones sobre operaciones todavía no se han entregado.}}',
  'background.runs': 'El establecimiento de fotos de las operaciones falla desde el {when}.',
  'background.worker':
    '{ever, select, true {Las operaciones no avanzan desde el {when}.} other {Las operaciones todavía no avanzan.}}',
  'background.memory': 'A Likeness le falta memoria desde el {when}.',
  'background.looks':
    '{ever, select, true {Las fotos establecidas no se han vuelto a consultar desde el {when}.} other {Las fotos establecidas todavía no se han vuelto a consultar.}}',
  'background.interrupted':
    '{ever, select, true {Las operaciones interrumpidas no se han reanudado desde el {when}.} other {Las operaciones interrumpidas todavía no se han reanudado.}}',
  'background.expired':
    '{ever, select, true {Las fotos que ya no se necesitan no se han quitado desde el {when}.} other {Las fotos que ya no se necesitan todavía no se han quitado.}}',
  'background.coverage':
    '{ever, select, true {La cobertura no se ha calculado por la noche desde el {when}.} other {La cobertura todavía no se ha calculado por la noche.}}',
  'background.reminders':
    '{ever, select, true {No se ha enviado ningún recordatorio de foto desde el {when}.} other {Todavía no se ha enviado ningún recordatorio de foto.}}',
  'background.approvals':
    '{ever, select, true {Desde el {when} no se ha avisado a todos en el chat de las fotos pendientes de aprobación ni de lo que se ha decidido.} other {Todavía no se ha avisado a todos en el chat de las fotos pendientes de aprobación ni de lo que se ha decidido.}}',
  'background.cards':
    '{ever, select, true {Las tarjetas de los chats que muestran operaciones no se han actualizado desde el {when}.} other {Las tarjetas de los chats que muestran operaciones todavía no se han actualizado.}}',
  'background.digests':
    '{ever, select, true {El resumen semanal no se ha enviado a todos desde el {when}.} other {El resumen semanal todavía no se ha enviado a todos.}}',
  'background.answers':
    '{ever, select, true {Lo que se escribió al bot durante una interrupción del servicio no se ha respondido desde el {when}.} other {Lo que se escribió al bot durante una interrupción del servicio todavía no se ha respondido.}}',
  'background.other': 'El trabajo en segundo plano “{work}” falla desde el {when}.',

  'ready.label': 'Antes de empezar',
  'ready.pauses': 'Si empieza ahora, la importación se pausa y continúa cuando esto se resuelva.',
  'ready.onPremises':
    'Su organización administra las fotos de forma local, por lo que Microsoft 365 rechaza cambiarlas.',
  'ready.onPremises.next':
    'Pida a un administrador de personas que establezca la nube como origen de las actualizaciones de fotos. Un cambio puede tardar hasta 24 horas en surtir efecto.',
  'ready.roles': 'En su organización, solo estos roles pueden cambiar fotos: {roles}.',
  'ready.role':
    '{role, select, globalAdministrator {Administrador global} userAdministrator {Administrador de usuarios} peopleAdministrator {Administrador de personas} other {{id}}}',
  'ready.roles.next':
    'Likeness usa su propio permiso, no su rol. Si se rechazan fotos, pida a un administrador de personas que cambie quién puede actualizar fotos.',
  'ready.settingsUnknown': 'Se desconoce si su organización administra las fotos de forma local.',
  'ready.settingsUnknown.permission':
    'Se desconoce si su organización administra las fotos de forma local. Para averiguarlo, un administrador puede conceder {permission} a la aplicación.',
  'ready.cannotWrite': 'Likeness no tiene permiso para establecer fotos. Sin conceder: {missing}.',
  'ready.missing':
    '{count, plural, one {No se ha concedido un permiso que Likeness necesita: {missing}.} other {No se han concedido permisos que Likeness necesita: {missing}.}}',
  'ready.missing.next':
    'Pida a un administrador que lo conceda en el Centro de administración de Microsoft Entra.',
  'ready.permissionsUnknown': 'Se desconoce qué permisos tiene Likeness.',
  'ready.noRole': 'Ya no tiene permiso para administrar fotos.',
  'ready.noRole.next': 'Pida a un administrador el rol Photos.Manage.',
  'ready.mailboxes':
    '{count, plural, one {El buzón de # persona estaba} many {Los buzones de # de personas estaban} other {Los buzones de # personas estaban}} en su propio servidor de Exchange cuando se estableció su foto por última vez.',
  'ready.mailboxes.next':
    'Probablemente Microsoft 365 rechazará {count, plural, one {esta foto} other {estas fotos}}. {count, plural, one {Establézcala} other {Establézcalas}} en su propio Exchange o en Active Directory.',
  'ready.noMailbox':
    '{count, plural, one {# persona no tiene buzón. Su foto se puede establecer, ya que no supera los 100 KB.} many {# de personas no tienen buzón. Sus fotos se pueden establecer, ya que ninguna supera los 100 KB.} other {# personas no tienen buzón. Sus fotos se pueden establecer, ya que ninguna supera los 100 KB.}}',
  'ready.gone':
    '{count, plural, one {# persona ha dejado el directorio} many {# de personas han dejado el directorio} other {# personas han dejado el directorio}} desde que se agregó su foto.',
  'ready.gone.next':
    '{count, plural, one {Esta foto ya no se puede} other {Estas fotos ya no se pueden}} establecer. Las demás no se ven afectadas.',
  'ready.directory.next':
    'Aquí no se reflejan las personas que han llegado o se han ido desde entonces. Actualice el directorio en la galería.',
  'ready.directory.old':
    '{ever, select, true {El directorio se leyó por última vez el {when}.} other {El directorio todavía no se ha leído.}}',
  'ready.photosUnknown':
    '{count, plural, one {Todavía no se sabe si # persona tiene foto. Se consulta antes de establecer la suya.} many {Todavía no se sabe si # de personas tienen foto. Se consulta antes de establecer la suya.} other {Todavía no se sabe si # personas tienen foto. Se consulta antes de establecer la suya.}}',
  'ready.failed': 'No se ha podido comprobar si hay algún impedimento. {problem}',
}
