import type { Translation } from '../../../../core/words/createWords.ts'
import type { approvals as english } from '../../en/oversight/approvals.ts'

export const approvals: Translation<typeof english> = {
  'approvals.title': 'Aprobaciones',
  'approvals.waiting':
    '{count, plural, =0 {Nada pendiente} one {# foto pendiente} many {# de fotos pendientes} other {# fotos pendientes}}',
  'approvals.menu': '{count, plural, =0 {Aprobaciones} other {Aprobaciones ({count, number})}}',
  'approvals.loading': 'Cargando las fotos pendientes',
  'approvals.none': 'No hay nada pendiente de aprobación',
  'approvals.none.text': 'Las fotos nuevas que se envíen aparecerán aquí.',
  'approvals.list': 'Fotos pendientes',
  'approvals.policy':
    'Las fotos nuevas ya no necesitan aprobación. Todavía se puede decidir sobre las que están pendientes aquí.',
  'approvals.policy.open': 'Abrir la configuración',
  'approvals.hint':
    'A para aprobar, D para rechazar, teclas de dirección para moverse, barra espaciadora para seleccionar',
  'approvals.before': 'Foto actual',
  'approvals.after': 'Foto nueva',
  'approvals.beforeOf': 'La foto actual de {name}',
  'approvals.noneBefore': '{name} no tiene foto',
  'approvals.afterOf': 'La foto nueva de {name}',
  'approvals.asked': 'Enviada el {when}, {askedIn, select, chat {en el chat} other {en Likeness}}',
  'approvals.changed':
    'La foto de esta persona ha cambiado desde que envió esta. Al aprobarla, primero se consulta a Microsoft 365; si allí hay una foto más reciente, no se cambia.',
  'approvals.approve': '{count, plural, one {Aprobar} other {Aprobar {count, number}}}',
  'approvals.anyway': 'Aprobar de todos modos',
  'approvals.decline': '{count, plural, one {Rechazar} other {Rechazar {count, number}}}',
  'approvals.select': 'Seleccionar a {name}',
  'approvals.selected':
    '{count, plural, one {# seleccionada} many {# seleccionadas} other {# seleccionadas}}',
  'approvals.selectAll': 'Seleccionar todo',
  'approvals.clear': 'Borrar selección',
  'approvals.deciding':
    '{count, plural, one {Aplicando # decisión} many {Aplicando # de decisiones} other {Aplicando # decisiones}}',
  'approvals.lost': '{name}: {reason}',
  'approvals.dismiss': 'Descartar',
  'approvals.decline.title':
    '{count, plural, one {¿Rechazar esta foto?} many {¿Rechazar {count, number} de fotos?} other {¿Rechazar {count, number} fotos?}}',
  'approvals.decline.reason': 'Motivo',
  'approvals.decline.text': 'Agregar una nota (opcional)',
  'approvals.decline.text.needed': 'Nota',
  'approvals.decline.text.missing': 'Escriba el motivo para que se sepa qué hay que cambiar.',
  'approvals.decline.hint': 'Cada persona ve el motivo y la nota en su propia página.',
  'approvals.decline.cancel': 'Cancelar',
  'approvals.reason.face': 'La cara no se ve con claridad',
  'approvals.reason.quality': 'Borrosa, oscura o demasiado pequeña',
  'approvals.reason.others': 'Otra persona o varias personas',
  'approvals.reason.unsuitable': 'No es adecuada para la organización',
  'approvals.reason.other': 'Otro motivo',

  'myApproval.waiting': 'Su foto nueva está pendiente de aprobación',
  'myApproval.waiting.text':
    'La envió el {when}. Hasta que la apruebe alguien que administra las fotos, su foto no cambia.',
  'myApproval.picture': 'Su foto nueva, pendiente de aprobación',
  'myApproval.withdraw': 'Retirar',
  'myApproval.approved': 'Se ha aprobado su foto',
  'myApproval.approved.text': '{name} la aprobó el {when}.',
  'myApproval.declined': 'Se ha rechazado su foto',
  'myApproval.declined.text': '{name} la rechazó el {when}. {reason}',
  'myApproval.send': 'Enviar para aprobación',
  'myApproval.note': 'Su organización aprueba las fotos nuevas antes de establecerlas.',
}
