import { existsSync } from 'node:fs'
import type { GraphReply } from '../core/graph/request.ts'
import { detectFormat } from '../core/imaging/header/format.ts'
import type { RecordedAnswer } from './recordedGraph.ts'
import type { Finding, StepName } from './step.ts'
import { words } from './words/words.ts'

export interface Report {
  startedAt: Date
  /** of Likeness */
  version: string
  tenantId: string
  graphHost: string
  /** object id of the test user, null until one is chosen */
  testUserId: string | null
  findings: { step: StepName; finding: Finding }[]
  /** how it ended: stopped early, photos put back or not */
  ending: string[]
  /** names and addresses of the test users, which stay out of the report */
  personal: string[]
}

const MAX_BODY_CHARACTERS = 2000
const shownHeaders =
  /^(content-type|content-length|etag|retry-after|cache-control|date|request-id|client-request-id|x-ms-[\w-]+)$/
const token = /eyJ[\w-]{10,}\.[\w-]+\.[\w-]*/g

/** The report as Markdown: without names, photos, tokens and secrets. */
export function reportOf(report: Report): string {
  const { startedAt, version, tenantId, graphHost, testUserId, findings, ending } = report
  const lines = [
    `# ${words('report.title')}`,
    '',
    `- ${words('report.date', { date: startedAt.toISOString() })}`,
    `- ${words('report.version', { version, node: process.version })}`,
    `- ${words('report.tenant', { id: tenantId, graph: graphHost })}`,
    ...(testUserId ? [`- ${words('report.user', { id: testUserId })}`] : []),
    '',
    `| ${words('report.step')} | ${words('report.result')} |`,
    '| --- | --- |',
    ...findings.map(
      ({ step, finding }) =>
        `| ${words(`step.${step}`)} | ${words(`verdict.${finding.verdict}`)} |`,
    ),
    '',
    ...ending.map((sentence) => `${sentence}\n`),
    ...findings.flatMap(({ step, finding }) => sectionOf(step, finding)),
  ]
  return redacted(lines.join('\n'), report.personal)
}

function sectionOf(step: StepName, { verdict, sentences, answers = [] }: Finding): string[] {
  return [
    `## ${words(`step.${step}`)}`,
    '',
    words(`step.${step}.does`),
    '',
    `**${words(`verdict.${verdict}`)}**`,
    '',
    ...sentences.map((sentence) => `- ${sentence.replaceAll('\n', ' ')}`),
    '',
    ...answers.flatMap((answer) => ['```text', answerText(answer), '```', '']),
  ]
}

/** A request, the status, the headers that matter and the body. */
export function answerText({ request, reply }: RecordedAnswer): string {
  if (reply.kind !== 'answer') return `${request}\n${failureText(reply)}`
  const headers = Object.entries(reply.headers)
    .filter(([name]) => shownHeaders.test(name))
    .map(([name, value]) => `${name}: ${value}`)
  return [request, `${reply.status}`, ...headers, '', bodyText(reply.body)].join('\n')
}

function failureText(reply: Exclude<GraphReply, { kind: 'answer' }>): string {
  if (reply.kind === 'throttled') return words('failure.throttled')
  return `${reply.code}${'detail' in reply ? ` ${reply.detail}` : ''}`
}

function bodyText(body: Buffer): string {
  if (body.length === 0) return words('report.emptyBody')
  const format = detectFormat(body)
  const text = body.toString('utf8')
  const isText = format === 'notAPicture' && Buffer.from(text).equals(body)
  if (!isText) return words('report.bytes', { count: body.length, format })
  const shown = text.slice(0, MAX_BODY_CHARACTERS)
  return (shown.length < text.length ? `${shown}…` : shown).replaceAll('```', "'''")
}

function redacted(text: string, personal: readonly string[]): string {
  const withoutTokens = text.replaceAll(token, '…')
  return personal.reduce((rest, name) => (name ? rest.replaceAll(name, '…') : rest), withoutTokens)
}

/** `confirm-report-2026-11-28.md` in the current folder, with a number behind it if that exists. */
export function freeReportPath(startedAt: Date): string {
  const name = `confirm-report-${startedAt.toISOString().slice(0, 10)}`
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? `${name}.md` : `${name}-${number}.md`
    if (!existsSync(file)) return file
  }
}
