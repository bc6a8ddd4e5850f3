import { fromAxis, toAxis } from '@/charts/wallTime'

/** The value of a datetime-local field that shows the time of the district, whatever the zone of the browser. */
export const inputTime = (at: number) => new Date(toAxis(at)).toISOString().slice(0, 16)

export const fromInput = (text: string) => new Date(fromAxis(Date.parse(`${text}Z`))).toISOString()
