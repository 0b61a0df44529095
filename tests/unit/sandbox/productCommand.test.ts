import { expect, test } from 'vitest'
import { cloudNames, type CloudName } from '../../../src/sandbox/clouds.ts'
import { productCommand } from '../../../src/sandbox/launch/productCommand.ts'

const settingFor: Record<CloudName, string> = {
  global: 'global',
  gcc: 'global',
  gcchigh: 'gcchigh',
  dod: 'dod',
  china: 'china',
}

test.each(cloudNames)('the product is told the cloud of an organisation in %s', (cloud) => {
  const settings = { port: 1, dataDir: '.data', logLevel: 'warn', cloud }
  const { environment } = productCommand('http://localhost:1', settings)
  expect(environment['CLOUD']).toBe(settingFor[cloud])
})
