import { describe, expect, test } from 'vitest';
import { BatchQueue } from './append-queue.ts';

/** A batch that waits to be let go, and remembers what it was given. */
function heldQueue(weigh: (request: number) => number = () => 1) {
  const batches: number[][] = [];
  const gates: (() => void)[] = [];
  const queue = new BatchQueue<number, string>({
    weigh,
    async run(requests) {
      batches.push([...requests]);
      await new Promise<void>((open) => gates.push(open));
      return requests.map((request) => `done ${request}`);
    },
  });
  return { queue, batches, letGo: () => gates.shift()?.() };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('hand-ins of one unit', () => {
  test('the first goes alone at once, those that come meanwhile go together', async () => {
    const { queue, batches, letGo } = heldQueue();
    const answers = [1, 2, 3].map((request) => queue.add(request));
    expect(batches).toEqual([[1]]);
    letGo();
    await turn();
    expect(batches).toEqual([[1], [2, 3]]);
    letGo();
    expect(await Promise.all(answers)).toEqual(['done 1', 'done 2', 'done 3']);
    expect(queue.idle).toBe(true);
  });

  test('a batch takes at most 1000 entries, in the order they came; a longer hand-in goes alone', async () => {
    const { queue, batches, letGo } = heldQueue((request) => (request === 41 ? 5000 : 100));
    const answers = Array.from({ length: 45 }, (_, request) => queue.add(request));
    for (let i = 0; i < 7; i += 1) {
      letGo();
      await turn();
    }
    await Promise.all(answers);
    expect(batches.map(({ length }) => length)).toEqual([1, 10, 10, 10, 10, 1, 3]);
    expect(batches.flat()).toEqual(Array.from({ length: 45 }, (_, request) => request));
  });

  test('one that fails stops no other', async () => {
    const queue = new BatchQueue<number, number>({
      weigh: () => 1,
      run: (requests) => (requests.includes(3) ? Promise.reject(new Error('three')) : Promise.resolve(requests.map((request) => request * 2))),
    });
    const answers = await Promise.allSettled([1, 2, 3, 4].map((request) => queue.add(request)));
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : String(answer.reason)))).toEqual([2, 4, 'Error: three', 8]);
    expect(await queue.add(5)).toBe(10);
  });
});
