import { describe, expect, it } from 'vitest'
import { bytesOf, hexDump } from './bytes'

describe('the raw bytes of a dead letter', () => {
  it('areShownAsHexadecimalAndAsText', () => {
    expect(hexDump(bytesOf(btoa('##0144\u0000')), 100)).toBe(`000000  ${'23 23 30 31 34 34 00'.padEnd(47)}  ##0144·`)
  })

  it('areCutWhereTheyAreTooMany', () => {
    expect(hexDump(new Uint8Array(100), 32).split('\n')).toHaveLength(2)
  })
})
