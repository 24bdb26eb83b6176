import { expect, test } from 'vitest'
import { startIdentity } from './testing.ts'

test('too many requests from one address in a minute are slowed before any password is looked at', async () => {
  const slow = await startIdentity({ perMinute: 3 })
  try {
    await slow.person('e.wu')
    for (let i = 0; i < 3; i++) expect((await slow.visitor().signIn('e.wu')).status).toBe(200)
    const fourth = await slow.visitor().signIn('e.wu')
    expect(fourth.status).toBe(429)
    expect(fourth.body.refused.ground).toBe('often')
    expect(Number(fourth.headers.get('retry-after'))).toBeGreaterThan(0)
  } finally {
    await slow.stop()
  }
})
