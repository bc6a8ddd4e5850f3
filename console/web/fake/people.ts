/** The invented officers by their certificates, and the patrols by their ids. */
const PEOPLE: Record<string, string> = {
  1399990001: '陈杰',
  1399990002: '李娜',
  1399990003: '陆西洲',
  1399990004: '温言蹊',
  1399990005: '周强',
  1399990006: '骆景行',
  1399990009: '岑长青',
  1399990012: '沈南乔',
  1399990015: '桑予安',
  'p-wanghai': '庄言蹊',
  'p-songtao': '柏若川',
}

export const namesOf = (ids: readonly string[]): Record<string, string> => Object.fromEntries(ids.flatMap((id) => (PEOPLE[id] ? [[id, PEOPLE[id]]] : [])))
