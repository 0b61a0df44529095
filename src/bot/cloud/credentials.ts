import { createPrivateKey, X509Certificate } from 'node:crypto'
import { MsalAppCredentials, type ServiceClientCredentialsFactory } from 'botframework-connector'
import type { Config } from '../../core/config.ts'
import { AppError } from '../../core/errors.ts'

/**
 * What the bot gets its tokens with: the secret or the certificate, at the cloud's own Entra. The connector's factory for
 * certificates asks login.microsoftonline.com in every cloud; its credentials of MSAL take an authority.
 * @throws AppError `config_invalid` when `CLIENT_CERTIFICATE` lacks the certificate or its private key
 */
export function botCredentials(config: Config): ServiceClientCredentialsFactory {
  const { botId, tenantId, clientSecret, clientCertificate, cloud } = config
  const authority = `${cloud.authority}/${tenantId}`
  const certificate = clientCertificate ? certificateOf(clientCertificate) : null
  return {
    isValidAppId: (appId) => Promise.resolve(appId === botId),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: (_appId, audience = cloud.botTokenIssuer) =>
      Promise.resolve(
        certificate
          ? new MsalAppCredentials(botId, certificate, authority, audience)
          : new MsalAppCredentials(botId, clientSecret ?? '', authority, audience),
      ),
  }
}

function certificateOf(pem: string) {
  const x5c = /-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----/.exec(pem)?.[0] ?? ''
  const privateKey = pem.replace(x5c, '').trim()
  try {
    createPrivateKey(privateKey)
    const thumbprint = new X509Certificate(x5c).fingerprint.replaceAll(':', '')
    return { thumbprint, privateKey, x5c }
  } catch (err) {
    throw new AppError('config_invalid', { detail: 'CLIENT_CERTIFICATE', cause: err })
  }
}
