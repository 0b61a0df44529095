import { expect, test } from 'vitest'
import type { Message } from '../../../../src/sandbox/teams/sandboxClient.ts'
import {
  groupsOf,
  noticeOf,
  shownAttachments,
} from '../../../../src/sandbox/teams/chat/timeline.ts'

const said = (id: string, from: Message['from'], at: string, more: object = {}): Message => ({
  id,
  from,
  at,
  activity: { type: 'message', text: id, ...more },
})

test('messages of one side within five minutes are grouped, except across days', () => {
  const groups = groupsOf([
    said('1', 'user', '2026-03-01T10:00:00'),
    said('2', 'bot', '2026-03-01T10:00:01'),
    said('3', 'bot', '2026-03-01T10:04:00'),
    said('4', 'bot', '2026-03-01T10:30:00'),
    said('5', 'bot', '2026-03-02T10:31:00'),
  ])
  expect(
    groups.map(({ messages, newDay }) => [messages.map(({ id }) => id).join(), newDay]),
  ).toEqual([
    ['1', true],
    ['2,3', false],
    ['4', false],
    ['5', true],
  ])
})

test('typing and empty messages are not shown', () => {
  const at = '2026-03-01T10:00:00'
  const messages = [
    said('typing', 'bot', at, { type: 'typing', text: undefined }),
    said('empty', 'user', at, {
      text: '',
      attachments: [{ contentType: 'text/html', content: '<div></div>' }],
    }),
  ]
  expect(groupsOf(messages)).toEqual([])
})

test('attachments are cards, pictures from this origin or a data URL, or files', () => {
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: { body: [] } }
  const attachments = [
    card,
    {
      contentType: 'image/jpeg',
      contentUrl: '/sandbox/chat/files/1',
      name: 'me.jpg',
      content: null,
    },
    { contentType: 'image/png', contentUrl: 'data:image/png;base64,', content: null },
    { contentType: 'image/png', contentUrl: 'https://elsewhere.example/x.png', content: null },
    {
      contentType: 'image/heic',
      contentUrl: '/sandbox/chat/files/2',
      name: 'b.heic',
      content: null,
    },
  ]
  expect(shownAttachments({ type: 'message', attachments })).toEqual([
    { kind: 'card', content: { body: [] } },
    { kind: 'picture', url: '/sandbox/chat/files/1', name: 'me.jpg' },
    { kind: 'picture', url: 'data:image/png;base64,', name: 'Picture' },
    { kind: 'file', name: 'Picture' },
    { kind: 'file', name: 'b.heic' },
  ])
})

test('text outside the chat becomes a notice, and an unknown response a failure', () => {
  expect(noticeOf([{ type: 'message', text: 'Done already.' }])).toEqual({
    failed: false,
    sentence: 'Done already.',
  })
  expect(noticeOf([{ type: 'invokeResponse' }])?.failed).toBe(true)
  expect(noticeOf([{ type: 'message', id: '7', text: 'in the chat' }])).toBeNull()
})
