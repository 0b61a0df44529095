import type { Translation } from '../createWords.ts'
import type { approvalWords as english } from '../en/approvals.ts'

export const approvalWords: Translation<typeof english> = {
  'approval.approved': '{name} a approuvé cette photo {when}.',
  'approval.declined': '{name} a refusé cette photo {when}.',
  'approval.withdrawn': '{name} a retiré cette photo {when}.',
  'approval.overtaken': '{name} a choisi une autre photo {when}.',
  'approval.asked': 'Votre photo a été envoyée aux personnes qui gèrent les photos.',
  'approval.asked.next':
    'Vous verrez ici ce qu’elles décident. D’ici là, votre photo reste inchangée.',
  'approval.reason.face': 'Votre visage n’est pas bien visible.',
  'approval.reason.quality': 'L’image est floue, sombre ou trop petite.',
  'approval.reason.others': 'Elle montre une autre personne, ou plusieurs personnes.',
  'approval.reason.unsuitable': 'Elle ne convient pas à votre organisation.',
}
