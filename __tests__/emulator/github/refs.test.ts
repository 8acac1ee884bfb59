import { describe, expect, it } from '@jest/globals';
import { serve } from './served.js';

const ZERO = '0'.repeat(40);

describe('createRef', () => {
  it('makes a branch', async () => {
    const { repo, mutate, repositoryId } = await serve();
    const input = {
      repositoryId: await repositoryId(),
      name: 'refs/heads/new',
      oid: repo.head('main'),
      clientMutationId: 'me',
    };
    const { data } = await mutate('createRef', input, 'clientMutationId ref { name }');
    expect(data).toEqual({ clientMutationId: 'me', ref: { name: 'new' } });
    expect(repo.head('new')).toBe(repo.head('main'));
  });

  it.each([
    [
      'a name that is taken',
      'refs/heads/main',
      'A ref named "refs/heads/main" already exists in the repository.',
    ],
    ['a name below a branch', 'refs/heads/main/x', 'Ref cannot be created.'],
    ['a name that is not qualified', 'x', 'x is not a valid ref name.'],
    ['a name with a space', 'refs/heads/a b', 'refs/heads/a b is not a valid ref name.'],
  ])('refuses %s', async (_name, name, message) => {
    const { repo, mutate, repositoryId } = await serve();
    const input = { repositoryId: await repositoryId(), name, oid: repo.head('main') };
    expect((await mutate('createRef', input, 'ref { name }')).errors).toMatchObject([
      { type: 'UNPROCESSABLE', path: ['createRef'], message },
    ]);
  });
});

describe('updateRef', () => {
  async function serveRef() {
    const served = await serve();
    const first = served.repo.createBranch('side');
    const second = served.repo.commit({ branch: 'side', files: { x: 'x' }, message: 'Second' });
    const refId: string = (await served.ask('ref(qualifiedName: "side") { id }')).data.ref.id;
    return { ...served, first, second, refId };
  }

  it('moves a branch forward only, unless forced', async () => {
    const { repo, mutate, refId, first, second } = await serveRef();
    const back = await mutate('updateRef', { refId, oid: first }, 'ref { name }');
    expect(back.errors[0]?.message).toBe('Update is not a fast forward');
    expect(repo.head('side')).toBe(second);
    const forced = await mutate(
      'updateRef',
      { refId, oid: first, force: true },
      'ref { target { oid } }',
    );
    expect(forced.data.ref.target.oid).toBe(first);
  });

  it('deletes with deleteRef, after which the id stands for nothing', async () => {
    const { repo, mutate, refId } = await serveRef();
    await mutate('deleteRef', { refId }, 'clientMutationId');
    expect(repo.head('side')).toBeUndefined();
    const again = await mutate('deleteRef', { refId }, 'clientMutationId');
    expect(again.errors[0]?.type).toBe('NOT_FOUND');
  });
});

describe('updateRefs', () => {
  async function update(refUpdates: (head: string) => Record<string, unknown>[]) {
    const served = await serve();
    const head = served.repo.head('main') ?? '';
    served.repo.createBranch('a');
    const input = { repositoryId: await served.repositoryId(), refUpdates: refUpdates(head) };
    const reply = await served.mutate('updateRefs', input, 'clientMutationId');
    return { ...served, head, errors: reply.errors };
  }

  it('creates and deletes with the zero id', async () => {
    const { repo, head, errors } = await update((oid) => [
      { name: 'refs/heads/b', beforeOid: ZERO, afterOid: oid },
      { name: 'refs/heads/a', beforeOid: oid, afterOid: ZERO },
    ]);
    expect(errors).toEqual([]);
    expect([repo.head('a'), repo.head('b')]).toEqual([undefined, head]);
  });

  it('does all of it or nothing', async () => {
    const { repo, head, errors } = await update((oid) => [
      { name: 'refs/heads/a', afterOid: ZERO },
      { name: 'refs/heads/b', beforeOid: oid, afterOid: oid },
    ]);
    expect(errors).toMatchObject([{ type: 'STALE_DATA', path: ['updateRefs'] }]);
    expect([repo.head('a'), repo.head('b')]).toEqual([head, undefined]);
  });

  it('refuses to create what exists', async () => {
    const { errors } = await update((oid) => [
      { name: 'refs/heads/a', beforeOid: ZERO, afterOid: oid },
    ]);
    expect(errors[0]?.type).toBe('STALE_DATA');
  });
});
