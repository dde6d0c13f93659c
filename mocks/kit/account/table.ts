/**
 * Rows of one kind that clients create, change and delete, over rows that were there from the start. What was there is
 * read from `Base` and not copied. Rows are values: to change one is to put another in its place.
 */
export interface Table<T> {
  readonly size: number;
  get(id: string): T | undefined;
  /** In order: the base's rows, then those added, oldest first. Costs what is taken. */
  page(skip: number, take: number): readonly T[];
  all(): IterableIterator<T>;
  /** Adds a row, or puts it in the place of the one with this id. */
  put(id: string, row: T): void;
  /** @returns whether it was there */
  delete(id: string): boolean;
  /** 1, 2, 3 ...: for ids of rows to come. No number comes twice, also when a row was deleted. */
  nextNumber(): number;
}

/** Rows that were there from the start, in a fixed order, made when they are asked for. */
export interface Base<T> {
  readonly size: number;
  at(index: number): { readonly id: string; readonly row: T };
  indexOf(id: string): number | undefined;
}
