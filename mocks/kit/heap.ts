/** A binary heap: the least element, by `before`, is always at hand. */
export interface Heap<T> {
  readonly size: number;
  peek(): T | undefined;
  push(item: T): void;
  pop(): T | undefined;
}

/** `before(a, b)`: whether `a` comes out ahead of `b`. */
export function createHeap<T>(before: (a: T, b: T) => boolean): Heap<T> {
  const items: T[] = [];

  function swapIfBefore(child: number, parent: number): boolean {
    const below = items[child];
    const above = items[parent];
    if (below === undefined || above === undefined || !before(below, above)) return false;
    items[child] = above;
    items[parent] = below;
    return true;
  }

  function sink(): void {
    let parent = 0;
    for (;;) {
      const left = 2 * parent + 1;
      const [a, b] = [items[left], items[left + 1]];
      const child = a !== undefined && b !== undefined && before(b, a) ? left + 1 : left;
      if (!swapIfBefore(child, parent)) return;
      parent = child;
    }
  }

  return {
    get size() {
      return items.length;
    },
    peek: () => items[0],
    push(item) {
      items.push(item);
      let child = items.length - 1;
      while (child > 0) {
        const parent = (child - 1) >> 1;
        if (!swapIfBefore(child, parent)) return;
        child = parent;
      }
    },
    pop() {
      const first = items[0];
      const last = items.pop();
      if (items.length > 0 && last !== undefined) {
        items[0] = last;
        sink();
      }
      return first;
    },
  };
}
