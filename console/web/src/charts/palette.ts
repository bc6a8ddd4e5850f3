/** The colours of the style sheet, for a canvas. */
export interface Palette {
  text: string
  second: string
  line: string
  surface: string
  accent: string
  red: string
  orange: string
  yellow: string
  blue: string
  good: string
  /** A canvas knows no inherited font: with one it cannot read, it draws everything at 10 px. */
  font: string
}

export function palette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    text: of('text'),
    second: of('text-2'),
    line: of('line'),
    surface: of('surface'),
    accent: of('accent'),
    red: of('red-mark'),
    orange: of('orange-mark'),
    yellow: of('yellow-mark'),
    blue: of('blue-mark'),
    good: of('good'),
    font: getComputedStyle(document.body).fontFamily,
  }
}
