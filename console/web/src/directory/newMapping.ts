/** What a mapping begins with when it is made: the keys that nearly every vendor needs. */
export const newMapping = (name: string): string => `title: {zh: ${name}, en: ${name}}
reads: ['vendors/${name}/#']
topic: vendors/${name}/{device}
numeric-texts: true
readings:
  - device: [/device, topic:device]
    values: ''
    except: [device, time]
    value: [./value, .]
    time: {from: /time, form: epoch-ms, missing: arrival}
`

export const MAPPING_NAME = '[a-z][a-z0-9\\-]{0,39}'
