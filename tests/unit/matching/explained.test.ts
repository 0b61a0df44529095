import { describe, expect, test } from 'vitest'
import { match } from '../../fixtures/people/match.ts'
import { person } from '../../fixtures/people/person.ts'

const john = person('John', 'Smith', { employeeId: '40217', department: 'Human Resources' })
const isTicked = ({ confidence }: { confidence: string }) =>
  confidence === 'certain' || confidence === 'likely'

describe('a word that nothing explains lowers the answer, and is its reason', () => {
  test.each([
    ['David James Slack.jpg', 'David', 'James', 'Slack'],
    ['Xing Li Wei.jpg', 'Li', 'Wei', 'Xing'],
    ['Karl Otto Klein.jpg', 'Karl', 'Otto', 'Klein'],
    ['Ing Wei Chang.jpg', 'Wei', 'Chang', 'Ing'],
    ['Thomas Martin Weber2.jpg', 'Thomas', 'Martin', 'Weber2'],
    ['John Smith 3rd.jpg', 'John', 'Smith', '3rd'],
    ['John Smith Jr.jpg', 'John', 'Smith', 'Jr'],
    ['John Smith II.jpg', 'John', 'Smith', 'II'],
    ['John Smith (wrong person).jpg', 'John', 'Smith', 'wrong'],
    ['John Smith +1.jpg', 'John', 'Smith', '+'],
    ['John Smith (mit Tom Berg).jpg', 'John', 'Smith', 'mit'],
    ['John Smith and Ann.jpg', 'John', 'Smith', 'and'],
    ['John Smith avec chien.jpg', 'John', 'Smith', 'avec'],
    ['Group photo John Smith.jpg', 'John', 'Smith', 'Group'],
    ['Klasse John Smith.jpg', 'John', 'Smith', 'Klasse'],
    ['Foto de grupo John Smith.jpg', 'John', 'Smith', 'grupo'],
    ['Klassenfoto John Smith.jpg', 'John', 'Smith', 'Klassenfoto'],
    ['marklund.jpg', 'Mark', 'Lund', 'marklund'],
    ['Petersen.jpg', 'Peter', 'Sen', 'Petersen'],
    ['Robertson.jpg', 'Robert', 'Son', 'Robertson'],
    ['O Connor.jpg', 'Oliver', 'Connor', 'O'],
    ['D SOUZA.jpg', 'Daniel', 'Souza', 'D'],
    ['Class 10 B Kumar.jpg', 'Bob', 'Kumar', 'Kumar'],
    ['5 A Nowak.jpg', 'Anna', 'Nowak', 'Nowak'],
    ['40311_John_Smith.jpg', 'John', 'Smith', '40311'],
  ])('%s is not ticked for %s %s', (name, given, surname, unexplained) => {
    const one = person(given, surname, { employeeId: '40217' })
    expect(match(name, [one])).toMatchObject({
      confidence: 'suggested',
      personIds: [one.id],
      unexplained,
    })
  })
})

test('what a directory says itself explains a word', () => {
  const junior = person('John', 'Smith', { displayName: 'John Smith Jr' })
  expect(match('John Smith Jr.jpg', [junior]).confidence).toBe('likely')
  expect(match('Ana Young.jpg', [person('Ana', 'Young')]).confidence).toBe('likely')
})

test('noise that is somebody’s name in this directory explains nothing', () => {
  expect(match('John Smith final.jpg', [john]).confidence).toBe('likely')
  const final = person('Ada', 'Final')
  expect(match('John Smith final.jpg', [john, final])).toMatchObject({
    confidence: 'suggested',
    unexplained: 'final',
  })
})

test('a class letter is no initial', () => {
  const beatriz = person('Ana Beatriz', 'Müller')
  expect(match('MÜLLER ANA 10 B.jpg', [beatriz, person('Ana', 'Müller')]).confidence).toBe(
    'ambiguous',
  )
  for (const name of ['10B', '10 B', '12IPA3', '5a', 'Klasse 10b'])
    expect(isTicked(match(`MÜLLER ANA ${name}.jpg`, [beatriz]))).toBe(true)
})

test('a seam that is written divides a name, and so does one that no usual name has', () => {
  expect(match('MarkLund.jpg', [person('Mark', 'Lund')]).confidence).toBe('likely')
  expect(match('annamueller.jpg', [person('Anna', 'Müller')]).confidence).toBe('likely')
  const known = [person('Anna', 'Müller'), person('Bo', 'Annamueller')]
  expect(match('annamueller.jpg', known).confidence).toBe('suggested')
})

describe('every usual spelling of a name counts, in both directions', () => {
  test.each([
    ['JORG SCHRODER.jpg', ['Jörg', 'Schröder'], ['Joerg', 'Schroeder']],
    ['Joerg Schroeder.jpg', ['Jörg', 'Schröder'], ['Joerg', 'Schroeder']],
    ['Евгений Иванов.jpg', ['Evgeny', 'Ivanov'], ['Yevgeny', 'Ivanov']],
    ['Юлия Иванова.jpg', ['Yulia', 'Ivanova'], ['Julia', 'Ivanova']],
  ])('%s may be two people', (name, [a = '', b = ''], [c = '', d = '']) => {
    const people = [person(a, b, { mailNickname: 'x1' }), person(c, d, { mailNickname: 'x2' })]
    expect(match(name, people).confidence).toBe('ambiguous')
  })
})

test('an address that somebody had before casts doubt on who has come since', () => {
  const heir = person('Bo', 'Old', {
    proxyAddresses: ['SMTP:bo.old@contoso.com', 'smtp:ashley.cook@contoso.com'],
  })
  const ashley = person('Ashley', 'Cook', { mailNickname: 'ashley.cook2' })
  expect(match('ashley.cook.jpg', [heir, ashley]).confidence).toBe('ambiguous')
  expect(match('Ashley Cook.jpg', [heir, ashley]).confidence).toBe('likely')
})

test('a whole sign-in name is certain, whatever else its beginning could mean', () => {
  const ana = person('Ana', 'Lee')
  const people = [
    ana,
    person('Bo', 'Kim', {
      userPrincipalName: 'ana.lee@fabrikam.com',
      mail: null,
      mailNickname: 'bo',
    }),
  ]
  expect(match('ana.lee@contoso.com.jpg', people)).toMatchObject({
    confidence: 'certain',
    personIds: [ana.id],
  })
})

describe('a folder', () => {
  const bern = person('Jan', 'Novák', {
    department: 'Sales',
    officeLocation: 'Bern',
    mailNickname: 'a',
  })
  const other = person('Jan', 'Novák', { department: '10B', mailNickname: 'b' })
  test.each([
    ['Sales/Jan Novak.jpg', bern],
    ['2024/BERN/x/Jan Novak.jpg', bern],
    ['Klasse 10b/Jan Novak.jpg', other],
  ])('settles namesakes: %s', (name, one) => {
    expect(match(name, [bern, other])).toEqual({
      confidence: 'likely',
      rule: 'folder',
      personIds: [one.id],
      unexplained: null,
    })
  })
  test('that is the place of somebody else lowers a match by name, and is the reason', () => {
    const elsewhere = person('Ana', 'Lee', { department: 'Finance Team' })
    expect(match('Finance_Team/Jan Novak.jpg', [bern, elsewhere])).toMatchObject({
      confidence: 'suggested',
      unexplained: 'Finance_Team',
    })
    expect(match('Portraits/Jan Novak.jpg', [bern, elsewhere]).confidence).toBe('likely')
  })
})
