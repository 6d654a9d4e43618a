import { describeAssetStore } from '../asset-store.contract.ts'
import { createMemoryAssetStore } from './memory-asset-store.ts'

describe('assets in memory', () => describeAssetStore(createMemoryAssetStore))
