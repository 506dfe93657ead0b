/** The example case with somebody and something added for each kind of identifier that it has none of. */
export const extendCase: <Case extends object>(scr: Case) => Case;
