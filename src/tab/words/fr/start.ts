import type { Translation } from '../../../core/words/createWords.ts'
import type { start as english } from '../en/start.ts'

export const start: Translation<typeof english> = {
  'start.service.late': 'Le service n’a pas encore répondu.',
  'start.service.late.next':
    'Cette page s’ouvrira dès qu’il répondra. Vous pouvez aussi vérifier votre connexion, puis réessayer.',
  'start.host.late': 'L’application qui contient cette page ne répond pas.',
  'start.host.late.next':
    'Likeness s’ouvre dans Teams, Outlook ou l’application Microsoft 365, qui lui indiquent qui vous êtes. Rechargez la page. Si cela ne suffit pas, fermez cette application et rouvrez-la.',
  'start.host.failed': 'L’application qui contient cette page ne peut pas ouvrir Likeness.',
  'start.host.failed.next':
    'Rechargez la page. Si cela ne suffit pas, fermez cette application et rouvrez-la.',
  'start.token.late': '{host} ne vous a pas encore connecté.',
  'start.token.late.next':
    'Si {host} vous pose une question, répondez-y, et cette page s’ouvrira. Sinon, réessayez.',

  'start.token.setup': '{host} ne peut connecter personne à Likeness.',
  'start.token.setup.next':
    'Demandez à votre administrateur de vérifier l’inscription d’application de Likeness : l’URI d’ID d’application, son étendue et les applications clientes autorisées.',
  'start.token.consent': 'Likeness a besoin de votre consentement pour savoir qui vous êtes.',
  'start.token.consent.next':
    'Réessayez et acceptez ce que {host} affiche. Si vous ne le pouvez pas, demandez à votre administrateur de consentir pour tout le monde.',
  'start.token.again': '{host} a besoin que vous confirmiez votre identité.',
  'start.token.again.next':
    'Réessayez et répondez à ce que {host} affiche. Si rien ne s’affiche, déconnectez-vous de {host}, puis reconnectez-vous.',
  'start.token.cancelled': 'La connexion a été annulée.',
  'start.token.cancelled.next': 'Réessayez et allez jusqu’au bout.',
  'start.token.window': '{host} n’a pas pu ouvrir la fenêtre de connexion.',
  'start.token.window.next': 'Autorisez les fenêtres contextuelles pour {host}, puis réessayez.',
  'start.token.slow': '{host} a mis trop de temps à vous connecter.',
  'start.token.slow.next': 'Réessayez. Si le problème persiste, fermez {host} et rouvrez-le.',
  'start.token.other': '{host} n’a pas pu vous connecter.',
  'start.token.other.next':
    'Réessayez. Si le problème persiste, déconnectez-vous de {host}, puis reconnectez-vous.',
}
