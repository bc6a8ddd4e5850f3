import type { ServerResponse } from 'node:http'
import type { Told, World } from './world'

/** The live streams of the fake server; a test can break them and hold new ones off. */
export class Streams {
  private readonly open = new Set<ServerResponse>()
  private readonly beat: NodeJS.Timeout
  /** While true, new streams are refused as by a server that is away. */
  refused = false

  constructor(private readonly world: World) {
    world.listen((told) => this.open.forEach((response) => write(response, told)))
    this.beat = setInterval(() => this.open.forEach((response) => response.write(beat(world))), 2_000)
  }

  add(response: ServerResponse, lastId: number | undefined): void {
    if (this.refused) {
      response.writeHead(503)
      response.end()
      return
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write(`event: hello\ndata: {"sequence":${this.world.log.length},"behind":0}\n\n`)
    response.write(platform(this.world))
    if (lastId !== undefined) for (const told of this.world.log.slice(lastId)) write(response, told)
    this.open.add(response)
    response.on('close', () => this.open.delete(response))
  }

  /** A part of the platform goes blind, or sees again with an empty name; every wall is told at once. */
  blind(part: string): void {
    this.world.down = part
    this.open.forEach((response) => response.write(platform(this.world)))
  }

  breakAll(): void {
    this.open.forEach((response) => response.destroy())
    this.open.clear()
  }

  stop(): void {
    clearInterval(this.beat)
    this.breakAll()
  }
}

const write = (response: ServerResponse, { id, event, data }: Told) =>
  response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`)

const beat = (world: World) => `event: beat\ndata: {"at":${world.now()},"sequence":${world.log.length}}\n\n`

const platform = (world: World) => `event: platform\ndata: ${JSON.stringify(world.status())}\n\n`
