import type { Translation } from '../../../core/words/createWords.ts'
import type { approvalMessages as english } from '../en/approvals.ts'

export const approvalMessages: Translation<typeof english> = {
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
}
