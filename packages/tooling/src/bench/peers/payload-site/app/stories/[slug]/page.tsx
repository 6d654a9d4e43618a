import Image from 'next/image'
import { notFound } from 'next/navigation'
import { getPayload } from 'payload'
import config from '../../../payload.config.ts'

export async function generateStaticParams() {
  const payload = await getPayload({ config })
  const { docs } = await payload.find({ collection: 'stories', overrideAccess: false, limit: 1000, depth: 0 })
  return docs.map(({ slug }) => ({ slug }))
}

/** What a reader sees, with all that the story refers to. It is kept until the story's hook has it made again. */
export default async function StoryPage({ params }: { readonly params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const payload = await getPayload({ config })
  const { docs } = await payload.find({
    collection: 'stories',
    where: { slug: { equals: slug } },
    overrideAccess: false,
    limit: 1,
    depth: 1,
    pagination: false,
  })
  const [story] = docs
  if (!story) notFound()
  return (
    <article>
      <h1>{story.title}</h1>
      <p>{story.country?.name}</p>
      {story.picture && <Image src={story.picture.url} alt={story.picture.alt} width={640} height={426} />}
      <p>{story.body}</p>
      <ul>
        {story.prayerPoints?.map(({ id, text }: { readonly id: number; readonly text: string }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </article>
  )
}
