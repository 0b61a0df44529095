import { describe, expect, test } from 'vitest'
import { botCredentials } from '../../../../src/bot/cloud/credentials.ts'
import { config } from '../../../fixtures/bot/teamsConnector.ts'
import { createCertificate } from '../../../fixtures/certificate.ts'

const withCertificate = (clientCertificate: string) => () =>
  botCredentials({ ...config, clientSecret: null, clientCertificate })

describe('a certificate for the bot', () => {
  const pem = createCertificate()
  const [key = '', certificate = ''] = pem.split(/(?=-----BEGIN CERTIFICATE-----)/)

  test('is taken with its private key, in either order', () => {
    expect(withCertificate(pem)).not.toThrow()
    expect(withCertificate(certificate + key)).not.toThrow()
  })

  test.each([
    ['without its private key', certificate],
    ['of which there is only the private key', key],
    ['that is damaged', pem.replace('MII', 'AAA').slice(0, -200)],
  ])('%s is refused at the start, with the name of the setting', (_, text) => {
    expect(withCertificate(text)).toThrow(
      expect.objectContaining({ code: 'config_invalid', detail: 'CLIENT_CERTIFICATE' }),
    )
  })
})
