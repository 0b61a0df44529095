import { fileURLToPath } from 'node:url'
import type { CloudName } from '../clouds.ts'
import { identity } from '../tenant/identity.ts'

const fromHere = (path: string): URL => new URL(path, import.meta.url)

export interface ProductSettings {
  port: number
  dataDir: string
  logLevel: string
  /** the cloud of the sandbox's tenant; `global` if not given */
  cloud?: CloudName
}

/** The command that runs the product against the sandbox: the shipped program and settings for a tenant, plus the preload. */
export function productCommand(
  sandboxUrl: string,
  { port, dataDir, logLevel, cloud = 'global' }: ProductSettings,
): { command: string; args: string[]; environment: NodeJS.ProcessEnv } {
  return {
    command: process.execPath,
    args: [
      // as in the npm script "serve"
      '--max-old-space-size=512',
      '--import',
      fromHere('../reroute.ts').href,
      fileURLToPath(fromHere('../../main.ts')),
    ],
    environment: {
      ...process.env,
      PORT: String(port),
      // some shells and tools set it for purposes of their own
      HOST: '',
      DATA_DIR: dataDir,
      LOG_LEVEL: logLevel,
      TENANT_ID: identity.tenantId,
      CLIENT_ID: identity.clientId,
      CLIENT_SECRET: identity.clientSecret,
      CLIENT_CERTIFICATE: '',
      BOT_ID: identity.clientId,
      // GCC is part of the product's global cloud
      CLOUD: cloud === 'gcc' ? 'global' : cloud,
      PUBLIC_URL: `http://localhost:${port}`,
      TEAMS_ORIGINS: `${sandboxUrl},${sandboxUrl.replace('//localhost:', '//127.0.0.1:')}`,
      SAMPLE_PHOTOS_URL: `${sandboxUrl}/sandbox/samples`,
      SANDBOX_URL: sandboxUrl,
    },
  }
}
