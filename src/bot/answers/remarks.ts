import type { Config } from '../../core/config.ts'
import { invitation, invitingReply } from '../cloud/invitation.ts'
import { tabInstead } from '../links.ts'
import type { Reply } from '../reply.ts'
import type { Turn } from '../turn.ts'

/** "hello" */
export const greet = ({ words }: Turn, config: Config): Reply => ({
  text: invitation(words, tabInstead(config), 'remark.hello'),
})

/** "thanks", and whatever is said in pictures alone */
export const acceptThanks = ({ words }: Turn): Reply => ({ text: words('remark.thanks') })

/** "change my photo" without a picture */
export const inviteToSend = ({ words }: Turn, config: Config): Reply =>
  invitingReply(words, tabInstead(config), 'photo.send')
