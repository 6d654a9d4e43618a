import { useUser } from 'sanity'

/** The name of a colleague, as soon as it is known. */
export function UserName({ id }: { readonly id: string }) {
  const [user] = useUser(id)
  return <>{user?.displayName ?? 'somebody'}</>
}
