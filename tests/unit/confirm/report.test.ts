import { describe, expect, test } from 'vitest'
import { answerText, reportOf, type Report } from '../../../src/confirm/report.ts'

const answer = (body: string | Buffer, headers: Record<string, string> = {}) => ({
  request: 'GET /users/{id}/photo',
  reply: { kind: 'answer', status: 404, headers, body: Buffer.from(body) } as const,
})

describe('an answer in the report', () => {
  test('has its status, the headers that matter, and its body', () => {
    const given = answer('{"error":{}}', { 'content-type': 'application/json', 'set-cookie': 'x' })
    expect(answerText(given).split('\n')).toEqual([
      'GET /users/{id}/photo',
      '404',
      'content-type: application/json',
      '',
      '{"error":{}}',
    ])
  })

  test('says when there is no body', () => {
    expect(answerText(answer(''))).toContain('(no body)')
  })

  test.each([
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), '(10 bytes, jpeg)'],
    ['a GIF', Buffer.from('GIF89a'), '(6 bytes, gif)'],
    ['other bytes', Buffer.from([0xfe, 0xfe]), '(2 bytes, notAPicture)'],
  ])('never has the bytes of a picture: %s', (_, body, shown) => {
    expect(answerText(answer(body)).endsWith(shown)).toBe(true)
  })

  test('is cut where it is long, and cannot end its block', () => {
    const text = answerText(answer(`\`\`\`${'x'.repeat(5000)}`))
    expect(text.length).toBeLessThan(2100)
    expect(text).not.toContain('```')
  })

  test('of a request without an answer has the reason', () => {
    const failure = { kind: 'failed', code: 'graph_unreachable', detail: 'ECONNRESET' } as const
    const text = answerText({ request: 'PUT /x', reply: { ...failure, requestId: null } })
    expect(text).toBe('PUT /x\ngraph_unreachable ECONNRESET')
  })
})

test('the report has no names of test users and no tokens, wherever they come from', () => {
  const finding = {
    verdict: 'unknown',
    sentences: ['Ana Müller may not. Bearer eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiIxIn0.c2ln'],
    answers: [answer('{"userPrincipalName":"ana@contoso.com"}')],
  } as const
  const report: Report = {
    startedAt: new Date('2026-11-28T10:00:00Z'),
    version: '1.0.0',
    tenantId: 'tenant',
    graphHost: 'https://graph.microsoft.com',
    testUserId: 'id',
    findings: [
      {
        step: 'noPhoto',
        finding: { ...finding, answers: [...finding.answers], sentences: [...finding.sentences] },
      },
    ],
    ending: [],
    personal: ['ana@contoso.com', 'Ana Müller'],
  }
  const text = reportOf(report)
  expect(text).toContain('| The answer for someone without a photo | Not found out |')
  expect(text).not.toMatch(/Ana|ana@|eyJ/)
})
