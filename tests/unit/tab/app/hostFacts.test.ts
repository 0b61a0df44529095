import { afterEach, describe, expect, test } from 'vitest'
import { asProblem } from '../../../../src/tab/api/problem.ts'
import { lateProblem, notSignedIn } from '../../../../src/tab/api/startProblem.ts'
import { hostFacts, learnHost } from '../../../../src/tab/app/hostFacts.ts'
import { NoDownloads, saveFile } from '../../../../src/tab/app/saveFile.ts'

afterEach(() => learnHost('Teams', 'web'))

describe('the host', () => {
  test.each([
    ['Teams', 'teams'],
    ['TeamsModern', 'teams'],
    ['Outlook', 'outlook'],
    ['OutlookWin32', 'outlook'],
    ['Office', 'microsoft365'],
    ['one that is new', 'teams'],
  ])('%s is %s', (name, expected) => {
    learnHost(name, 'web')
    expect(hostFacts().name).toBe(expected)
  })

  test.each([
    ['web', false],
    ['desktop', false],
    ['android', true],
    ['ios', true],
    ['ipados', true],
  ])('on %s is a phone: %s', (clientType, onPhone) => {
    learnHost('Teams', clientType)
    expect(hostFacts().onPhone).toBe(onPhone)
  })

  test('on a phone refuses a download with a sentence, instead of doing nothing', () => {
    learnHost('Outlook', 'ios')
    expect(() => saveFile(new Blob(['a']), 'plan.csv')).toThrow(NoDownloads)
    expect(asProblem(new NoDownloads())).toMatchObject({
      code: 'no_downloads',
      sentence: "Files can't be downloaded in the apps on phones.",
    })
  })
})

describe('a token that is not given', () => {
  test.each([
    ['resourceDisabled', "Teams can't sign anybody in to Likeness."],
    [
      'App resource defined in manifest and iframe origin do not match',
      "Teams can't sign anybody in to Likeness.",
    ],
    [
      'App webApplicationInfo or resource not defined in manifest',
      "Teams can't sign anybody in to Likeness.",
    ],
    [
      'invalid_resource|AADSTS500011: The resource principal was not found',
      "Teams can't sign anybody in to Likeness.",
    ],
    ['resourceRequiresConsent', 'Likeness needs your consent to know who you are.'],
    ['resourceRequiresMfa', 'Teams needs you to confirm who you are.'],
    ['interaction_required', 'Teams needs you to confirm who you are.'],
    ['tokenRevoked', 'Teams needs you to confirm who you are.'],
    ['CancelledByUser', 'The sign-in was cancelled.'],
    ['FailedToOpenWindow', "Teams couldn't open the window to sign in."],
    ['renewalTimeout', 'Teams took too long to sign you in.'],
    ['unknownAuthError', "Teams couldn't sign you in."],
    ['', "Teams couldn't sign you in."],
  ])('for %j: %s', (reason, sentence) => {
    expect(notSignedIn(reason)).toMatchObject({ code: 'token_missing', sentence, detail: reason })
  })

  test('is said of the host that shows the tab', () => {
    learnHost('Office', 'web')
    expect(notSignedIn('tokenRevoked').next).toBe(
      'Try again and answer what Microsoft 365 shows. If it shows nothing, sign out of Microsoft 365 and sign in again.',
    )
    expect(lateProblem('token').sentence).toBe("Microsoft 365 hasn't signed you in yet.")
  })
})

test.each([
  ['service', 'offline'],
  ['host', 'host_silent'],
  ['token', 'token_late'],
  ['me', 'offline'],
] as const)('waiting too long for the %s has a sentence, a next step and a code', (stage, code) => {
  const { sentence, next, ...problem } = lateProblem(stage)
  expect(problem.code).toBe(code)
  expect(sentence).toMatch(/\.$/)
  expect(next).toMatch(/\.$/)
})
