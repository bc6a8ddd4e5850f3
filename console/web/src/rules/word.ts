/** What has been written of the word that ends at the cursor. */
export const wordAt = (text: string, cursor: number): string => /[\p{L}\w.-]*$/u.exec(text.slice(0, cursor))?.[0] ?? ''
