export interface Texts {
  [key: string]: string | Texts
}

type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> }

/** The texts of one part of the page, both languages side by side; a key that one of them lacks does not compile. */
export const texts = <T extends Texts>(zh: T, en: SameShape<T>): { zh: T; en: SameShape<T> } => ({ zh, en })
