import type { Translation } from '../createWords.ts'
import type { approvalWords as english } from '../en/approvals.ts'

export const approvalWords: Translation<typeof english> = {
  'approval.approved': '{name} aprobó esta foto {when}.',
  'approval.declined': '{name} rechazó esta foto {when}.',
  'approval.withdrawn': '{name} retiró esta foto {when}.',
  'approval.overtaken': '{name} eligió otra foto {when}.',
  'approval.asked': 'Su foto se ha enviado a las personas que administran las fotos.',
  'approval.asked.next': 'Aquí verá lo que decidan. Hasta entonces, su foto no cambia.',
  'approval.reason.face': 'Su cara no se ve con claridad.',
  'approval.reason.quality': 'La imagen está borrosa o es demasiado oscura o pequeña.',
  'approval.reason.others': 'Muestra a otra persona o a varias personas.',
  'approval.reason.unsuitable': 'No es adecuada para su organización.',
}
