import { SHAPES } from '@/ui/shapes'
import { severityOf, type Cluster } from './places'

const SVG = 'http://www.w3.org/2000/svg'

function svg(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

/** The picture of a premise or of several: shape and colour of the worst alert, hollow when somebody has it, a small dot when quiet. */
export function markerPicture({ places, worst, waiting }: Cluster): HTMLElement {
  const box = document.createElement('span')
  const severity = severityOf(worst)
  const coverage = places.some((place) => place.coverage === 'blind') ? 'blind' : places.some((place) => place.coverage === 'partly') ? 'partly' : 'good'
  box.className = `map-mark ${severity ?? 'quiet'} ${severity && !waiting ? 'hollow' : ''} ${places[0]?.coverage ? `coverage-${coverage}` : ''}`
  const picture = svg('svg', { viewBox: '-4 -4 28 28', 'aria-hidden': 'true' })
  if (places[0]?.coverage) picture.append(svg('circle', { class: 'ring', cx: '10', cy: '10', r: '12.5' }))
  picture.append(severity ? svg('path', { class: 'shape', d: SHAPES[severity] }) : svg('circle', { class: 'shape', cx: '10', cy: '10', r: '4.5' }))
  box.append(picture)
  if (places.length > 1) {
    const count = document.createElement('b')
    count.textContent = String(places.length)
    box.append(count)
  }
  return box
}
