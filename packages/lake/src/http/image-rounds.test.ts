import { runImageRounds } from './image-rounds.ts'

it('answers every picture and every size with a picture or a reason', async () => {
  const { uploads, taken, broken } = await runImageRounds(40)
  expect(broken).toEqual([])
  // Otherwise the rounds show nothing: some are to be taken, some refused.
  expect(taken).toBeGreaterThan(5)
  expect(taken).toBeLessThan(uploads)
})
