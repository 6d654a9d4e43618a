/**
 * SipHash-2-4 (https://github.com/veorq/SipHash): a short keyed hash that is made for short texts. Who lacks the key
 * learns nothing from what it says. In halves of 32 bits, as numbers have no 64, and without any allocation.
 *
 * @param key 16 bytes
 * @returns the lower half of the hash of a text in UTF-16, low byte first, as a number from 0 to 2³² - 1
 */
export function createSipHash(key: Uint8Array): (text: string) => number {
  if (key.length !== 16) throw new RangeError(`The key of SipHash has 16 bytes, not ${key.length}.`)
  const words = new DataView(key.buffer, key.byteOffset, 16)
  const [k0, k0h] = [words.getInt32(0, true), words.getInt32(4, true)]
  const [k1, k1h] = [words.getInt32(8, true), words.getInt32(12, true)]

  return (text) => {
    // The state: four words, each with its lower half first.
    let v0 = k0 ^ 0x70736575
    let v0h = k0h ^ 0x736f6d65
    let v1 = k1 ^ 0x6e646f6d
    let v1h = k1h ^ 0x646f7261
    let v2 = k0 ^ 0x6e657261
    let v2h = k0h ^ 0x6c796765
    let v3 = k1 ^ 0x79746573
    let v3h = k1h ^ 0x74656462
    const length = text.length
    const unitAt = (index: number) => (index < length ? text.charCodeAt(index) : 0)

    // Blocks of four units; the last one has the number of bytes in its last byte; then a round of its own ends it.
    const blocks = (length >>> 2) + 1
    for (let block = 0; block <= blocks; block++) {
      const isEnd = block === blocks
      let low = 0
      let high = 0
      if (isEnd) v2 ^= 0xff
      else {
        const at = block * 4
        low = unitAt(at) | (unitAt(at + 1) << 16)
        high = unitAt(at + 2) | (block === blocks - 1 ? length << 25 : unitAt(at + 3) << 16)
      }
      v3 ^= low
      v3h ^= high
      for (let round = isEnd ? 4 : 2; round > 0; round--) {
        let turned = 0
        let turnedHigh = 0
        // v0 += v1; v1 <<<= 13; v1 ^= v0; v0 <<<= 32
        v0 = (v0 + v1) | 0
        v0h = (v0h + v1h + (v0 >>> 0 < v1 >>> 0 ? 1 : 0)) | 0
        turned = (v1 << 13) | (v1h >>> 19)
        turnedHigh = (v1h << 13) | (v1 >>> 19)
        v1 = turned ^ v0
        v1h = turnedHigh ^ v0h
        turned = v0
        v0 = v0h
        v0h = turned
        // v2 += v3; v3 <<<= 16; v3 ^= v2
        v2 = (v2 + v3) | 0
        v2h = (v2h + v3h + (v2 >>> 0 < v3 >>> 0 ? 1 : 0)) | 0
        turned = (v3 << 16) | (v3h >>> 16)
        turnedHigh = (v3h << 16) | (v3 >>> 16)
        v3 = turned ^ v2
        v3h = turnedHigh ^ v2h
        // v0 += v3; v3 <<<= 21; v3 ^= v0
        v0 = (v0 + v3) | 0
        v0h = (v0h + v3h + (v0 >>> 0 < v3 >>> 0 ? 1 : 0)) | 0
        turned = (v3 << 21) | (v3h >>> 11)
        turnedHigh = (v3h << 21) | (v3 >>> 11)
        v3 = turned ^ v0
        v3h = turnedHigh ^ v0h
        // v2 += v1; v1 <<<= 17; v1 ^= v2; v2 <<<= 32
        v2 = (v2 + v1) | 0
        v2h = (v2h + v1h + (v2 >>> 0 < v1 >>> 0 ? 1 : 0)) | 0
        turned = (v1 << 17) | (v1h >>> 15)
        turnedHigh = (v1h << 17) | (v1 >>> 15)
        v1 = turned ^ v2
        v1h = turnedHigh ^ v2h
        turned = v2
        v2 = v2h
        v2h = turned
      }
      v0 ^= low
      v0h ^= high
    }
    return (v0 ^ v1 ^ v2 ^ v3) >>> 0
  }
}
