import { describeDocumentStore } from '../document-store.contract.ts'
import { createMemoryDocumentStore } from './memory-document-store.ts'

describeDocumentStore('memory document store', createMemoryDocumentStore, { survivesClosing: false })
