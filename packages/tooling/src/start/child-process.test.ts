import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { runCommand, Service } from './child-process.ts'

const options = () => ({ cwd: process.cwd(), environment: {}, signal: new AbortController().signal })

describe('runCommand', () => {
  it('gives what the command printed', async () => {
    await expect(runCommand('Greeting', ['-e', 'console.log("hello")'], options())).resolves.toBe('hello\n')
  })

  it('tells what failed, with its last words', async () => {
    const failing = runCommand('The build', ['-e', 'console.error("no room left"); process.exit(3)'], options())
    await expect(failing).rejects.toThrow(/The build failed \(exit code 3\)\.\nno room left/)
  })

  it('ends the command when the start is called off', async () => {
    const controller = new AbortController()
    const running = runCommand('Waiting', ['-e', 'setInterval(() => {}, 1000)'], {
      ...options(),
      signal: controller.signal,
    })
    controller.abort()
    await expect(running).rejects.toThrow('This operation was aborted')
  })
})

describe('Service', () => {
  const sleeper = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])

  it('starts a program again that was killed', async () => {
    const children: ReturnType<typeof sleeper>[] = []
    const reports: string[] = []
    const start = () => {
      const child = sleeper()
      children.push(child)
      return child
    }
    const service = new Service('lake', start, (message) => reports.push(message))
    const [first] = children
    const ended = first === undefined ? Promise.reject(new Error('not started')) : once(first, 'exit')
    first?.kill('SIGKILL')
    await ended
    expect(service.hasDied).toBe(true)
    await until(() => children.length === 2)
    expect(reports).toEqual(['The lake ended unexpectedly (SIGKILL); starting it again in 0.25 s.'])
    await service.stop()
    expect(children[1]?.signalCode).toBe('SIGTERM')
  })

  it('does not start it again once it was told to stop', async () => {
    let starts = 0
    const start = () => {
      starts += 1
      return sleeper()
    }
    const service = new Service('site', start, () => undefined)
    await service.stop()
    expect(starts).toBe(1)
    expect(service.hasDied).toBe(false)
  })
})

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20))
}
