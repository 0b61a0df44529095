import { describe, expect, test } from 'vitest'
import { approvalCards as cards } from '../../fixtures/bot/approvalCards.ts'
import { nodesOf } from '../../fixtures/bot/cardNodes.ts'

describe('the cards about approvals', () => {
  test('show names and notes as they were written, and never as Markdown', () => {
    const all = [
      cards.approvalWaiting,
      cards.approvalDeclined,
      cards.approvalSeveral,
      cards.outcomeDeclined,
    ]
    const own = all.flatMap(nodesOf).filter(({ type }) => type === 'TextBlock')
    expect(JSON.stringify(own)).not.toContain('*')
  })

  test('say what there is to say about the picture and about the photo that has changed', () => {
    const text = JSON.stringify(cards.approvalWaiting)
    expect(text).toContain('blurry')
    expect(text).toContain('Their photo has changed since they sent this one.')
    expect(JSON.stringify(cards.approvalFirst)).toContain('Nothing stands out')
    expect(JSON.stringify(cards.approvalFirst)).toContain('No photo')
  })

  test('ask for a reason before anything is declined', () => {
    const [, decline] = cards.approvalWaiting.actions ?? []
    expect(decline).toMatchObject({ type: 'Action.ShowCard', title: 'Decline' })
    const nodes = nodesOf(decline)
    const [choices] = nodes.filter(({ type }) => type === 'Input.ChoiceSet')
    expect(choices).toMatchObject({ id: 'reason', choices: { length: 5 } })
    expect(nodes.filter(({ verb }) => verb === 'approval.decline')).toHaveLength(1)
  })
})
