// Draws the outline of the invented sample district: node tools/outline.mjs > public/district.geojson
// Streets share their borders: each border is bent once, by numbers that follow from its two ends.
const P = {
  A: [119.54, 39.992], B: [119.57, 39.996], C: [119.59, 39.985], D: [119.586, 39.969], E: [119.57, 39.96], F: [119.548, 39.964],
  G: [119.608, 39.97], H: [119.62, 39.956], h: [119.608, 39.9505], I: [119.596, 39.9495], J: [119.569, 39.949], K: [119.5965, 39.939],
  L: [119.601, 39.931], M: [119.606, 39.925], N: [119.619, 39.927], W: [119.626, 39.946], X: [119.624, 39.935], R: [119.63, 39.921],
  S: [119.642, 39.913], T: [119.647, 39.903], U: [119.64, 39.896], V: [119.623, 39.899], O: [119.609, 39.907], Q: [119.603, 39.916],
  a: [119.59, 39.91], b: [119.572, 39.909], c: [119.562, 39.917], d: [119.56, 39.93], e: [119.564, 39.943],
}
const STREETS = [
  ['bailu', '白鹭镇', 'Bailu Town', 'ABCDEF', [119.559, 39.985]],
  ['songtao', '松涛街道', 'Songtao Street', 'DGHhIJE', [119.592, 39.966]],
  ['wanghai', '望海街道', 'Wanghai Street', 'HWXNMLKIh', [119.6155, 39.951]],
  ['yunfan', '云帆街道', 'Yunfan Street', 'IKLMQabcdeJ', [119.577, 39.939]],
  ['tingchao', '听潮镇', 'Tingchao Town', 'MNRSTUVOQ', [119.62, 39.9045]],
]

function chance(seed) {
  let hash = 2166136261
  for (const letter of seed) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32 - 0.5
}

function bent(from, to, seed, depth = 3) {
  if (depth === 0) return [from]
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const shift = chance(seed) * 0.22
  const middle = [(from[0] + to[0]) / 2 - dy * shift, (from[1] + to[1]) / 2 + dx * shift]
  return [...bent(from, middle, `${seed}l`, depth - 1), ...bent(middle, to, `${seed}r`, depth - 1)]
}

function border(x, y) {
  if (x < y) return bent(P[x], P[y], x + y)
  return [P[x], ...bent(P[y], P[x], y + x).slice(1).reverse()]
}

const round = ([x, y]) => [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5]
const features = STREETS.map(([id, zh, en, corners, label]) => {
  const ring = [...corners].flatMap((corner, i) => border(corner, corners[(i + 1) % corners.length])).map(round)
  return { type: 'Feature', properties: { id, name: { zh, en }, label }, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } }
})
console.log(JSON.stringify({ type: 'FeatureCollection', features }))
