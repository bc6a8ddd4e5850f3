import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chineseOf } from './said'

const SOURCES = ['connectors/formats', 'jobs'].map((module) => join(process.cwd(), `../../${module}/src/main/java`))
/** Where a codec or a job says why it refuses: the call, and which of its arguments is the sentence. */
const CALLS: readonly (readonly [call: string, at: number])[] = [['new Refusal(', 1], ['Result.refused(', 1], ['new Rejection(', 1], [' reject(RejectionReason', 1], [' junk(', 2]]

/** The arguments of a call that begins here, as they are written. */
function argumentsAt(source: string, from: number): string[] {
  const all = ['']
  let depth = 0
  for (let at = from; at < source.length; at++) {
    const text = /^"(?:[^"\\]|\\.)*"|^'(?:[^'\\]|\\.)*'/.exec(source.slice(at, at + 400))?.[0]
    const here = text ?? source.charAt(at)
    if (here === ')' && depth === 0) return all
    if (here === '(') depth++
    if (here === ')') depth--
    if (here === ',' && depth === 0) all.push('')
    else all[all.length - 1] += here
    if (text) at += text.length - 1
  }
  return all
}

/** What the expression says when what it fills in is `7`; nothing when it holds no sentence. */
function example(expression: string): string | undefined {
  const format = /^String\.format\((.*)\)$/s.exec(expression.trim())
  if (format) return JSON.parse(argumentsAt(`${format[1]})`, 0)[0]?.trim() ?? '""').replace(/\\u%04x/g, '\\ufffe').replace(/%\w+/g, '7')
  let depth = 0
  let said = ''
  for (const [token] of expression.matchAll(/"(?:[^"\\]|\\.)*"|[()+]|[^"()+]+/g)) {
    if (token === '(') depth++
    else if (token === ')') depth--
    else if (depth > 0 || token.trim() === '') continue
    else if (token.startsWith('"')) said += JSON.parse(token)
    else if (token !== '+') said += '7'
  }
  return /[a-z]{2}/.test(said) ? said.replace(/7{2,}/g, '7') : undefined
}

function sentences(): string[] {
  const files = SOURCES.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  return files.filter((path) => path.endsWith('.java')).flatMap((path) => {
    const source = readFileSync(path, 'utf8')
    return CALLS.flatMap(([call, at]) =>
      source.split(call).slice(0, -1).flatMap((_, i, before) => {
        const from = before.slice(0, i + 1).reduce((sum, part) => sum + part.length + call.length, 0)
        return example(argumentsAt(source, from)[at] ?? '') ?? []
      }),
    )
  })
}

describe('what a letter says of its refusal', () => {
  it('isKnownInChineseForEverySentenceOfTheIntake', () => {
    const all = sentences()
    expect(all.length).toBeGreaterThan(90)
    expect(all.filter((sentence) => !chineseOf(sentence))).toEqual([])
  })

  it('keepsWhatWasFound', () => {
    expect(chineseOf("no device is registered as 'site-09-dust'; register it, then retry this letter")).toBe('没有以“site-09-dust”登记的设备；登记后重新提交即可')
    expect(chineseOf("'CN' is 'x', expected a number")).toBe('“CN”是“x”，应为数字')
    expect(chineseOf("'pm10' is the text 'high', expected a number")).toBe('“pm10”是文本“high”，应为数字')
    expect(chineseOf('the metric has 300 characters, 128 at most')).toBe('指标有 300 个字符，最多 128 个')
    expect(chineseOf("'v' is a JSON array, expected a number")).toBe('“v”是 JSON 的数组，应为数字')
  })

  it('isChineseToTheLastWordWhenAMessageWasRefusedInManyPlaces', () => {
    expect(chineseOf('part 2 of 3 of a split packet came without the others')).toBe('分包 3 个中的第 2 个到了，其余没有到')
    expect(chineseOf("not JSON at line 1, column 12: 'Unexpected end-of-input'")).toBe('不是 JSON：第 1 行第 12 列读不通')
    expect(chineseOf("the data area looks encrypted, and the device's key does not open it")).toBe('数据区像是加密的，用设备的密钥解不开')
    expect(chineseOf("the CRC is '1A2B', expected '7480'; and 12 more refusals in this message")).toBe('CRC 是“1A2B”，应为“7480”；此报文另有 12 处被拒收')
  })

  it('takesWhatIsQuotedForNoSentenceOfItsOwn', () => {
    expect(chineseOf("found 'more, expected a time', expected a time")).toBe('应为时间，读到的是“more, expected a time”')
  })

  it('translatesNoNameOfADevice', () => {
    expect(chineseOf("no device is registered as 'metric'; register it, then retry this letter")).toBe('没有以“metric”登记的设备；登记后重新提交即可')
  })

  it('isLeftAsItIsWhenAnotherWroteIt', () => {
    expect(chineseOf('partial write: field type conflict')).toBeUndefined()
  })
})
