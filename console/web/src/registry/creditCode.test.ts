import { expect, test } from 'vitest'
import { checkDigit, wrongDigit } from './creditCode'

test('the check digit is that of GB 32100-2015', () => {
  for (const code of ['91139999MA0W00049D', '12139999MB1W00095K', '92139999MA0W000575']) expect(checkDigit(code)).toBe(code.at(-1))
})

test('a wrong last character says which one is expected, and what is no such code says nothing', () => {
  expect(wrongDigit('12139999MB1W00095X')).toBe('K')
  expect(wrongDigit('12139999MB1W00095K')).toBeUndefined()
  expect(wrongDigit('12139999MB1W0009')).toBeUndefined()
  expect(wrongDigit('12139999MBIW00095X')).toBeUndefined()
})
