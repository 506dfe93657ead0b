export interface Random {
  next(): number;
  below(limit: number): number;
  pick<Item>(list: readonly Item[]): Item;
}

export const randomFrom: (seed: number) => Random;
