const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The last character that the first 17 of a unified social credit code ask for (GB 32100-2015); nothing while they are no such code. */
export function checkDigit(code: string): string | undefined {
  const values = [...code.slice(0, WEIGHTS.length)].map((letter) => CHARACTERS.indexOf(letter))
  if (values.length < WEIGHTS.length || values.includes(-1)) return undefined
  const sum = values.reduce((total, value, i) => total + value * (WEIGHTS[i] ?? 0), 0)
  return CHARACTERS[(CHARACTERS.length - (sum % CHARACTERS.length)) % CHARACTERS.length]
}

/** The digit that is expected where another one stands. */
export function wrongDigit(code: string): string | undefined {
  const expected = code.length === WEIGHTS.length + 1 ? checkDigit(code) : undefined
  return expected === code.at(-1) ? undefined : expected
}
